"""A list of shipments: read as spreadsheets save it, decided as the guide decides."""

import csv
import io
import random
import tracemalloc
from copy import deepcopy
from pathlib import Path

import pytest

from macros.guide.many import BatchAnswers, projected
from macros.guide.walk import walk
from macros.site.csv_text import csv_text, decoded
from macros.site.decision import LISTS, UNSURE, decide
from macros.site.model import Site
from macros.site.shipments import ANSWER, CORRECTED, RESULT, Decided, ShipmentList
from macros.site.vocabulary import names_of_facts
from tests.made_shipments import as_file, by_page, facts_asked, shipments

TODAY = "2026-11-28"
ROWS = 10_000
MEMORY = 100_000_000
HEAD = "origin,destination,product,standard,purpose,stage"
BANANAS = "ec,us,crop,nop,sale,planned"


@pytest.fixture(scope="module")
def names(site: Site) -> dict:
    return names_of_facts(site, "en")


@pytest.fixture(scope="module")
def lists(site: Site, names: dict) -> ShipmentList:
    return ShipmentList(site.published_graph, names, TODAY)


@pytest.fixture(scope="module")
def asked(site: Site) -> dict[str, list[str]]:
    return facts_asked(site)


def cells(decided: Decided) -> list[dict[str, str]]:
    return [dict(zip(decided.head, row, strict=True)) for row in decided.rows]


def one(lists: ShipmentList, text: str) -> dict[str, str]:
    [row] = cells(lists.decide(text))
    return row


def the_same_by_page(
    tmp_path: Path, lists: ShipmentList, graph: dict, names: dict, *files: bytes
) -> None:
    """The page's script and the command give the same bytes, faults and changes."""
    by_script = by_page(tmp_path, graph, names, TODAY, *files)["results"]
    for file, other in zip(files, by_script, strict=True):
        decided = lists.decide(decoded(file))
        text = csv_text([decided.head, *decided.rows]) if decided.head else ""
        assert other["csv"] == text
        assert other["faults"] == [[*fault] for fault in decided.faults]
        assert other["changed"] == decided.changed


# What the guide gives


def test_all_scenarios_as_one_file_give_what_the_guide_gives(
    site: Site, lists: ShipmentList, asked: dict
) -> None:
    cases = [item.data for item in site.library.items("scenarios")]
    rows = [[c["given"].get(f, "") for f in asked] + [c["on"]] for c in cases]
    decided = lists.decide(csv_text([[*asked, "on"], *rows]))
    assert (len(decided.rows), decided.faults) == (len(cases), [])
    for case, row in zip(cases, cells(decided), strict=True):
        result = decide(site, case["given"], case["on"])
        assert row["certificate"] == (result.certificate or ""), case["name"]
        for table in LISTS:
            assert row[table].split() == sorted(result.certain[table]), case["name"]
        stops = {f"{table}/{id_}" for table, id_ in result.stops}
        assert set(row["stops"].split()) == stops, case["name"]
        unanswered = {*row["depends-on"].split(), *row["open"].split()}
        assert unanswered <= {*result.missing}, case["name"]


@pytest.mark.parametrize("filled", [0.2, 0.6, 0.9, 1.0])
def test_random_rows_however_full_are_told_what_a_walk_tells(
    site: Site, asked: dict, filled: float
) -> None:
    graph = site.published_graph
    many = BatchAnswers(graph)
    for known in shipments(asked, 250, filled):
        walked, answer = walk(graph, known, TODAY), many.answer(known, TODAY)
        pairs = {(table, i) for table, items in answer.certain.items() for i in items}
        assert pairs == walked.certain
        assert answer.missing == walked.missing


def test_a_half_filled_row_is_decided_by_what_it_depends_on(
    site: Site, asked: dict
) -> None:
    """Whatever else is told, nothing beyond these facts changes the certificate."""
    graph = site.published_graph
    turns = BatchAnswers(projected(graph, "certificate"))
    for whole in shipments(asked, 200, 1.0):
        known = dict(list(whole.items())[::2])
        depends = turns.answer(known, TODAY).missing
        more = known | {fact: whole[fact] for fact in depends}
        certain = walk(graph, more, TODAY).certain
        assert any(table == "certificate" for table, _ in certain)


def test_who_is_not_sure_is_not_taken_for_the_usual(
    site: Site, lists: ShipmentList
) -> None:
    head, row = f"{HEAD},treatment\n", f"{BANANAS},{UNSURE}\n"
    facts = dict(zip(HEAD.split(","), BANANAS.split(","), strict=True))
    result = decide(site, {**facts, "treatment": UNSURE}, TODAY)
    assert one(lists, head + row)["certificate"] == (result.certificate or "")
    assert "treatment" in one(lists, head + row)["depends-on"].split()


# Files as spreadsheets save them


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


# The result, dropped again


def altered(graph: dict, rule: int, item: str) -> dict:
    """`graph` with one rule that gives `item` too."""
    other = deepcopy(graph)
    other["rules"][rule] = (*other["rules"][rule], item)
    return other


def test_a_result_dropped_again_unchanged_has_no_changed_row(
    lists: ShipmentList, asked: dict
) -> None:
    decided = lists.decide(as_file(asked, shipments(asked, 200, 0.8)))
    again = lists.decide(csv_text([decided.head, *decided.rows]))
    assert (again.changed, again.rows) == ([], decided.rows)


@pytest.mark.parametrize("filled", [0.7, 1.0])
def test_after_one_altered_rule_exactly_the_altered_rows_are_told(
    site: Site, lists: ShipmentList, names: dict, asked: dict, filled: float
) -> None:
    graph, rows = site.published_graph, shipments(asked, 400, filled)
    used = next(
        n for n, rule in enumerate(graph["rules"]) if rule[0] == "steps/ask-in-writing"
    )
    new = altered(graph, used, "keep-records")
    later = ShipmentList(new, names, TODAY)
    file = lists.decide(as_file(asked, rows))
    text = csv_text([file.head, *file.rows])
    decided = later.decide(text)
    brute = []
    for n, row in enumerate(rows):
        known = {f: v for f, v in graph["usual"].items() if f not in row} | row
        if walk(graph, known, TODAY).certain != walk(new, known, TODAY).certain:
            brute.append(n)
    assert decided.changed == brute
    assert brute
    for n in brute:
        row = dict(zip(decided.head, decided.rows[n], strict=True))
        assert row["changed"] == "steps: new keep-records"
        assert "steps/ask-in-writing" in row["why"].split()
        assert row["since"] == CORRECTED


def test_page_and_command_tell_the_same_changes(
    tmp_path: Path, site: Site, lists: ShipmentList, names: dict, asked: dict
) -> None:
    names_of_rules = [rule[0] for rule in site.published_graph["rules"]]
    lost = names_of_rules.index("steps/lost-sell")
    new = altered(site.published_graph, lost, "keep-records")
    file = lists.decide(as_file(asked, shipments(asked, 400, 0.8)))
    text = csv_text([file.head, *file.rows]).encode()
    later = ShipmentList(new, names, TODAY)
    assert later.decide(decoded(text)).changed
    the_same_by_page(tmp_path, later, new, names, text)


def test_a_row_changed_by_a_day_tells_the_day(site: Site, names: dict) -> None:
    """The EU's recognition of US certification ends with its epoch."""
    graph = site.published_graph
    head, row = f"{HEAD},production\n", "us,de,crop,nop,sale,planned,origin\n"
    before = ShipmentList(graph, names, "2026-12-31").decide(head + row)
    after = ShipmentList(graph, names, "2027-01-01")
    again = after.decide(csv_text([before.head, *before.rows]))
    [changed_row] = cells(again)
    alone = one(after, head + row)
    old = cells(before)[0]
    if any(old[name] != alone[name] for name in ANSWER):
        assert again.changed == [0]
        assert changed_row["since"] == "2027-01-01"
        assert changed_row["why"]
    else:
        assert again.changed == []


# Size


def test_ten_thousand_rows_are_decided_alike_by_page_and_command(
    tmp_path: Path, site: Site, names: dict, asked: dict
) -> None:
    rows = shipments(asked, ROWS // 2, 0.9) + shipments(asked, ROWS // 2, 1.0)
    file = as_file(asked, rows)
    decided = ShipmentList(site.published_graph, names, TODAY).decide(file)
    by_script = by_page(tmp_path, site.published_graph, names, TODAY, file.encode())
    assert by_script["results"][0]["csv"] == csv_text([decided.head, *decided.rows])
    assert len(decided.rows) == ROWS
    assert by_script["bytes"] < MEMORY


def test_ten_thousand_rows_need_little_memory(
    site: Site, names: dict, asked: dict
) -> None:
    file = as_file(asked, shipments(asked, ROWS, 0.9))
    tracemalloc.start()
    decided = ShipmentList(site.published_graph, names, TODAY).decide(file)
    csv_text([decided.head, *decided.rows])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MEMORY


def test_the_columns_of_a_result_are_public(lists: ShipmentList) -> None:
    decided = lists.decide(f"{HEAD}\n{BANANAS}\n")
    assert decided.head[-len(RESULT) :] == [*RESULT]
    assert "certificate" in RESULT
