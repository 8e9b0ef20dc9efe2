"""A market's page names a paper that the guide gives."""

from pathlib import Path

from tests.mini_project import diagnostics, project

MARKET = (
    "- {id: fr, certificate: paper, summary: {en: S., es: S.}, "
    "paper: {text: {en: A., es: A.}, sources: [law]}, "
    "sources: [law], reviewed: 2026-01-01}\n"
)


def problems(tmp_path: Path, market: str) -> list[str]:
    return diagnostics(project(tmp_path, ("markets.yml", "[]\n", market)))


def test_a_paper_that_the_guide_gives_is_silent(tmp_path: Path) -> None:
    assert problems(tmp_path, MARKET) == []


def test_another_paper_than_the_guide_gives_is_told_with_a_link(
    tmp_path: Path,
) -> None:
    [line] = problems(tmp_path, MARKET.replace("id: fr", "id: us"))
    assert line == (
        "data/markets.yml:2:25: this page says 'paper'; the guide gives nothing; "
        "open /guide/#destination=us"
    )
