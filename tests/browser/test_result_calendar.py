"""The calendar of a result: days that the rules give, from the day of departure."""

from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    BANANAS,
    TO_GERMANY,
    WHOLE,
    Visit,
)

DAY = date(2026, 11, 28)


def calendar(page: Page) -> list[str]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Calendar file").click()
    assert waiting.value.suggested_filename.endswith(".ics")
    return Path(waiting.value.path()).read_bytes().decode("utf-8").split("\r\n")


def test_the_calendar_holds_departure_and_the_days_that_the_rules_give(
    visit: Visit,
) -> None:
    page = visit(TO_GERMANY + "&on=2026-12-04")
    page.get_by_label("Day the certificate is issued").fill("2026-12-01")
    page.get_by_label("Day of arrival").fill("2026-12-21")
    lines = calendar(page)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert max(len(line.encode()) for line in lines) <= 75
    days = [
        line.removeprefix("DTSTART;VALUE=DATE:") for line in lines if "DTSTART" in line
    ]
    # Ten days after issue; a working day before Monday 21 December is a Friday.
    assert sorted(days) == ["20261204", "20261204", "20261211", "20261218"]


def test_two_shipments_of_one_day_stay_two_in_a_calendar(visit: Visit) -> None:
    named = []
    for origin in ("ec", "pe"):
        page = visit(
            BANANAS.replace("origin=ec", f"origin={origin}") + "&on=2026-12-04"
        )
        named += [line for line in calendar(page) if line.startswith("UID:")]
    assert len(named) >= 2
    assert len(set(named)) == len(named)


def test_a_day_of_departure_dates_the_rows_and_warns_of_the_last_week(
    visit: Visit,
) -> None:
    page = visit(WHOLE, today=DAY.isoformat())
    soon = DAY + timedelta(days=4)
    page.get_by_label("Leaves on").fill(soon.isoformat())
    panel = page.locator(".panel--limit", has_text="4 days left")
    expect(page.locator(".leaves")).to_contain_text("4 days left: call first")
    # It stands at the day, not behind the calendar, and who does not see hears it.
    expect(page.locator(".leaves b ~ button")).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("4 days left: call first")
    expect(panel.get_by_role("link", name="(352) 377-0133")).to_be_visible()
    panel.get_by_role("link", name="Late for the vessel?").click()
    expect(page.locator("h1")).to_contain_text("vessel")
    page.go_back()
    row = page.locator("[data-item='steps/request-nopic-from-qcs']")
    expect(row).to_contain_text(f"by {soon.day} ")
    page.get_by_label("Leaves on").fill((DAY + timedelta(days=40)).isoformat())
    expect(page.locator(".panel--limit", has_text="days left")).to_have_count(0)


def test_who_opens_a_link_after_the_day_is_asked_whether_the_goods_have_left(
    visit: Visit,
) -> None:
    past = (DAY - timedelta(days=10)).isoformat()
    page = visit(f"{BANANAS}&on={past}", today=DAY.isoformat())
    panel = page.locator(".panel--limit", has_text="That day is past")
    panel.get_by_role("link", name="Change: Not left yet").click()
    page.locator("#stage-departed").check()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".verdict--stop")).to_be_visible()
    expect(page.get_by_text("That day is past")).to_have_count(0)
