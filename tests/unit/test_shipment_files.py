"""Lists of shipments as spreadsheets save them: what is read, told and written."""

import csv
import io
import random
from pathlib import Path

import pytest

from macros.commands.shipment import read_facts
from macros.site.csv_text import csv_text, decoded
from macros.site.model import Site
from macros.site.shipments import ANSWER, ShipmentList
from macros.site.vocabulary import names_of_facts, regions
from tests.made_shipments import (
    BANANAS,
    HEAD,
    as_file,
    cells,
    one,
    shipments,
    the_same_by_page,
)

NOP = "nop-import-certificate"


@pytest.mark.parametrize(
    "file",
    [
        f"{HEAD}\n{BANANAS}\n".encode(),
        f"\ufeff{HEAD}\r\n{BANANAS}\r\n".encode(),
        f"{HEAD}\r{BANANAS}".replace(",", ";").encode(),
        f"sep=;\r\n{HEAD}\r\n{BANANAS}".replace(",", ";").encode(),
        f"{HEAD}\r\n{BANANAS}\r\n".replace(",", "\t").encode("utf-16"),
        f'"{HEAD}"\n"{BANANAS}"\n'.replace(",", '","').encode(),
        (
            "Sale de;Va a;Producto;Certificado según;purpose;stage\n"
            "ECUADOR;Estados Unidos;plátano;USDA orgánico (NOP);sale;planned\n"
        ).encode("cp1252"),
    ],
    ids=["plain", "mark", "semicolons", "sep", "utf-16 tabs", "quotes", "spanish"],
)
def test_every_way_of_saving_is_read(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict, file: bytes
) -> None:
    row = one(lists, decoded(file))
    assert (row["certificate"], row["problem"]) == ("nop-import-certificate", "")
    the_same_by_page(tmp_path, lists, site.published_graph, names, file)


@pytest.mark.parametrize(
    "ends",
    [
        '"ECU","USA"',
        '"Ecu","us"',
        '"Guayaquil","Miami"',
        '"Puerto Bolívar","philadelphia"',
        '"Guayaquil, Ecuador","Miami (US)"',
        '"ECU / Guayaquil","Miami, U.S.A."',
    ],
)
def test_a_place_is_read_by_either_code_by_a_town_or_with_one(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict, ends: str
) -> None:
    file = f"{HEAD}\n{ends}{BANANAS.removeprefix('ec,us')}\n"
    read = one(lists, file)
    assert (read["certificate"], read["problem"]) == (NOP, "")
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


def test_a_town_alone_is_told_with_its_place_since_it_may_be_another(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict
) -> None:
    rows = [" Guayaquil ,usa", "guayaquil,Rotterdam", '"Guayaquil, Ecuador",us']
    file = "\n".join(["origin,destination", *rows, *rows, ""])
    decided = lists.decide(file)
    assert decided.towns == {
        "Guayaquil": "Ecuador",
        "guayaquil": "Ecuador",
        "Rotterdam": "Netherlands",
    }
    assert decided.faults == []
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


@pytest.mark.parametrize(
    "place", ["Miami, FL", "London, Ontario", "Georgia, USA", "Rotterdam / Hamburg"]
)
def test_a_town_beside_what_is_not_known_or_lies_elsewhere_is_no_place(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict, place: str
) -> None:
    file = f'destination\n"{place}"\n'
    assert place in one(lists, file)["problem"]
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


def test_an_abbreviation_is_read_however_it_is_written(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict
) -> None:
    written = ("EE.UU.", "EE UU", "E.E.U.U.", "U.S.A", "u. s.", "U.S.A.")
    rows = [BANANAS.replace("us", us, 1) for us in written]
    file = "\n".join([HEAD, *rows, ""])
    told = [row["certificate"] for row in cells(lists.decide(file))]
    assert told == ["nop-import-certificate"] * len(written)
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


PLACES = {
    "us": "los EE. UU.|the US|los Estados Unidos|the U.S.A.|The United States",
    "de": "UE|la UE|U.E.|EU|the EU|Unión Europea|la Unión Europea",
    "in": "la India|INDIA|the India",
    "gb": "el Reino Unido|U.K.|the UK|Gran Bretaña",
    "kr": "S. Korea|Korea (South)|Korea, Republic of|la República de Corea",
}


def test_a_place_is_read_with_its_article_and_shortened(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict
) -> None:
    rows = [
        [code, "ec", place, "crop", "nop", "sale", "planned"]
        for code, written in PLACES.items()
        for place in (code, *written.split("|"))
    ]
    file = csv_text([["code", *HEAD.split(",")], *rows])
    answers: dict[str, list[str]] = {}
    for row in cells(lists.decide(file)):
        assert row["problem"] == ""
        answer = [row[name] for name in ANSWER]
        assert answer == answers.setdefault(row["code"], answer), row["destination"]
    assert answers["us"] != answers["de"] != answers["gb"]
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


def test_goods_are_read_with_what_every_list_says_of_them(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict
) -> None:
    written = (
        *("organic bananas", "Bananas, organic", "Fresh bananas (organic)"),
        *("banano orgánico", "bananas frescas ecológicas", "el banano"),
    )
    rows = [["ec", "us", goods, "nop", "sale", "planned"] for goods in written]
    file = csv_text([HEAD.split(","), *rows])
    told = [row["certificate"] for row in cells(lists.decide(file))]
    assert told == ["nop-import-certificate"] * len(written)
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


SAID = {
    "crop": "raw almonds|Almonds, shelled|cherry tomatoes|almendras crudas",
    "processed": "cashew butter|butter of raw cashews|cherry juice|dried cherries|"
    "IQF cherries|harina de quinua blanca|aceite de semilla de uva|jugo de cereza",
    "animal": "frozen beef|dried eggs|cheddar cheese|grass-fed lamb chops",
    "aquatic": "frozen tilapia",
    "seed": "onion seeds|semillas de cebolla",
    "alcohol": "plum wine",
}
"""Kind -> goods that no list calls just so."""


def test_goods_are_read_by_what_is_made_of_them_and_what_is_said_beside(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict
) -> None:
    told = [(kind, goods) for kind, all_ in SAID.items() for goods in all_.split("|")]
    for kind, goods in told:
        facts, faults = read_facts(site, [f"product={goods}"])
        assert (facts.get("product"), faults) == (kind, []), goods
    rows = [["us", "kr", goods, "nop", "sale", "planned"] for _, goods in told]
    file = csv_text([HEAD.split(","), *rows])
    assert [row["problem"] for row in cells(lists.decide(file))] == [""] * len(told)
    the_same_by_page(tmp_path, lists, site.published_graph, names, file.encode())


@pytest.mark.parametrize("goods", ["wine vinegar eels", "raw", "butter", "wool juice"])
def test_what_is_made_of_no_crop_is_not_guessed(site: Site, goods: str) -> None:
    """Butter alone is what the list calls so; of wool nobody makes juice."""
    facts, faults = read_facts(site, [f"product={goods}"])
    assert facts == ({"product": "animal"} if goods == "butter" else {})
    assert bool(faults) is (goods != "butter")


@pytest.mark.parametrize(
    "goods", ["organic", "non-organic bananas", "conventional bananas", "fresh"]
)
def test_what_says_no_goods_or_others_is_still_told(
    lists: ShipmentList, goods: str
) -> None:
    row = one(lists, f"{HEAD}\n{BANANAS.replace('crop', goods)}\n")
    assert (row["certificate"], row["problem"] != "") == ("", True)


def test_a_region_is_read_only_where_all_its_places_are_decided_alike(
    site: Site, names: dict
) -> None:
    """Else "EU" would get the answer of one country for another."""
    classes = site.published_graph["classes"]
    [eu] = [region for region in regions(site, "en") if region.id == "eu"]
    for fact in ("origin", "destination"):
        [one_class] = [c for c in classes[fact] if {*c.split()} & {*eu.members}]
        assert {*eu.members} <= {*one_class.split()}
    assert names["values"]["places"]["ue"] in eu.members


def test_a_region_parted_by_a_rule_is_read_no_longer(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    [eu] = [region for region in regions(site, "en") if region.id == "eu"]
    first, *others = eu.members
    parted = {
        "origin": [first, " ".join(others)],
        "destination": [" ".join(eu.members)],
    }
    graph = {**site.published_graph, "classes": parted}
    monkeypatch.setattr(Site, "published_graph", graph)
    assert "ue" not in names_of_facts(site, "en")["values"]["places"]


def test_answers_are_read_in_the_words_of_both_languages(lists: ShipmentList) -> None:
    said = "Origen,País destino,Producto,Norma,Motivo,bulk,stage\n"
    row = one(lists, f"{said}ec,us,banano,USDA/NOP,venta,sí,planned\n")
    assert (row["problem"], row["certificate"]) == ("", NOP)
    row = one(lists, f"{said}ec,us,banano,ninguna,muestra,no,planned\n")
    assert (row["problem"], row["certificate"]) == ("", "not-organic")


def test_goods_tell_more_than_their_kind(lists: ShipmentList) -> None:
    row = one(lists, f"{HEAD}\nus,de,manzanas,nop,sale,planned\n")
    assert "apples-pears" not in row["open"].split()


def test_cells_that_contradict_the_goods_are_told(lists: ShipmentList) -> None:
    row = one(lists, f"{HEAD},apples-pears\nus,de,apples,nop,sale,planned,no\n")
    assert row["certificate"] == ""
    assert row["problem"] == "apples-pears: apples-pears is told twice: yes and no"


def test_a_bad_cell_is_told_with_its_place_and_the_good_rows_go_on(
    lists: ShipmentList,
) -> None:
    bad = BANANAS.replace("ec", "Equador")
    decided = lists.decide(f"{HEAD}\n{bad}\n\n{BANANAS}\n")
    message = "“Equador” is not in our list; did you mean “ecuador”?"
    assert decided.faults == [(2, "origin", message)]
    first, second = cells(decided)
    assert (first["certificate"], first["problem"]) == ("", f"origin: {message}")
    assert second["certificate"] == "nop-import-certificate"


def test_a_mistyped_column_is_told_and_others_are_kept(lists: ShipmentList) -> None:
    decided = lists.decide(f"PO,destnation,{HEAD}\n7,us,{BANANAS}\n")
    [(row, column, message)] = decided.faults
    assert (row, column) == (1, "destnation")
    assert "did you mean “destination”?" in message
    assert decided.rows[0][:2] == ["7", "us"]


@pytest.mark.parametrize("text", ["", "\n\n", ",,\n", "a,b\n1,2\n"])
def test_a_file_without_shipments_is_told(lists: ShipmentList, text: str) -> None:
    decided = lists.decide(text)
    assert (decided.head, len(decided.faults)) == ([], 1)


def test_no_formula_leaves_as_one(lists: ShipmentList) -> None:
    decided = lists.decide(f"PO,{HEAD}\n=1+1,{BANANAS}\n@x,@y{BANANAS}\n")
    text = csv_text([decided.head, *decided.rows])
    read = [*csv.reader(io.StringIO(text.removeprefix("\ufeff")))]
    assert [row[0] for row in read] == ["PO", "'=1+1", "'@x"]


def test_page_and_command_give_the_same_bytes(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict, asked: dict
) -> None:
    cases = [item.data for item in site.library.items("scenarios")]
    rows = [[c["given"].get(f, "") for f in asked] + [c["on"]] for c in cases]
    files = [csv_text([[*asked, "on"], *rows]).encode()]
    files += [
        as_file(asked, shipments(asked, 300, filled)).encode()
        for filled in (0.3, 0.8, 1.0)
    ]
    the_same_by_page(tmp_path, lists, site.published_graph, names, *files)


def test_hostile_files_are_read_alike_by_page_and_command(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict
) -> None:
    chance = random.Random(7)  # noqa: S311
    parts = ['"', ",", ";", "\t", "\n", "\r\n", "\r", " ", "=", "'", "us", "Equador"]
    parts += [
        "origin",
        "on",
        "__proto__",
        "constructor",
        "{x}",
        "<b>",
        "\u00a0",
        "\ufeff",
    ]
    parts += [
        "2026-02-30",
        "0000-01-01",
        "\x00",
        "\U0001f34c",
        "İ",
        "ß",
        "\u202e",
        "x" * 70,
    ]
    made = ["".join(chance.choices(parts, k=chance.randrange(60))) for _ in range(400)]
    files = [f"{HEAD}\n{text}".encode() for text in made]
    files += [text.encode() for text in made]
    files += [bytes(chance.randrange(256) for _ in range(200)) for _ in range(50)]
    the_same_by_page(tmp_path, lists, site.published_graph, names, *files)
