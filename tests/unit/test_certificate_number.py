"""The two recognizers of certificate numbers are twins: they tell the same."""

import json
import random
import subprocess

import pytest

from macros.site.certificate_number import recognized
from macros.site.model import Site
from tests.node import node
from tests.whole_project import ROOT

SCRIPT = ROOT / "overrides" / "assets" / "js" / "tools" / "number.js"
RUN = """
import {{ recognized }} from "{script}";
import {{ readFileSync }} from "node:fs";
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(recognized)));
"""
PIECES = [
    *("123", "1234567890", "123456", "1231234567890123456", "123-1234567890-123456"),
    *("-", "\u2013", "\u2212", "\uff0d", " ", "\u00a0", "\u200b", "\ufeff", "\x1f"),
    *("NOP ID", "nopic", "No.", "n°", "#", ":", "draft", "Borrador", "NOP 2110-1"),
    *("COOP", "COI.EC.2026.1", "GBCOI", "333-550-R", "O", "I", "l", "X", "é", "😀"),
    *("\uff11", "٣", "ſ", "K", "(", ")", "/", "_", ".", ",", "\n", "\t", "0" * 90),  # noqa: RUF001
]
"""Parts of numbers, what copying adds, and what two languages may see otherwise."""


CASES = json.loads((ROOT / "tests" / "cases" / "numbers.json").read_text("utf-8"))
"""Numbers as people write them; `tests/scripts/number.test.js` has the same."""


@pytest.mark.parametrize("case", CASES["recognized"], ids=lambda case: case["text"])
def test_a_number_is_recognized_by_its_form(case: dict) -> None:
    one = recognized(case["text"])
    expected = case["kind"], case["number"], case["notes"]
    assert (one.kind, one.number, [*one.notes]) == expected


@pytest.mark.parametrize("case", CASES["counted"], ids=lambda case: case["text"])
def test_a_wrong_count_is_told_part_by_part(case: dict) -> None:
    one = recognized(case["text"])
    assert (one.count, one.parts) == (case["count"], case["parts"])


def test_both_recognizers_tell_the_same_of_any_text(site: Site) -> None:
    chance = random.Random(17)  # noqa: S311 - the same texts each time
    texts = [
        "".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(4000)
    ]
    texts += [item.data["example"] for item in site.ids("numbers").values()]
    ran = subprocess.run(
        [node(), "--input-type=module", "-e", RUN.format(script=SCRIPT.as_uri())],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    there = [
        (
            row["kind"],
            row["number"],
            row["notes"],
            row.get("count", 0),
            row.get("parts", ""),
        )
        for row in json.loads(ran.stdout)
    ]
    here = [
        (one.kind, one.number, list(one.notes), one.count, one.parts)
        for one in map(recognized, texts)
    ]
    assert [
        pair for pair in zip(texts, here, there, strict=True) if pair[1] != pair[2]
    ] == []
    assert {row[0] for row in here} >= set(site.ids("numbers"))


def test_each_example_of_the_data_is_of_its_kind(site: Site) -> None:
    examples = {id_: item.data["example"] for id_, item in site.ids("numbers").items()}
    assert {id_: recognized(number).kind for id_, number in examples.items()} == {
        id_: id_ for id_ in examples
    }
