"""Incremental checks: what was found sound before in the same data by this program.

Owns the cache of sound verdicts, in `.cache/verdicts` of the project: a line
of hash each. A check or proof that would say the same again is left out; a clean
checkout has no memory and does all of them. Texts for readers are left out of the
hash for proofs, because no proof reads them. What is proved is not known here.
"""

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from macros.data.between_builds import Plain, program
from macros.data.cache_file import keep, read_kept
from macros.data.languages import LANGUAGES, MAIN
from macros.data.problems import Problem
from macros.data.yaml_file import MOST_CACHED, Source

NAME = "verdicts"
KEPT = 400
"""So many verdicts are remembered: one of each file, and those of many changes."""

READ = ("data", "docs")
"""The folders of a project that checks read."""


def everything_read(root: Path, day: str) -> str:
    """The hash of all that the checks of the project at `root` turn on, on `day`."""
    whole = sha256(f"{program()} {day}".encode())
    for path in sorted(path for name in READ for path in (root / name).rglob("*")):
        whole.update(f"\n{path.relative_to(root)} ".encode(errors="surrogatepass"))
        if path.is_file():
            whole.update(_content(path))
    return whole.hexdigest()


def verdict_on(what: str, *texts: str) -> str:
    """The hash of what this program finds in `texts`; `what` names check and file."""
    return sha256("\n".join((program(), what, *texts)).encode()).hexdigest()


def is_sound(root: Path, verdict: str) -> bool:
    """Whether what has the hash `verdict` was found sound before."""
    return verdict in _verdicts(root)


def remember_sound(root: Path, verdict: str) -> None:
    """Keep that what has the hash `verdict` is sound."""
    keep(root, NAME, "", "\n".join([verdict, *_verdicts(root)][:KEPT]).encode())


def unless_known(
    root: Path,
    name: str,
    sources: Iterable[Source],
    prove: Callable[[], Iterable[Problem]],
) -> tuple[Problem, ...]:
    """The problems that `prove` finds in `sources`; it runs if that is not known.

    `name` says which proof it is; `root` is the project.
    """
    return unless_sound(root, meaning_of(name, sources), prove)


def unless_sound(
    root: Path, verdict: str, find: Callable[[], Iterable[Problem]]
) -> tuple[Problem, ...]:
    """What `find` finds in what has the hash `verdict`, unless that is known sound."""
    if is_sound(root, verdict):
        return ()
    problems = tuple(find())
    if not problems:
        remember_sound(root, verdict)
    return problems


def remembered(
    root: Path, name: str, sources: Iterable[Source], make: Callable[[], Plain]
) -> Plain:
    """What `make` makes of `sources`, or made of the same before, as JSON has it.

    `name` says what it is, in the cache of `root`.
    """
    key = meaning_of(name, sources)
    text = read_kept(root, name, key)
    if not text:
        text = json.dumps(make()).encode()
        keep(root, name, key, text)
    value: Plain = json.loads(text)
    return value


def _content(path: Path) -> bytes:
    """What the file at `path` holds, or why that cannot be read, as a hash."""
    try:
        return sha256(path.read_bytes()).digest()
    except OSError as error:
        return repr(error).encode()


def meaning_of(name: str, sources: Iterable[Source]) -> str:
    """The hash of what `name` makes of `sources`: all but their texts for readers."""
    lines = [name, program(), *(f"{s.path} {_meaning(s)}" for s in sources)]
    return sha256("\n".join(lines).encode()).hexdigest()


@lru_cache(maxsize=MOST_CACHED)
def _meaning(source: Source) -> str:
    """The hash of what `source` says, without its texts for readers."""
    return sha256(json.dumps(_without_texts(source.value)).encode()).hexdigest()


def _without_texts(value: object) -> object:
    """`value` without what is said in a language, and with where it was said."""
    if isinstance(value, dict):
        return {
            key: "" if MAIN in value and key in LANGUAGES else _without_texts(part)
            for key, part in value.items()
        }
    return [*map(_without_texts, value)] if isinstance(value, list) else value


def _verdicts(root: Path) -> list[str]:
    """The hashes of what was found sound, the newest first."""
    return read_kept(root, NAME, "").decode().split()
