"""What has been made of a site: each thing once, with what was read for it.

Owns the memory of one site. How the next site takes it over is the business of
`carried_over`. What is kept must not hold the site it was made of.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from macros.data.reads import Read, note, recorded

Key = tuple[Any, ...]
"""The name of what makes something, and its arguments beside the site."""

Made = dict[Key, tuple[Any, frozenset[Read]]]
"""What was made -> what came of it, and what was read for it."""


class Remembering(Protocol):
    """A site that keeps what was made of it."""

    @property
    def made(self) -> Made:
        """What has been made of it so far, or was still true when it was asked for."""

    @property
    def carried(self) -> Made:
        """What was made of the site before and is still true."""


def key_of(make: Callable[..., object], *args: object) -> Key:
    """The key of what `make` makes of `args`: the same in each process."""
    return f"{make.__module__}.{make.__qualname__}", *args


SiteT = TypeVar("SiteT", bound=Remembering)
Args = ParamSpec("Args")
Result = TypeVar("Result")


def memoized(
    make: Callable[Concatenate[SiteT, Args], Result],
) -> Callable[Concatenate[SiteT, Args], Result]:
    """`make`, which runs once for a site and the same arguments."""

    def kept(site: SiteT, /, *args: Args.args, **options: Args.kwargs) -> Result:
        key = key_of(make, *args, *options.items())
        return _kept(site, key, partial(make, site, *args, **options))

    kept.__doc__ = make.__doc__
    return kept


def memoized_all(
    site: SiteT,
    make: Callable[Concatenate[SiteT, Args], Iterable[Result]],
    *args: Args.args,
    **options: Args.kwargs,
) -> tuple[Result, ...]:
    """All that `make` gives, which runs once for a site and the same arguments."""
    key = key_of(make, *args, *options.items())
    return _kept(site, key, lambda: tuple(make(site, *args, **options)))


def _kept(site: Remembering, key: Key, make: Callable[[], Result]) -> Result:
    if key not in site.made and key in site.carried:
        site.made[key] = site.carried[key]
    if key in site.made:
        result, reads = site.made[key]
        note(*reads)
    else:
        with recorded() as noted:
            result = make()
        site.made[key] = result, frozenset(noted)
    value: Result = result
    return value
