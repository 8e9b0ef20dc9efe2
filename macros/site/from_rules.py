"""What is made of the rules alone, and stays as it is when only their texts change.

Owns that it is noted as made of what rules mean, and kept between builds where asked.
What is made is the business of those who ask.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from macros.checks.verdicts import remembered
from macros.data.between_builds import Plain
from macros.data.reads import note, recorded_apart
from macros.data.yaml_file import Source
from macros.guide.rules import Rulebook
from macros.site.model import Site


@contextmanager
def rules_without_texts(site: Site) -> Iterator[Rulebook]:
    """The rules, for who reads no text of them while this lasts, and nothing else."""
    note(("graph",))
    with recorded_apart():
        yield site.rulebook


def from_rules(
    site: Site,
    name: str,
    make: Callable[[Rulebook], Plain],
    others: Iterable[Source] = (),
) -> Plain:
    """What `make` makes of the rules, or made of others that meant the same.

    `name` says what it is. `make` may read `others` too, but no text for readers.
    """
    with rules_without_texts(site) as rulebook:
        sources = (*site.sources_of_rules, *others)
        return remembered(site.library.root, name, sources, lambda: make(rulebook))
