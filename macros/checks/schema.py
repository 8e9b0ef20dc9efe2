"""Data validated by its schema, with diagnostics in plain words.

Owns the translation of the errors of jsonschema-rs into problems with a position.
The schemas under `data/schema/` are the one truth; nothing here knows a kind.
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from jsonschema_rs import Draft7Validator, ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from macros.checks.meant import SHAPES, asking, form_meant, key_meant, shape_meant
from macros.data.library import Data
from macros.data.problems import Position, Problem, did_you_mean, meaning
from macros.data.schemas import Schema
from macros.data.yaml_file import Source
from macros.data.yaml_values import KeyPath

LONGEST_QUOTE = 60
PARTS = {"minItems": "parts", "minLength": "signs", "minProperties": "keys"}

_validator = lru_cache(maxsize=64)(lambda schema: Draft7Validator(schema.node))


def schema_problems(source: Source, schema: Schema) -> Iterator[Problem]:
    """Where `source` differs from the `schema` of its kind.

    A key that is misspelt, or indented too far, is not told as missing besides.
    """
    whole = _validator(schema).iter_errors(source.value)
    errors = [nearest for error in whole for nearest in _meant(error)]
    hints, slips = _keys(errors, schema)
    for error in errors:
        path = tuple(error.instance_path)
        required = isinstance(error.kind, Kind.Required) and error.kind.property
        if (*path, required) in slips:
            continue
        field = next((key for key in reversed(path) if isinstance(key, str)), "")
        prefix = f"{field}: " if field else ""
        for position, message, hint in _sentences(error, source, schema, hints):
            yield Problem(position, prefix + message, hint)


def misfits(source: Source, schema: Schema) -> list[tuple[KeyPath, bool]]:
    """Each place where `source` breaks the `schema`, and whether all below it is out.

    A map with a key too many or too few may have sound values.
    """
    keys = Kind.Required, Kind.AdditionalProperties
    errors = _validator(schema).iter_errors(source.value)
    return [(tuple(e.instance_path), not isinstance(e.kind, keys)) for e in errors]


def _keys(
    errors: list[ValidationError], schema: Schema
) -> tuple[dict[KeyPath, str], set[KeyPath]]:
    """What each unknown key was meant to be; the missing keys that such a one is."""
    hints = {
        (*error.instance_path, key): key_meant(
            key, _part(schema, error).get("properties", {}), error.instance
        )
        for error in errors
        if isinstance(error.kind, Kind.AdditionalProperties)
        for key in error.kind.unexpected
    }
    slips = set()
    for error in errors:
        if isinstance(error.kind, Kind.Required):
            place, name = tuple(error.instance_path), error.kind.property
            for *path, key in [*hints]:
                if path[:-1] == [*place] and key == name:
                    hints[*path, key] = f"indent it less: it stands beside '{path[-1]}'"
                elif (*path,) != place or hints[*path, key] != meaning(name):
                    continue
                slips.add((*place, name))
    return hints, slips


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
    errors = [inner for inner in branch if inner.instance_path == error.instance_path]
    return not any(
        inner.kind.name in ("type", "const")
        or (_branches(inner) and not any(_fits(b, inner) for b in _branches(inner)))
        for inner in errors
    )


def _sentences(
    error: ValidationError,
    source: Source,
    schema: Schema,
    hints: Mapping[KeyPath, str],
) -> Iterator[tuple[Position, str, str]]:
    path, value, kind = tuple(error.instance_path), error.instance, error.kind
    position = source.position(path)
    match kind:
        case Kind.Required():
            hint = asking(_part(schema, error), kind.property, value)
            yield position, f"'{kind.property}' is missing", hint
        case Kind.AdditionalProperties():
            for key in kind.unexpected:
                key_path = *path, key
                message = f"unknown key '{key}'"
                yield source.key_position(key_path), message, hints[key_path]
        case Kind.Enum():
            words = [str(word) for word in kind.options]
            hint = did_you_mean(str(value), words)
            yield position, f"'{_short(value)}' is not one of {', '.join(words)}", hint
        case Kind.Type() | Kind.AnyOf() | Kind.Constant():
            kinds = " or ".join(dict.fromkeys(_kinds(error)))
            hint = shape_meant(_part(schema, error), kinds, value)
            yield position, f"expected {kinds}, found {_named(value)}", hint
        case Kind.Pattern():
            node = _part(schema, error)
            form = node.get("x-form", kind.pattern)
            hint = form_meant(node, kind.pattern, str(value))
            yield position, f"'{_short(value)}' does not look like {form}", hint
        case Kind.MinItems() | Kind.MinLength() | Kind.MinProperties():
            least, what = kind.limit, PARTS[kind.name]
            few = f"needs at least {least} {what}"
            yield position, few if value and least > 1 else "is empty", ""
        case Kind.PropertyNames():
            name = str(kind.error.instance)
            hint = did_you_mean(name, _part(schema, error).get("enum", ()))
            yield source.key_position((*path, name)), f"unknown key '{name}'", hint
        case Kind.UniqueItems() if isinstance(value, list):
            again = next(n for n, one in enumerate(value) if one in value[:n])
            position = source.position((*path, again))
            yield position, f"says the same twice: '{_short(value[again])}'", "drop one"
        case _:
            wanted = _part(schema, error).get("contains", {}).get("const")
            yield position, f"lacks '{wanted}'" if wanted else error.message, ""


def _part(schema: Schema, error: ValidationError) -> Data:
    """The part of `schema` whose keyword `error` tells of."""
    node: Any = schema.node
    for step in error.schema_path[:-1]:
        node = node[step]
    part: Data = node
    return part


def _kinds(error: ValidationError) -> Iterator[str]:
    """The kinds of value that would be accepted where `error` is."""
    kind = error.kind
    if isinstance(kind, Kind.Type):
        yield from (SHAPES[name] for name in kind.types)
    if isinstance(kind, Kind.Constant):
        wanted = kind.expected_value
        yield f"'{wanted if isinstance(wanted, str) else json.dumps(wanted)}'"
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
        return f"'{json.dumps(value)}'"
    return kinds.get(type(value), type(value).__name__)
