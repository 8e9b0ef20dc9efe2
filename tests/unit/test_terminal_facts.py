"""How facts are told in the terminal: by name or id, and what is no fact."""

import re

import pytest

from macros.commands.main import main
from tests.terminal import COCOA, answer, run
from tests.whole_project import ROOT


def test_an_unknown_fact_ends_with_2_and_a_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "orign=ec")
    assert (code, out) == (2, "there is no fact 'orign'; did you mean 'origin'?\n")


def test_an_unknown_value_ends_with_2_and_a_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "product=procesed")
    assert (code, out) == (
        2,
        "product is never 'procesed'; did you mean 'processed'?\n",
    )


def test_a_name_that_tells_two_things_in_the_two_languages_is_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In Spanish "cereal" is grain, in English also what is baked of it."""
    code, out = run(capsys, "guide", "product=cereal")
    assert (code, out) == (2, "product is never 'cereal'; did you mean 'cereals'?\n")
    assert run(capsys, "guide", "product=breakfast cereal")[0] == 0


@pytest.mark.parametrize("day", ["2026-02-30", "20240318", "2024-W12-1"])
def test_a_day_that_no_calendar_has_or_that_is_written_otherwise_ends_with_2(
    capsys: pytest.CaptureFixture[str], day: str
) -> None:
    code, out = run(capsys, "guide", f"on={day}")
    assert (code, out) == (2, f"on: '{day}' is not a day (YYYY-MM-DD)\n")


def test_a_notice_is_no_fact_that_a_reader_can_set(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "guide", "eu-us-recognition=extended")[0] == 2


def test_a_link_of_the_page_is_read_without_what_it_says_beside_the_shipment(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts = "origin=ec&destination=us&on=2026-12-01"
    beside = "&asof=2026-11-28&rules=0123abcd&ask=product&done=steps-a.b&"
    there = "https://qcs.test/es/guide/#"
    plain = answer(capsys, *facts.split("&"))
    assert answer(capsys, f"{there}{facts}{beside}") == plain
    code, out = run(capsys, "guide", f"{there}{facts}&known=2026-01-01")
    assert (code, out.partition(";")[0]) == (2, "there is no fact 'known'")


def test_other_names_of_values_work(capsys: pytest.CaptureFixture[str]) -> None:
    reply = answer(capsys, "origin=ec", "destination=uk")
    assert "destination-certification" in reply["may"]["certificate"]
    assert reply == answer(capsys, "origin=ec", "destination=gb")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("origin=Ecuador", "origin=ec"),
        ("ORIGIN=EC", "origin=ec"),
        ("origin=Côte d'Ivoire", "origin=ci"),
        ("origin=cote d'ivoire", "origin=ci"),
        ("origin=Alemania", "origin=de"),
        ("origin=Great Britain", "origin=gb"),
        ("/guide/#origin=ec", "origin=ec"),
        ("https://host.example/es/guide/#origin=Costa%20Rica", "origin=cr"),
        ("standard=NOP", "standard=nop"),
        ("standard=usda", "standard=nop"),
        ("product=bananas", "product=crop"),
        ("product=Plátano", "product=crop"),
    ],
)
def test_a_value_may_be_said_by_name_in_any_case(
    capsys: pytest.CaptureFixture[str], typed: str, meant: str
) -> None:
    fact = meant.partition("=")[0]
    rest = [one for one in COCOA if not one.startswith(f"{fact}=")]
    assert answer(capsys, *rest, typed) == answer(capsys, *rest, meant)


def test_goods_may_tell_more_than_their_product(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reply = answer(capsys, "origin=us", "destination=de", "product=apples")
    assert "apples-pears" not in reply["missing"]


def test_a_value_that_is_no_name_is_answered_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "importer=qqq")
    assert (code, out) == (
        2,
        "importer is never 'qqq'; it is certified, uncertified, unsure\n",
    )


def test_a_fact_that_is_told_twice_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = run(capsys, "guide", "origin=ec", "origin=pe")
    assert (code, out) == (2, "origin is told twice: 'ec' and 'pe'\n")
    assert run(capsys, "guide", "origin=ec", "origin=Ecuador")[0] == 0


def test_help_of_the_guide_lists_facts_and_values(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["guide", "--help"], ROOT)
    out = capsys.readouterr().out
    assert ended.value.code == 0
    assert "  importer=certified, uncertified, unsure\n" in out
    assert "  origin=a country" in out
    assert "  on=the day" in out
    names = re.findall(r"^  ([\w-]+)=[^\s]", out, re.MULTILINE)
    assert len(names) > 15
    assert "one-country" not in names, "what follows from others is not told"


def test_help_of_each_command_says_what_it_does_and_what_it_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def help_of(*command: str) -> str:
        with pytest.raises(SystemExit):
            main([*command, "--help"], ROOT)
        return capsys.readouterr().out

    every = help_of()
    names = re.findall(r"^    (\w+) +[a-z]", every, re.MULTILINE)
    assert {"check", "guide", "mcp"} < {*names}
    for name in names:
        text = help_of(name)
        assert re.search(r"^[A-Z][^:]+\.$", text, re.MULTILINE), text
        rows = re.findall(r"^  (\S.*)\n?( {8,}\S.*)?", text, re.MULTILINE)
        untold = [row for row, below in rows if not below and "  " not in row]
        assert [row for row in untold if "=" not in row] == []
