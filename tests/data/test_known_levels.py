"""How well each item is known, against what was accepted."""

from macros.site.known_levels import NAME, known_levels, levels_text, moved_levels
from macros.site.model import Site
from tests.whole_project import ROOT


def test_no_item_is_known_otherwise_than_was_accepted(site: Site) -> None:
    accepted = (ROOT / NAME).read_text(encoding="utf-8")
    assert [str(problem) for problem in moved_levels(site, accepted)] == []


def test_every_item_with_sources_has_its_level(site: Site) -> None:
    levels = known_levels(site)
    assert len(levels) > 800
    assert levels["certificate/us-import-certificate"] == "authority"
    assert set(levels.values()) == {"authority", "client", "secondary"}


def test_a_level_that_moved_is_told_where_the_item_stands(site: Site) -> None:
    name = "certificate/us-import-certificate"
    levels = known_levels(site) | {name: "secondary"}
    [problem] = moved_levels(site, levels_text(levels))
    assert "data/guide/tables/certificate.yml" in str(problem)
    assert f"'{name}' is known as 'authority', no longer 'secondary'" in str(problem)


def test_a_new_item_needs_no_acceptance(site: Site) -> None:
    assert list(moved_levels(site, "")) == []
