"""Texts that lean on the state of a notice: which say what in another state."""

from datetime import date
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.commands.upkeep import stale
from macros.data.library import load_library
from macros.data.states import dependents
from macros.site.model import build_site
from macros.site.notice_texts import state_text
from tests.mini_project import diagnostics, project


def test_an_answer_written_for_another_state_gives_way_to_the_notice(
    tmp_path: Path,
) -> None:
    written = "audience: [exporter]\n    while: {notice: treaty, state: over}"
    change = ("faq/basics.yml", "audience: [exporter]", written)
    site = build_site(check(project(tmp_path, change)))
    id_ = next(iter(site.ids("faq")))
    notice = site.get("notices", "treaty")
    assert notice["state"] != "over"
    words = state_text(notice)["en"]
    assert site.get("faq", id_)["answer"]["en"] == words
    assert site.get("faq", id_)["sources"] == notice["sources"]
    lines = [str(problem) for problem in stale(site, date(2026, 1, 1))]
    assert any("was written for 'over'; write it anew" in line for line in lines)


def test_texts_of_every_kind_follow_the_state_they_were_written_for(
    tmp_path: Path,
) -> None:
    leaning = "while: {notice: treaty, state: over}"
    changes = (
        (
            "certificates.yml",
            "  kind: certificate\n",
            f"  kind: certificate\n  {leaning}\n",
        ),
        (
            "documents.yml",
            "  phase: with-request\n",
            f"  phase: with-request\n  {leaning}\n",
        ),
    )
    site = build_site(check(project(tmp_path, *changes)))
    words = state_text(site.get("notices", "treaty"))
    assert site.get("certificates", "paper")["detail"] == words
    assert site.get("documents", "plan")["short"] == words
    assert site.get("documents", "plan")["name"]["en"] == "Plan"
    lines = [str(problem) for problem in stale(site, date(2026, 1, 1))]
    assert sum("was written for 'over'" in line for line in lines) == 2


def test_a_part_of_an_item_that_leans_on_a_state_is_found_with_its_place(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path)
    part = "- id: fr\n  accepted:\n    while: {notice: treaty, state: over}\n"
    (folder / "data" / "markets.yml").write_text(part, encoding="utf-8")
    [found] = dependents(load_library(folder), iter(()))
    assert (found.name, found.notice, found.state) == ("fr", "treaty", "over")
    assert str(found.position) == "data/markets.yml:3:12"


def test_a_prose_page_that_leans_on_a_state_is_named_when_it_is_another(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path)
    page = folder / "docs" / "papers.md"
    front = "---\nwhile: {notice: treaty, state: over}\n"
    page.write_text(page.read_text("utf-8").replace("---\n", front, 1), "utf-8")
    site = build_site(check(folder))
    lines = [str(problem) for problem in stale(site, date(2026, 1, 1))]
    assert (
        "docs/papers.md:2:1: 'papers.md' was written for 'over'; write it anew" in lines
    )


NONE = "there is no 'traety' in notices; did you mean 'treaty'?"
NEVER = "while: treaty is never 'ower'; did you mean 'over'?"


@pytest.mark.parametrize(
    ("state", "in_data", "in_prose"),
    [
        ("{notice: traety, state: over}", f"6:19: {NONE}", f"while: {NONE}"),
        ("{notice: treaty, state: ower}", f"6:10: {NEVER}", NEVER),
    ],
)
def test_a_state_that_there_is_not_is_told(
    tmp_path: Path, state: str, in_data: str, in_prose: str
) -> None:
    leaning = f"  phase: with-request\n  while: {state}\n"
    change = ("documents.yml", "  phase: with-request\n", leaning)
    told = diagnostics(project(tmp_path / "data", change))
    assert told == [f"data/documents.yml:{in_data}"]
    folder = project(tmp_path / "prose")
    page = folder / "docs" / "papers.md"
    text = page.read_text("utf-8").replace("---\n", f"---\nwhile: {state}\n", 1)
    page.write_text(text, "utf-8")
    assert diagnostics(folder) == [f"docs/papers.md:2:1: {in_prose}"]
