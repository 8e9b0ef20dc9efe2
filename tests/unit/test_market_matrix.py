"""The matrix of markets agrees with the guide, because it is read off it."""

import csv
import io

import pytest

from macros.data.languages import LANGUAGES, localized
from macros.guide.known_facts import PRODUCTS, SHIPMENT
from macros.guide.walk import walk
from macros.publish.sheets import matrix_csv
from macros.render.destinations import destinations
from macros.render.matrix import accepted, matrix_html
from macros.site.market_matrix import EU, MEMBER, Row, matrix, row_of
from macros.site.model import Site
from macros.site.view import View

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def rows(site: Site) -> list[Row]:
    return matrix(site)


def certificates_of(site: Site, row: Row, product: str) -> set[str]:
    """The certificates that the guide may name for `product` into the market."""
    place = MEMBER if row.place == EU else row.place
    known = site.published_graph["usual"] | SHIPMENT
    known |= {"destination": place, "product": product}
    outcome = walk(site.published_graph, known, DAY)
    return {i for t, i in (*outcome.certain, *outcome.possible) if t == "certificate"}


def test_the_shipment_of_pages_about_markets_is_one_that_the_guide_asks_for(
    site: Site,
) -> None:
    facts = site.rulebook.facts
    for product in PRODUCTS:
        for fact, value in {**SHIPMENT, "product": product}.items():
            assert value in facts[fact].values, fact


def test_each_arrangement_has_its_paper(site: Site) -> None:
    papers = {row.place: row.papers for row in matrix(site)}
    assert papers[EU] == ("eu-coi",)
    assert papers["gb"] == ("gb-coi",)
    assert papers["jp"] == ("tm-11",)
    assert papers["tw"] == ("tm-11",)
    assert papers["kr"] == ("naqs-import-certificate",)
    assert papers["ca"] == ("canada-organic-certificate",)
    assert papers["mx"] == ("destination-certification",)


def test_every_market_stands_in_it_once(site: Site, rows: list[Row]) -> None:
    assert sorted(row.place for row in rows) == sorted([EU, *site.ids("markets")])


def test_a_product_is_accepted_where_the_guide_gives_a_paper(
    site: Site, rows: list[Row]
) -> None:
    positive = {
        id_
        for id_, item in site.ids("certificates").items()
        if item.data["kind"] in ("certificate", "none")
    }
    for row in rows:
        for product in PRODUCTS:
            given = certificates_of(site, row, product) & positive
            assert (product in row.products) == bool(given), (row.place, product)
            assert not given or given & set(row.papers), (row.place, product)


def test_korea_takes_processed_food_only(site: Site) -> None:
    row = row_of(site, "kr")
    assert (row.status, row.products) == ("partly", ("processed",))
    assert accepted(View(site, "en"), row) == "Only processed food"


def test_the_end_of_a_recognition_stands_in_the_row_of_the_eu(site: Site) -> None:
    """As long as the notice is open, the law's date counts."""
    row = row_of(site, EU)
    state = site.get("notices", "eu-us-recognition")["state"]
    assert row.until == ("" if state == "extended" else "2026-12-31")


def test_a_market_that_has_no_paper_for_us_goods_names_what_comes_first(
    site: Site,
) -> None:
    row = row_of(site, "cn")
    assert (row.status, row.products) == ("own", ())
    assert row.papers == ("destination-certification",)


def test_a_market_whose_labels_are_told_has_them_in_its_row(
    site: Site, rows: list[Row]
) -> None:
    told = {
        row.place: "seal" in site.get("markets", row.place)
        for row in rows
        if row.place != EU
        and row.status != "ask"
        and "labels" in site.get("markets", row.place)
    }
    assert len(told) > 15
    assert [place for place, seal in told.items() if not seal] == []


def test_the_csv_has_a_line_for_each_market(site: Site, rows: list[Row]) -> None:
    lines = list(csv.DictReader(io.StringIO(matrix_csv(site)[1:])))
    assert [line["market"] for line in lines][:1] == ["European Union (27)"]
    assert len(lines) == len(rows)


def test_the_page_shows_each_market_in_both_languages(site: Site) -> None:
    for lang, here in (("en", "markets/index.md"), ("es", "es/markets/index.md")):
        page = matrix_html(View(site, lang, here))
        for id_ in site.ids("markets"):
            assert f'href="../{id_}/' in page or f'href="{id_}/' in page, (lang, id_)


def test_each_destination_stands_once_beside_its_paper(
    site: Site, rows: list[Row]
) -> None:
    for lang in LANGUAGES:
        here = localized("transaction-certificates.md", lang)
        table = destinations(View(site, lang, here))
        for row in rows:
            shown = 0 if row.status == "ask" else 1
            assert table.count(f'<span id="{row.place}">') == shown, (lang, row.place)
        swiss = table.partition('<span id="ch">')[2].partition("</tr>")[0]
        assert '<span id="li">' in swiss
