"""What changed, followed by market and by certificate."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from macros.data.languages import LANGUAGES
from macros.site.history import FEED, FOLLOWED, entries_of, file_of
from macros.site.model import Site
from tests.site.pages import read_page

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(path: Path) -> list[str]:
    """The ids of the entries of the feed at `path`, as the site's data name them."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    ids = [entry.findtext("a:id", "", ATOM) for entry in tree.iterfind("a:entry", ATOM)]
    return [id_.partition("#")[2] for id_ in ids]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_feed_holds_what_touches_its_item_and_nothing_else(
    served: tuple[Path, str], site: Site, lang: str
) -> None:
    known = set(site.ids("changes"))
    assert set(entries(served[0] / file_of(FEED, lang))) == known
    for kind in FOLLOWED:
        for id_ in site.ids(kind):
            entry_ids = entries(served[0] / file_of(FEED, lang, kind, id_))
            assert entry_ids == [entry["id"] for entry in entries_of(site, kind, id_)]


def test_what_touches_everywhere_is_in_the_feed_of_every_market(site: Site) -> None:
    for id_ in site.ids("markets"):
        ids = [entry["id"] for entry in entries_of(site, "markets", id_)]
        assert "rules-2026-11-28" in ids


def test_an_entry_says_for_programs_whom_it_touches(
    served: tuple[Path, str], site: Site
) -> None:
    tree = ET.parse(served[0] / FEED)  # noqa: S314 - our own file
    terms_of = {
        entry.findtext("a:id", "", ATOM).partition("#")[2]: {
            category.get("term") for category in entry.iterfind("a:category", ATOM)
        }
        for entry in tree.iterfind("a:entry", ATOM)
    }
    touches = site.get("changes", "rules-2026-11-28")["touches"]
    terms = {f"certificates/{id_}" for id_ in touches["certificates"]}
    assert terms_of["rules-2026-11-28"] == {
        *terms,
        "everywhere/true",
        "kind/correction",
    }


def test_a_market_and_a_certificate_list_their_changes_and_lead_to_their_feed(
    served: tuple[Path, str],
) -> None:
    for address in ("markets/jp/", "es/markets/jp/", "certificates/eu-coi/"):
        page = read_page(served[0] / address / "index.html")
        links = [link for tag, link in page.links if tag == "a"]
        assert any(link.endswith("changes/#rules-2026-11-28") for link in links)
        assert {"changes.xml", "changes.ics"} <= {*links}


def test_a_day_to_come_stands_on_the_pages_that_it_touches_alone(
    served: tuple[Path, str],
) -> None:
    for market, touched in (("no", True), ("jp", False)):
        page = read_page(served[0] / "markets" / market / "index.html")
        links = [link for tag, link in page.links if tag == "a"]
        assert any(link.endswith("#on-2027-01-01") for link in links) is touched
