"""The one form in which faults are told, and where prose and links stand."""

import json
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.data.library import FILES
from macros.data.links import ANCHOR, ID, LINK, LINK_KINDS, is_day
from macros.data.problems import (
    Position,
    Problem,
    did_you_mean,
    meant_or_listed,
    report,
)
from macros.data.prose import prose_files
from tests.mini_project import diagnostics, project
from tests.whole_project import ROOT


def test_a_problem_is_a_line_that_editors_can_open() -> None:
    place = Position("data/x.yml", 3, 7)
    assert str(Problem(place, "wrong")) == "data/x.yml:3:7: wrong"
    assert str(Problem(place, "wrong", "mend it")) == "data/x.yml:3:7: wrong; mend it"
    assert str(Position("data/x.yml")) == "data/x.yml:1:1"
    assert repr(place) == "Position(data/x.yml:3:7)"
    quoted = Problem(place, "'a\n' is no id", "write 'a'")
    assert str(quoted) == "data/x.yml:3:7: 'a\\n' is no id; write 'a'"


def test_a_report_is_sorted_by_line_tells_each_once_and_counts() -> None:
    ninth, tenth = Problem(Position("a", 9), "x"), Problem(Position("a", 10), "x")
    assert report([]) == ""
    assert report([ninth]) == "a:9:1: x\n1 problem"
    assert report([tenth, ninth, tenth]) == "a:9:1: x\na:10:1: x\n2 problems"


def test_nobody_looks_where_sound_data_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked_up(position: Position) -> int:
        raise AssertionError(position.path)

    for name in ("line", "col"):
        monkeypatch.setattr(Position, name, property(looked_up))
    assert check(project(tmp_path)).problems == ()


def test_only_a_word_that_is_near_is_offered() -> None:
    assert did_you_mean("exportr", ["staff", "exporter"]) == "did you mean 'exporter'?"
    assert did_you_mean("xyz", ["staff", "exporter"]) == ""


def test_words_are_listed_while_they_are_few() -> None:
    words = [f"{letter}{letter}{letter}" for letter in "abcdefghijklmnop"]
    assert meant_or_listed("zzz", words[:15]) == f"it is {', '.join(words[:15])}"
    assert meant_or_listed("zzz", words) == ""
    assert meant_or_listed("zzz", []) == ""
    assert meant_or_listed("aab", words) == "did you mean 'aaa'?"


def test_the_word_of_a_link_names_a_kind_of_data() -> None:
    assert {*LINK_KINDS.values()} <= {*FILES}


def test_an_id_looks_as_the_schema_asks() -> None:
    shared = (ROOT / "data/schema/common.schema.json").read_text(encoding="utf-8")
    form = json.loads(shared)["definitions"]["id"]["pattern"]
    assert form == f"^{ID.pattern}$"


@pytest.mark.parametrize("text", ["2026-02-28", "2024-02-29"])
def test_a_day_of_the_calendar_is_a_day(text: str) -> None:
    assert is_day(text)


@pytest.mark.parametrize(
    "value", ["2026-02-29", "20260228", "2026-W09-6", "2026-2-8", "", 5, None]
)
def test_a_day_is_written_in_one_way_only(value: object) -> None:
    assert not is_day(value)


@pytest.mark.parametrize(
    "link",
    [
        "page:papers.md#papers",
        "https://example.org/",
        "mailto:a@example.org",
        "tel:1",
        "certificate:paper",
        "document:plan",
        "source:law",
    ],
)
def test_a_link_may_lead_where_the_site_has_a_page_or_a_reader_a_program(
    tmp_path: Path, link: str
) -> None:
    change = (
        "faq/basics.yml",
        "(certificate:paper)",
        f"(certificate:paper), [b]({link})",
    )
    assert diagnostics(project(tmp_path, change)) == []


def test_a_link_with_another_word_is_told(tmp_path: Path) -> None:
    change = ("faq/basics.yml", "(certificate:paper)", "(certificat:paper)")
    [problem] = diagnostics(project(tmp_path, change))
    assert "certificat" in problem


def test_a_link_by_id_has_a_word_an_id_and_perhaps_a_place() -> None:
    links = LINK.findall("[a](faq:x-1#y) [b](term:z 'title') [c](http://x) [d](e.md)")
    assert links == [("faq", "x-1", "#y"), ("term", "z", ""), ("http", "//x", "")]
    assert ANCHOR.findall("## Who { #who-asks .wide } and {.x #then}") == [
        "who-asks",
        "then",
    ]


def test_prose_says_where_it_stands_and_what_is_wrong_with_its_head(
    tmp_path: Path,
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_text("---\ntitle: A\n---\n\n# A\n\nText\n", encoding="utf-8")
    (docs / "b.md").write_text("# B\n", encoding="utf-8")
    (docs / "c.md").write_text("---\nx: 1\nx: 2\n---\n", encoding="utf-8")
    (docs / "d.md").write_bytes(b"\xff")
    first, second, third, fourth = prose_files(tmp_path)
    assert (first.name, first.meta, first.problems) == ("docs/a.md", {"title": "A"}, ())
    assert first.position(0) == Position("docs/a.md", 1, 1)
    assert first.position(first.text.index("xt")) == Position("docs/a.md", 7, 3)
    assert (second.meta, second.problems) == ({}, ())
    assert [str(problem) for problem in third.problems] == [
        "docs/c.md:3:1: front matter: 'x' stands here twice; first on line 2"
    ]
    [untold] = fourth.problems
    assert str(untold).startswith("docs/d.md:1:1: not UTF-8 text; save the file as")
    assert fourth.text == ""


def test_of_one_fault_at_many_places_three_have_a_line_each() -> None:
    there = [Problem(Position("a.yml", line), "no x", "write y") for line in range(6)]
    other = Problem(Position("a.yml", 3), "no z")
    assert report([*there[::-1], other, other]).splitlines() == [
        "a.yml:0:1: no x; write y",
        "a.yml:1:1: no x; write y",
        "a.yml:2:1: no x; write y (3 more such: a.yml:3:1, a.yml:4:1, a.yml:5:1)",
        "a.yml:3:1: no z",
        "7 problems",
    ]
    assert report([other]) == "a.yml:3:1: no z\n1 problem"
    assert report([]) == ""
