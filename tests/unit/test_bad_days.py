"""Days that no calendar has, or that make no sense, are told."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from macros.checks.texts import day_faults
from tests.mini_project import diagnostics, project


@pytest.mark.parametrize(
    ("name", "done"), [("sources.yml", "checked: {}"), ("notices.yml", "as-of: {}")]
)
def test_work_is_not_done_the_day_after_tomorrow(
    tmp_path: Path, name: str, done: str
) -> None:
    old, today = done.format("2026-01-01"), datetime.now().astimezone().date()
    late = (name, old, done.format(today + timedelta(2)))
    [line] = diagnostics(project(tmp_path / "late", late))
    assert "is in the future" in line
    now = (name, old, done.format(today))
    assert diagnostics(project(tmp_path / "now", now)) == []


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ("review-by: 2026-01-01", "'2026-01-01' is not after the review of 2026-01-01"),
        ("review-by: 2206-01-01", "'2206-01-01' is far in the future"),
        ("review-by: 9999-12-31", "'9999-12-31' is far in the future"),
        ("review-by: 1026-01-01", "'1026-01-01' is long past"),
        ("review-by: 2027-01-01", None),
    ],
)
def test_a_day_fits_the_others(tmp_path: Path, days: str, message: str | None) -> None:
    reviewed = "    reviewed: 2026-01-01\n"
    change = ("faq/basics.yml", reviewed, f"{reviewed}    {days}\n")
    lines = diagnostics(project(tmp_path, change))
    assert len(lines) == (message is not None), lines
    assert all(message and message in line for line in lines)


def test_a_review_far_in_the_future_is_told(tmp_path: Path) -> None:
    change = ("sources.yml", "checked: 2026", "checked: 2062")
    [line] = diagnostics(project(tmp_path, change))
    assert "'2062-01-01' is in the future" in line


def test_a_day_that_is_wrong_in_two_ways_is_told_once(tmp_path: Path) -> None:
    entry = "- {id: x, on: 2126-01-01, title: {en: X, es: X}, text: {en: X, es: X}}"
    [line] = diagnostics(project(tmp_path, ("changes.yml", "[]", entry)))
    assert line.startswith("data/changes.yml:1:15: '2126-01-01' is in the future")


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("1989-12-31", "'1989-12-31' is long past"),
        ("1990-01-01", None),
        ("2045-12-31", None),
        ("2046-01-01", "'2046-01-01' is far in the future"),
        ("2025-05-05", "'2025-05-05' is not after the review of 2025-05-05"),
        ("2025-05-06", None),
    ],
)
def test_a_day_is_of_these_years_and_after_the_review(
    day: str, message: str | None
) -> None:
    reviewed = day if message and "review" in message else ""
    told = [*day_faults(day, "2026-12-01", reviewed, done=False)]
    assert told == ([(message, "")] if message else [])


def test_what_was_done_was_done_today_at_the_latest() -> None:
    told = [*day_faults("2026-12-02", "2026-12-01", "", done=True)]
    assert told == [
        (
            "'2026-12-02' is in the future",
            "a day on which something was done is no later than today",
        )
    ]
    assert not [*day_faults("2026-12-01", "2026-12-01", "", done=True)]
    assert not [*day_faults("2026-12-02", "2026-12-01", "", done=False)]
