"""How well each item is known, against what was accepted."""

from collections.abc import Iterator

from macros.guide.lock import marks_text
from macros.site.known_levels import NAME, known_levels
from macros.site.model import Site
from tests.whole_project import ROOT

HOW = "accept it with: python -m macros lock"


def moved(site: Site, accepted: str) -> Iterator[str]:
    """Items whose level is another one than the text `accepted` says."""
    before = dict(line.split(" ") for line in accepted.splitlines())
    for name, level in known_levels(site).items():
        if before.get(name, level) != level:
            yield f"'{name}' is known as '{level}', no longer '{before[name]}'; {HOW}"


def test_no_item_is_known_otherwise_than_was_accepted(site: Site) -> None:
    assert [*moved(site, (ROOT / NAME).read_text(encoding="utf-8"))] == []


def test_every_item_with_sources_has_its_level(site: Site) -> None:
    levels = known_levels(site)
    assert len(levels) > 800
    assert levels["certificate/us-import-certificate"] == "authority"
    assert set(levels.values()) == {"authority", "client", "secondary"}


def test_a_level_that_moved_shows_in_the_text_that_is_accepted(site: Site) -> None:
    name = "certificate/us-import-certificate"
    [message] = moved(site, marks_text(known_levels(site) | {name: "secondary"}))
    assert f"'{name}' is known as 'authority', no longer 'secondary'" in message


def test_a_new_item_needs_no_acceptance(site: Site) -> None:
    assert [*moved(site, "")] == []
