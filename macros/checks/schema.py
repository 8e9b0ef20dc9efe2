"""The shape of data, told in plain words.

Owns the translation of what jsonschema-rs finds into problems with a position.
The schemas under `data/schema/` are the one truth; nothing here knows a kind.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from jsonschema_rs import Draft7Validator, ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from macros.data.library import Data, Schema
from macros.data.problems import Place, Problem, did_you_mean
from macros.data.yaml_file import Source, Trail

LONGEST_QUOTE = 60
NAMES = {
    "object": "a map",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "nothing",
}

_validator = lru_cache(maxsize=64)(lambda schema: Draft7Validator(schema.node))


def shape_problems(source: Source, schema: Schema) -> Iterator[Problem]:
    """Where `source` differs from the `schema` of its kind."""
    for error in _validator(schema).iter_errors(source.value):
        for nearest in _meant(error):
            trail = tuple(nearest.instance_path)
            field = next((key for key in reversed(trail) if isinstance(key, str)), "")
            prefix = f"{field}: " if field else ""
            for place, message, hint in _sentences(nearest, source, schema, trail):
                yield Problem(place, prefix + message, hint)


def _meant(error: ValidationError) -> Iterator[ValidationError]:
    """The errors of the one branch that was meant; `error` if no branch fits."""
    fitting = [branch for branch in _branches(error) if _fits(branch, error)]
    if len(fitting) != 1:
        yield error
        return
    for inner in fitting[0]:
        yield from _meant(inner)


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    kind = error.kind
    return kind.context if isinstance(kind, Kind.AnyOf) else []


def _fits(branch: list[ValidationError], error: ValidationError) -> bool:
    """Whether the value of `error` is of the type that `branch` wants."""
    here = [inner for inner in branch if inner.instance_path == error.instance_path]
    return not any(
        inner.kind.name in ("type", "const")
        or (_branches(inner) and not any(_fits(b, inner) for b in _branches(inner)))
        for inner in here
    )


def _sentences(
    error: ValidationError, source: Source, schema: Schema, trail: Trail
) -> Iterator[tuple[Place, str, str]]:
    found, kind, here = error.instance, error.kind, source.place(trail)
    match kind:
        case Kind.Required():
            yield here, f"'{kind.property}' is missing", ""
        case Kind.AdditionalProperties():
            known = _part(schema, error).get("properties", {})
            for key in kind.unexpected:
                place = source.key_place((*trail, key))
                yield place, f"unknown key '{key}'", did_you_mean(key, known)
        case Kind.Enum():
            words = [str(word) for word in kind.options]
            hint = did_you_mean(str(found), words)
            yield here, f"'{_short(found)}' is not one of {', '.join(words)}", hint
        case Kind.Type() | Kind.AnyOf() | Kind.Constant():
            kinds = " or ".join(dict.fromkeys(_kinds(error)))
            yield here, f"expected {kinds}, found {_named(found)}", ""
        case Kind.Pattern():
            form = _part(schema, error).get("x-form", kind.pattern)
            yield here, f"'{_short(found)}' does not look like {form}", ""
        case Kind.MinItems() | Kind.MinLength() | Kind.MinProperties():
            least = kind.limit
            yield here, "is empty" if least == 1 else f"needs at least {least}", ""
        case Kind.UniqueItems():
            yield here, "says the same thing twice", ""
        case _:
            yield here, error.message, ""


def _part(schema: Schema, error: ValidationError) -> Data:
    """The part of `schema` whose keyword `error` tells of."""
    node: Any = schema.node
    for step in error.schema_path[:-1]:
        node = node[step]
    found: Data = node
    return found


def _kinds(error: ValidationError) -> Iterator[str]:
    """The kinds of value that would be accepted where `error` is."""
    kind = error.kind
    if isinstance(kind, Kind.Type):
        yield from (NAMES[name] for name in kind.types)
    if isinstance(kind, Kind.Constant):
        yield f"'{kind.expected_value}'"
    for branch in _branches(error):
        for inner in branch:
            if inner.instance_path == error.instance_path:
                yield from _kinds(inner)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 3] + "..."


def _named(value: object) -> str:
    kinds = {dict: "a map", list: "a list", str: "text", int: "a number"}
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    return kinds.get(type(value), type(value).__name__)
