"""The table of transaction certificates agrees with the guide, because it is it."""

import csv
import io

from macros.guide.walk import walk
from macros.site.model import Site
from macros.site.transactions import SHIPMENT, as_csv, rows


def paper_for(site: Site, place: str) -> set[str]:
    return {row.certificate for row in rows(site) if place in row.places}


def test_each_arrangement_has_its_paper(site: Site) -> None:
    assert paper_for(site, "de") == {"eu-coi"}
    assert paper_for(site, "gb") == {"gb-coi"}
    assert paper_for(site, "jp") == {"tm-11"}
    assert paper_for(site, "tw") == {"tm-11"}
    assert paper_for(site, "kr") == {"naqs-import-certificate"}
    assert paper_for(site, "ca") == {
        "canada-organic-certificate",
        "organic-certificate",
    }


def test_usda_goods_to_mexico_need_its_own_certification_first(site: Site) -> None:
    assert paper_for(site, "mx") == {"destination-certification"}


def test_every_market_stands_in_the_table(site: Site) -> None:
    shown = {place for row in rows(site) for place in row.places}
    assert shown == {"de", *site.ids("markets")}


def test_each_row_is_what_the_guide_may_answer(site: Site) -> None:
    for row in rows(site):
        for place in row.places:
            facts = {**SHIPMENT, "destination": place}
            found = walk(site.published_graph, facts, "2026-11-22")
            told = {*found.certain, *found.possible}
            assert ("certificate", row.certificate) in told


def test_a_market_page_names_a_paper_that_the_guide_gives(site: Site) -> None:
    for id_, item in site.ids("markets").items():
        facts = {"origin": "us", "destination": id_}
        found = walk(site.published_graph, facts, "2026-11-22")
        told = {*found.certain, *found.possible}
        assert ("certificate", item.data["certificate"]) in told, id_


def test_the_csv_has_a_line_for_each_place(site: Site) -> None:
    lines = list(csv.DictReader(io.StringIO(as_csv(site))))
    assert {"destination", "certificate", "send"} <= lines[0].keys()
    assert len(lines) == sum(len(row.places) for row in rows(site))
