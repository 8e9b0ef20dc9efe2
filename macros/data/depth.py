"""Data at any depth: every part of a value that YAML can hold."""

from collections.abc import Collection, Iterator, Mapping

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


def parts_under(value: object, keys: Collection[str]) -> Iterator[object]:
    """Each part of `value`, at any depth, that stands under one of `keys`.

    In the order of `every_part`, without what it costs to know the way to each.
    """
    if isinstance(value, dict):
        for key, part in value.items():
            if key in keys:
                yield part
            if isinstance(part, dict | list):
                yield from parts_under(part, keys)
    elif isinstance(value, list):
        for part in value:
            if isinstance(part, dict | list):
                yield from parts_under(part, keys)
