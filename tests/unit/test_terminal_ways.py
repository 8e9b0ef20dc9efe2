"""What the terminal tells of a dead end: what would open a way."""

import pytest

from tests.terminal import COCOA, answer, run

UNCERTIFIED = ["origin=us", "destination=jp", "standard=none", "product=crop"]
UNCERTIFIED += ["purpose=sale", "stage=planned", "production=origin", "on=2099-01-01"]


def test_a_dead_end_is_told_what_would_open_a_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reply = answer(capsys, *UNCERTIFIED)
    assert reply["ways"][0]["change"] == {"standard": "nop"}
    assert reply["ways"][0]["means"]["standard"].startswith(
        "If the goods are certified"
    )
    assert reply["ways"][0]["then"] == [{"certificate": ["tm-11"]}]
    assert answer(capsys, *COCOA)["ways"] == []


@pytest.mark.parametrize(
    ("lang", "title", "then"),
    [
        ("en", "What would open a way", "  Then: USDA Export Certificate"),
        ("es", "Qué abriría un camino", "  Entonces: USDA Export Certificate"),
    ],
)
def test_the_ways_stand_between_the_answer_and_what_to_do(
    capsys: pytest.CaptureFixture[str], lang: str, title: str, then: str
) -> None:
    _, out = run(capsys, "guide", "--lang", lang, *UNCERTIFIED)
    assert title in out
    assert out.index(title) < out.index(then)
    assert title not in run(capsys, "guide", "--lang", lang, *COCOA)[1]


def test_goods_that_nothing_can_help_are_told_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gone = [fact for fact in UNCERTIFIED if "stage" not in fact]
    gone = [fact.replace("=jp", "=de") for fact in gone]
    _, out = run(capsys, "guide", *gone[:-1], "stage=arrived", "on=2099-01-01")
    assert "knows no change that would still open a way" in out
    assert "The next lot" not in out


def test_goods_that_have_left_are_told_what_the_next_lot_needs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = ["origin=ec", "destination=us", "standard=nop", "product=crop"]
    left += ["purpose=sale", "stage=arrived", "on=2099-01-01"]
    _, out = run(capsys, "guide", *left)
    assert "The next lot, if you ask before it leaves: NOP Import Cert" in out


def test_what_left_before_today_is_told_no_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    past = [*UNCERTIFIED[:-1], "on=2026-11-01"]
    _, out = run(capsys, "guide", *past)
    assert "open a way" not in out
    assert answer(capsys, *past)["ways"] == []


def test_other_markets_are_one_line_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    told = [fact.replace("standard=none", "standard=eu") for fact in UNCERTIFIED]
    told = [fact.replace("origin=us", "origin=tr") for fact in told]
    _, out = run(capsys, "guide", *told)
    assert out.count("Other markets that take it: ") == 1
    assert "All places: “Where can it go?”" in out
