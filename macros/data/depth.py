"""Data at any depth: every part of a value that YAML can hold."""

from collections.abc import Iterator, Mapping

from macros.data.yaml_values import KeyPath


def every_part(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """`value` and each part of it, with the way there; a whole before its parts."""
    yield path, value
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from every_part(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from every_part(part, (*path, index))
