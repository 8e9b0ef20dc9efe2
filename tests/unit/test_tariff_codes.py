"""The list of US tariff codes: what it says, and what it does not say."""

import re
from collections import Counter

import pytest

from macros.data.languages import LANGUAGES
from macros.render.tariff import (
    dotted,
    evidence_for_tariff,
    kind_of_line,
    tariff_data,
    tariff_words,
)
from macros.site.content import text
from macros.site.model import Site
from macros.site.view import View


def lines(site: Site) -> dict[str, dict]:
    return {id_: item.data for id_, item in site.ids("tariff-codes").items()}


def test_every_line_that_was_read_stands_in_it_once(site: Site) -> None:
    count = Counter(map(kind_of_line, lines(site).values()))
    assert count == {"organic": 173, "must-file": 21, "not-organic": 2, "ended": 11}
    assert len([*site.library.items("tariff-codes")]) == count.total()


def test_a_flag_is_said_only_where_somebody_reported_it(site: Site) -> None:
    flagged = {id_ for id_, line in lines(site).items() if "must-file" in line}
    listed = text(site.get("faq", "am8-codes-february-2026")["answer"], "en")
    codes = re.findall(r"\d{4}\.\d\d\.\d\d\.\d\d", listed)
    assert flagged == {code.replace(".", "") for code in codes}
    evidence = evidence_for_tariff(site)
    assert site.confidence(evidence["sources"]) == "secondary"
    assert evidence["law"] == ["csms-67645994"]


@pytest.mark.parametrize(
    ("answer", "kinds"),
    [
        ("organic-tariff-codes", {"organic", "must-file"}),
        ("am8-codes-february-2026", {"must-file"}),
        ("split-tariff-codes", {"ended"}),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_name_no_code_that_the_list_knows_otherwise(
    site: Site, answer: str, kinds: set[str], lang: str
) -> None:
    answer_text = text(site.get("faq", answer)["answer"], lang)
    codes = re.findall(r"\d{4}\.\d\d\.\d\d\.\d\d", answer_text)
    assert codes
    known = lines(site)
    for code in codes:
        assert kind_of_line(known[code.replace(".", "")]) in kinds, code


def test_a_code_is_written_as_in_the_schedule(site: Site) -> None:
    assert dotted("0804504045") == "0804.50.40.45"
    mango = tariff_data(View(site, "es"))["organic"]["0804504045"]
    assert mango == "Mangos, frescos, 1 sept.\u201331 mayo"
    assert "13 de febrero de 2026" in tariff_words(View(site, "es"))["must"]
