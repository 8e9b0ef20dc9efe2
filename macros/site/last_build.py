"""What the last build of this project made, and this one would make the same again.

Owns that memory, `.cache/made` of the project: pages and files, each with what was read
while it was made and the hash of what that gave.
"""

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from macros.data.between_builds import program
from macros.data.cache_file import keep, read_kept
from macros.data.reads import Read, recorded_apart
from macros.site.carried_over import given
from macros.site.memory import Key
from macros.site.model import Site
from macros.site.page import Page

NAME = "made"


def take_over(site: Site, keys: Iterable[Key], inputs: str) -> None:
    """Carry for `site` what was made under `keys` before and would be the same.

    Under each of them pages are made, or paths with contents. `inputs` is what they
    turn on besides data and program: templates, scripts, settings.
    """
    text = read_kept(site.library.root, NAME, _seal(inputs))
    reads, made = json.loads(text) if text else ([], {})
    known = [(tuple(read), _hash(site, read) == hash_) for read, hash_ in reads]
    for key in keys:
        things, numbers = made.get(_name(key), (None, ()))
        read = [known[number] for number in numbers]
        if things is not None and all(same for _, same in read):
            site.carried[key] = (*map(_thing, things),), frozenset(r for r, _ in read)


def keep_for_next(site: Site, keys: Iterable[Key], inputs: str) -> None:
    """Keep what has been made under `keys`, unless all of it was kept already."""
    made = {key: site.made[key] for key in keys if key in site.made}
    if all(site.carried.get(key) is one for key, one in made.items()):
        return
    reads = sorted(set[Read]().union(*(read for _, read in made.values())))
    number = {read: n for n, read in enumerate(reads)}
    kept = {
        _name(key): (things, [number[read] for read in known])
        for key, (things, known) in made.items()
    }
    content = [(read, _hash(site, read)) for read in reads], kept
    text = json.dumps(content, ensure_ascii=False, default=vars)
    keep(site.library.root, NAME, _seal(inputs), text.encode())


def _hash(site: Site, read: Read) -> str:
    """The hash of what `read` gives of `site`."""
    with recorded_apart():
        parts = given(site, read)
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _thing(kept: dict[str, Any] | list[str]) -> Page | tuple[str, ...]:
    """The page, or the path and content of a file, that was kept as JSON."""
    return Page(**kept) if isinstance(kept, dict) else tuple(kept)


def _name(key: Key) -> str:
    """What makes something, by name, and its arguments: the same in each process."""
    make, *args = key
    return f"{make.__module__}.{make.__qualname__} {args}"


def _seal(inputs: str) -> str:
    return f"{program()} {inputs}"
