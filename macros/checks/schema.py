"""The shape of data, told in plain words.

Owns the translation of what jsonschema finds into problems with a position.
The schemas under `data/schema/` are the one truth; nothing here knows a kind.
"""

from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from macros.data.library import schema
from macros.data.problems import Place, Problem, did_you_mean
from macros.data.yaml_file import Source, Trail

LONGEST_QUOTE = 60
NAMES = {
    "object": "a map",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
}


def shape_problems(source: Source, kind: str, root: Path) -> Iterator[Problem]:
    """Where `source` differs from the schema of its `kind`."""
    validator = Draft7Validator(schema(root, kind))
    for error in validator.iter_errors(source.value):
        yield from _problems(error, source, ())


def _problems(error: ValidationError, source: Source, top: Trail) -> Iterator[Problem]:
    trail = (*top, *error.absolute_path)
    if error.context:
        nearest = best_match([error])
        if nearest is not error:
            yield from _problems(nearest, source, top)
            return
    field = next((key for key in reversed(trail) if isinstance(key, str)), "")
    prefix = f"{field}: " if field else ""
    for place, message, hint in _sentences(error, source, trail):
        yield Problem(place, prefix + message, hint)


def _sentences(
    error: ValidationError, source: Source, trail: Trail
) -> Iterator[tuple[Place, str, str]]:
    found, wanted = error.instance, error.validator_value
    here = source.place(trail)
    match error.validator:
        case "required":
            key = error.message.split("'")[1]
            yield here, f"'{key}' is missing", ""
        case "additionalProperties":
            known = error.schema.get("properties", {})
            for key in [key for key in found if key not in known]:
                place = source.key_place((*trail, key))
                yield place, f"unknown key '{key}'", did_you_mean(key, known)
        case "enum":
            words = ", ".join(str(word) for word in wanted)
            hint = did_you_mean(str(found), [str(word) for word in wanted])
            yield here, f"'{_short(found)}' is not one of {words}", hint
        case "type":
            yield here, f"expected {NAMES[wanted]}, found {_named(found)}", ""
        case "pattern":
            form = error.schema.get("x-form", wanted)
            yield here, f"'{_short(found)}' does not look like {form}", ""
        case "minItems" | "minLength" | "minProperties":
            yield here, "is empty" if wanted == 1 else f"needs at least {wanted}", ""
        case "uniqueItems":
            yield here, "says the same thing twice", ""
        case "anyOf":
            kinds = " or ".join(dict.fromkeys(_kinds(error.context)))
            yield here, f"expected {kinds}, found {_named(found)}", ""
        case _:
            yield here, error.message, ""


def _kinds(errors: list[ValidationError]) -> Iterator[str]:
    """The kinds of value that the branches of an `anyOf` would accept."""
    for error in errors:
        if error.validator == "type":
            yield NAMES[error.validator_value]
        yield from _kinds(error.context)


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
