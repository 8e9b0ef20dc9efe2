"""The checks of a travel plan, in a real browser: what is missing or too early."""

import pytest

from tests.browser.tool_functions import Run

PLAN = [
    {"name": "Example Mill", "place": "Wichita", "certificate": "EX-1"}
    | {"certifier": "Example", "activity": "Loading", "in": "", "out": "2026-12-07"}
    | {"means": "Truck", "vehicle": "1", "seal": "", "cleaning": "", "ports": ""},
    {"name": "Example Quay", "place": "Rotterdam", "certificate": "C-2"}
    | {"certifier": "", "activity": "Unloading", "in": "2027-01-04", "out": ""}
    | {"means": "", "vehicle": "", "seal": "", "cleaning": "", "ports": ""},
]


def changed(index: int, **fields: str) -> list[dict]:
    return [{**s, **fields} if i == index else {**s} for i, s in enumerate(PLAN)]


def findings(run: Run, stops: list[dict], country: str = "nl") -> list[tuple]:
    report = run("findings", stops, country)
    return [
        (f["id"], f["index"], f["field"])
        for f in report["problems"] + report["missing"]
    ]


def test_a_whole_plan_has_no_findings(run: Run) -> None:
    assert findings(run, PLAN) == []


@pytest.mark.parametrize(
    ("index", "field"),
    [
        *[(0, name) for name in ("name", "place", "certificate", "certifier")],
        *[(0, name) for name in ("activity", "out", "means", "vehicle")],
        *[(1, name) for name in ("name", "place", "certificate", "activity", "in")],
    ],
)
def test_each_missing_entry_of_a_stop_or_leg_is_found(
    run: Run, index: int, field: str
) -> None:
    stops = changed(index, **{field: "  "})
    assert findings(run, stops) == [(f"no-{field}", index, field)]


def test_a_plan_ends_in_the_eu_country_that_endorses(run: Run) -> None:
    assert findings(run, PLAN, "") == [("no-country", 1, "country")]
    assert findings(run, PLAN, "elsewhere") == [("not-eu", 1, "country")]


def test_an_arrival_before_the_departure_is_found(run: Run) -> None:
    assert findings(run, changed(1, **{"in": "2026-12-06"})) == [
        ("too-early-in", 1, "in")
    ]
    assert findings(run, changed(0, **{"in": "2026-12-08"})) == [
        ("out-before-in", 0, "out")
    ]


def test_days_are_compared_across_stops_that_have_none(run: Run) -> None:
    middle = {**PLAN[1], "in": "", "means": "Rail", "vehicle": "2"}
    stops = [PLAN[0], middle, {**PLAN[1], "in": "2026-12-01"}]
    problems = run("findings", stops, "nl")["problems"]
    assert [(f["id"], f["index"], f["earlier"]["index"]) for f in problems] == [
        ("too-early-in", 2, 0)
    ]


def test_stops_keep_their_own_transport_when_they_move(run: Run) -> None:
    stops = run("moved", ["a", "b", "c"], 2, 0)
    assert stops == ["c", "a", "b"]
    assert run("withStop", stops, 1, "d") == ["c", "d", "a", "b"]
