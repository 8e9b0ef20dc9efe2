"""The travel plan: stops in order, checked, taken along."""

import csv
import io
import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.steps import CLIPBOARD, Visit, pasted, saved
from tests.browser.tool_steps import (
    PLAN,
    check,
    fill_hostile,
    put_on_paper,
    says_hostile_texts_as_text,
)


def fill_plan(page: Page) -> None:
    """Two stops and a truck between them, with nothing missing at either."""
    entries = {
        "stop-1-name": "Example Mill",
        "stop-1-place": "Wichita, KS",
        "stop-1-certificate": "EX-1",
        "stop-1-certifier": "Example Certifier",
        "stop-1-activity": "Loading",
        "stop-1-out": "2026-12-07",
        "stop-1-means": "Silo truck",
        "stop-1-vehicle": "000001",
        "stop-2-name": "Example Quay",
        "stop-2-place": "Rotterdam",
        "stop-2-certificate": "Contract 4",
        "stop-2-activity": "Unloading",
        "stop-2-in": "2026-12-20",
    }
    for id_, text in entries.items():
        page.locator(f"#{id_}").fill(text)
    page.locator("#stop-2-country").select_option(label="Netherlands")
    for entry in page.locator(".consignment [data-field]").all():
        weighed = entry.get_attribute("data-check") == "weight"
        entry.fill("24000 kg" if weighed else "X-1")


def test_a_whole_plan_has_no_findings(visit: Visit) -> None:
    page = visit(PLAN)
    fill_plan(page)
    expect(check(page)).to_contain_text("Nothing is missing.")


def test_a_stop_put_between_two_others_asks_for_its_leg(visit: Visit) -> None:
    page = visit(PLAN)
    fill_plan(page)
    page.locator("#stop-1--add").click()
    expect(page.locator("#stop-2")).to_be_focused()
    page.locator("#stop-2-in").fill("2026-12-05")
    report = check(page)
    expect(report).to_be_focused()
    expect(report.locator(".guide__error")).to_contain_text(
        "Stop 2: the goods would arrive on 2026-12-05, before 2026-12-07, "
        "their last day at stop 1."
    )
    expect(report.locator(".notice")).to_contain_text(
        "From stop 2 to stop 3: the leg is missing."
    )
    report.get_by_role("link", name="Stop 2: no organic certificate").click()
    expect(page.locator("#stop-2-certificate")).to_be_focused()


def test_stops_are_moved_removed_and_put_back_by_keyboard_alone(visit: Visit) -> None:
    page = visit(PLAN)
    fill_plan(page)
    page.locator("#stop-2--add").focus()
    page.keyboard.press("Enter")
    page.locator("#stop-3-name").fill("Third")
    page.locator("#stop-3--up").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#stop-2--up")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Moved")).to_be_visible()
    page.keyboard.press("Enter")
    # At the top there is no way up: the focus waits at the way down.
    expect(page.locator("#stop-1--down")).to_be_focused()
    expect(page.locator("#stop-1-name")).to_have_value("Third")
    expect(page.locator("#stop-2-means")).to_have_value("Silo truck")
    page.locator("#stop-1--remove").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Put it back")).to_be_focused()
    expect(page.locator("#stop-1-name")).to_have_value("Example Mill")
    page.keyboard.press("Enter")
    expect(page.locator("#stop-1")).to_be_focused()
    expect(page.locator("#stop-1-name")).to_have_value("Third")
    expect(page.locator("#stop-3-country")).to_have_value("nl")


def test_two_stops_are_the_fewest(visit: Visit) -> None:
    page = visit(PLAN)
    expect(page.locator("#stop-1--remove")).to_be_disabled()
    expect(page.locator("#stop-2--remove")).to_be_disabled()


def test_a_plan_that_ends_elsewhere_is_told(visit: Visit) -> None:
    page = visit(PLAN)
    fill_plan(page)
    page.locator("#stop-2-country").select_option(label="Another country")
    expect(check(page)).to_contain_text("has to end in the EU country")


def test_the_plan_is_taken_along_in_every_form(visit: Visit, tmp_path: Path) -> None:
    page = visit(PLAN, **CLIPBOARD)
    fill_plan(page)
    page.locator("#stop-1-name").fill("@Mill")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    text = pasted(page).replace("\r", "")
    assert "EU country that endorses the e-COI: Netherlands" in text
    assert "Leg 1 - 2\n  Means of transport: Silo truck" in text
    assert "Still missing" not in text
    file = saved(page, "Save as a table (CSV)", tmp_path)
    rows = [*csv.reader(io.StringIO(file, newline=""))]
    assert [row[1] for row in rows if row[:1] == ["1"]] == ["'@Mill"]
    assert ["1 - 2", "Silo truck", "000001", "", "", ""] in rows
    data = json.loads(saved(page, "Save as data (JSON)", tmp_path))
    assert [stop["name"] for stop in data["stops"]] == ["@Mill", "Example Quay"]
    assert data["endorsed"] == "nl"
    put_on_paper(page)
    page.emulate_media(media="print")
    expect(page.locator(".tool__paper table")).to_have_count(3)
    expect(page.locator(".tool__paper")).to_contain_text("Silo truck")
    expect(page.locator(".stops")).to_be_hidden()


def test_hostile_stops_stay_text(visit: Visit) -> None:
    page = visit(PLAN)
    before = page.locator("script").count()
    fill_hostile(page, ".tool [type=text]")
    page.locator("#stop-1--add").click()
    check(page)
    assert says_hostile_texts_as_text(page, before, ".tool__paper td")
    expect(page).to_have_url(re.compile(f"{PLAN}$"))


def test_a_report_goes_once_the_stops_it_tells_of_are_others(visit: Visit) -> None:
    page = visit(PLAN)
    expect(check(page)).to_be_visible()
    page.locator("#stop-1--add").click()
    expect(page.locator(".report")).to_have_count(0)
    expect(page).not_to_have_title(re.compile("^Error:"))


def test_a_corrected_day_of_a_stop_is_no_longer_an_error(visit: Visit) -> None:
    page = visit(PLAN)
    fill_plan(page)
    page.locator("#stop-1-out").fill("2026-12-10")
    page.locator("#stop-2-in").fill("2026-12-05")
    check(page)
    day = page.locator("#stop-2-in")
    expect(day).to_have_attribute("aria-invalid", "true")
    day.fill("2026-12-12")
    day.blur()
    expect(day).not_to_have_attribute("aria-invalid", "true")


def test_the_last_stop_has_no_way_on_in_the_data_either(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit(PLAN)
    fill_plan(page)
    page.locator("#stop-2--add").click()
    page.locator("#stop-2-means").fill("Truck")
    page.locator("#stop-3--remove").click()
    data = json.loads(saved(page, "Save as data (JSON)", tmp_path))
    assert data["stops"][-1]["means"] == ""
    assert data["stops"][0]["means"] == "Silo truck"
