"""The schemas of the data, read and resolved.

Owns what is wrong with a schema itself, so that a slip in one is told like any
other. What data has to look like is said by the schemas; the comparison is the
business of `checks`.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft7Validator, ValidationError

from macros.data.languages import LANGUAGES
from macros.data.problems import Position, Problem, did_you_mean
from macros.data.text_file import read_text

SHARED = "common"
DEFINED = f"{SHARED}.schema.json#/definitions/", "#/definitions/"
"""How what names a shared definition begins; editors follow it as an address."""

FOLDER = "data/schema"
LISTED = "a list that names two languages of the site names all"


@dataclass(frozen=True, eq=False)
class Schema:
    """A draft-07 schema as read, the shared definitions put in, and its whole text.

    Each reading of another text is another schema, as it is with sources.
    """

    node: Mapping[str, Any]
    text: str = field(repr=False)


class _UnsoundError(Exception):
    """Why a schema cannot be used, and the word in it that shows it."""

    def __init__(self, message: str, word: object = "", hint: str = "") -> None:
        super().__init__(message)
        self.word = word
        self.hint = hint


def read_schemas(
    folder: Path, kinds: Iterable[str]
) -> tuple[dict[str, Schema], list[Problem]]:
    """The schema of each of `kinds` that is sound, and what is wrong with others."""
    shared, problem = _text(folder, SHARED)
    problem = problem or _problem(SHARED, shared, shared)
    if problem:
        return {}, [problem]
    schemas, problems = {}, []
    for kind in kinds:
        own, problem = _text(folder, kind)
        if problem := problem or _problem(kind, shared, own):
            problems.append(problem)
        else:
            schemas[kind] = _schema(shared, own)
    return schemas, problems


def _text(folder: Path, name: str) -> tuple[str, Problem | None]:
    path = folder / f"{name}.schema.json"
    return read_text(path, f"{FOLDER}/{path.name}")


def _problem(name: str, shared: str, own: str) -> Problem | None:
    """What keeps the text `own` of the schema called `name` from being used."""
    path = f"{FOLDER}/{name}.schema.json"
    try:
        _schema(shared, own)
    except json.JSONDecodeError as error:
        position = Position(path, error.lineno, error.colno)
        return Problem(position, f"not JSON: {error.msg}")
    except _UnsoundError as error:
        at = max(own.find(json.dumps(error.word, ensure_ascii=False)), 0)
        return Problem(Position.within(path, own, at), str(error), error.hint)
    return None


@lru_cache(maxsize=64)
def _schema(shared: str, own: str) -> Schema:
    try:
        whole = json.loads(shared)
        definitions = whole.get("definitions") if isinstance(whole, dict) else None
        if not isinstance(definitions, dict):
            raise _UnsoundError("not a schema: it has no map of 'definitions'")
        node = _resolved(json.loads(own), definitions)
        Draft7Validator(node)
    except ValidationError as error:
        raise _UnsoundError(f"not a schema: {error.message}", error.instance) from error
    except RecursionError as error:
        raise _UnsoundError("not a schema: a definition holds itself") from error
    return Schema(node, shared + own)


def _resolved(node: object, definitions: Mapping[str, Any]) -> Any:
    """`node` with each `$ref` to a shared definition replaced by what it names.

    What names two languages of the site has to name all.
    """
    words = node if isinstance(node, list | dict) else ()
    named = [lang for lang in LANGUAGES if lang in words]
    if 1 < len(named) < len(LANGUAGES):
        lang = next(lang for lang in LANGUAGES if lang not in named)
        raise _UnsoundError(f"'{lang}' is missing here", named[-1], LISTED)
    if isinstance(node, list):
        return [_resolved(part, definitions) for part in node]
    if not isinstance(node, dict):
        return node
    if isinstance(reference := node.get("$ref"), str):
        name = reference.rpartition("/")[2]
        if name not in definitions:
            message = f"there is no definition '{name}' in {SHARED}.schema.json"
            hint = did_you_mean(name, definitions)
            raise _UnsoundError(message, reference, hint)
        if reference.removesuffix(name) not in DEFINED:
            message = f"'{reference}' leads to no definition"
            raise _UnsoundError(message, reference, f"write {DEFINED[0]}{name}")
        return _resolved(definitions[name], definitions)
    return {key: _resolved(part, definitions) for key, part in node.items()}
