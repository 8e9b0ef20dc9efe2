"""What the terminal tells of a dead end: what would open a way."""

import pytest

from tests.terminal import COCOA, answer, run

UNCERTIFIED = ["origin=us", "destination=de", "standard=none", "product=crop"]
UNCERTIFIED += ["purpose=sale", "stage=planned", "production=origin", "on=2026-11-28"]


def test_a_dead_end_is_told_what_would_open_a_way(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reply = answer(capsys, *UNCERTIFIED)
    assert reply["ways"][0]["change"] == {"standard": "nop"}
    assert reply["ways"][0]["means"]["standard"].startswith(
        "If the goods are certified"
    )
    assert reply["ways"][0]["then"] == [{"certificate": ["eu-coi"]}]
    assert answer(capsys, *COCOA)["ways"] == []


@pytest.mark.parametrize(
    ("lang", "title", "then"),
    [
        ("en", "What would open a way", "  Then: EU certificate of inspection"),
        ("es", "Qué abriría un camino", "  Entonces: Certificado de inspección"),
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
    _, out = run(capsys, "guide", *gone, "stage=arrived")
    assert "knows no change that would still open a way" in out
