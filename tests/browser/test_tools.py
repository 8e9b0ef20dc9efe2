"""The tools as readers use them: errors, keyboard, hostile text, taking along."""

import csv
import io
import json
from itertools import cycle
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.steps import CLIPBOARD, WIDTHS, Visit, pasted, saved

NUMBER = "tools/certificate-number/"
SHEET = "tools/worksheet/#nop-import-certificate"
PLAN = "tools/travel-plan/"
RIGHT = "123-1234567890-123456"
HOSTILE = [
    "<script>globalThis.broken = 1</script>",
    "<img src=x onerror='globalThis.broken = 1'>",
    '"><b>bold</b>',
    "__proto__",
    "{x} {n} ${x}",
    "\u202egnirts",
    "x" * 100_000,
]


def field(page: Page, name: str, sheet: str = "nop-import-certificate") -> object:
    return page.locator(f"#{sheet}--{name}")


def check(page: Page) -> object:
    """Press the one button that checks, and give the report."""
    page.locator("button", has_text="Check ").and_(page.locator(":visible")).click()
    return page.locator(".report:visible")


def fill_hostile(page: Page, entries: str) -> None:
    """Write each of the hostile texts into the `entries`, in turn."""
    found = page.locator(entries).all()
    assert len(found) > len(HOSTILE)
    for entry, text in zip(found, cycle(HOSTILE), strict=False):
        entry.fill(text)


def unbroken(page: Page) -> bool:
    return page.evaluate("globalThis.broken === undefined")


# The certificate number


def test_a_right_number_is_never_called_valid(visit: Visit) -> None:
    page = visit(NUMBER)
    page.get_by_label("Number to check").fill(RIGHT)
    page.get_by_role("button", name="Check the number").click()
    answer = page.locator(".tool__answer")
    expect(answer.locator("h2")).to_be_focused()
    expect(answer).to_contain_text("It has the right form.")
    expect(answer).to_contain_text("More was not checked")
    answer.get_by_role("link").first.click()
    expect(page.locator("h1")).to_contain_text("customs")


def test_a_nop_id_is_told_with_the_way_on_by_keyboard_alone(visit: Visit) -> None:
    page = visit(NUMBER)
    page.get_by_label("Number to check").focus()
    page.keyboard.type("1234567890")
    page.keyboard.press("Enter")
    heading = page.locator(".tool__answer h2")
    expect(heading).to_contain_text("NOP ID")
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Is it the NOP ID?")


def test_a_number_written_otherwise_can_be_copied_in_the_right_form(
    visit: Visit,
) -> None:
    page = visit(NUMBER, **CLIPBOARD)
    page.get_by_label("Number to check").fill("123 1234567890 123456")
    page.keyboard.press("Enter")
    expect(page.locator(".tool__answer")).to_contain_text("There are spaces in it.")
    page.get_by_role("button", name="Copy this form").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert pasted(page) == RIGHT


def test_an_empty_number_is_an_error_at_the_entry(visit: Visit) -> None:
    page = visit(NUMBER)
    page.get_by_role("button", name="Check the number").click()
    entry = page.get_by_label("Number to check")
    expect(entry).to_be_focused()
    expect(entry).to_have_attribute("aria-invalid", "true")
    expect(entry).to_have_accessible_description(
        "As it was given to you. A certificate number looks like "
        "123-1234567890-123456. Enter the number first"
    )
    entry.fill(RIGHT)
    page.keyboard.press("Enter")
    expect(entry).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:20])
def test_a_hostile_number_is_shown_as_text(visit: Visit, text: str) -> None:
    page = visit(NUMBER)
    before = page.locator("script").count()
    page.get_by_label("Number to check").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(".tool__answer samp").first).to_contain_text(text[:50])
    assert len(page.locator(".tool__answer").inner_text()) < 1500
    assert page.locator("script").count() == before
    assert unbroken(page)
    assert page.url.endswith(NUMBER)


# The worksheet


def test_a_certificate_is_chosen_first_and_stands_in_the_address(visit: Visit) -> None:
    page = visit("tools/worksheet/")
    expect(page.locator(".sheet").first).to_be_hidden()
    page.get_by_label("EU certificate of inspection (e-COI)").check()
    expect(page.locator("#eu-coi")).to_be_visible()
    expect(page.locator("#nop-import-certificate")).to_be_hidden()
    assert page.url.endswith("/tools/worksheet/#eu-coi")


def test_wrong_entries_are_listed_first_and_missing_ones_after(visit: Visit) -> None:
    page = visit(SHEET)
    wrong = {
        "exporter-nop-id": "123",
        "tariff-code": "0803.90",
        "net-weight": "19.440",
        "lots": "A\nB\na",
        "departure-date": "2026-01-02",
    }
    for name, text in wrong.items():
        field(page, name).fill(text)
    report = check(page)
    expect(report).to_be_focused()
    assert page.title().startswith("Error:")
    said = report.locator(".guide__error li").all_inner_texts()
    assert len(said) == len(wrong)
    assert (
        said[1] == "Tariff code (HTS): A US tariff code has ten digits. This one has 6."
    )
    missing = report.locator(".notice li").all_inner_texts()
    assert "Exporter" in missing
    assert "Intended use" not in missing
    report.get_by_role("link", name="Tariff code (HTS)").click()
    code = field(page, "tariff-code")
    expect(code).to_be_focused()
    expect(code).to_have_attribute("aria-invalid", "true")
    code.fill("0000.00.0000")
    code.blur()
    expect(code).not_to_have_attribute("aria-invalid", "true")


def test_a_day_that_was_only_begun_is_an_error(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "departure-date").focus()
    page.keyboard.type("12")
    expect(check(page)).to_contain_text("Give a real day")


def test_a_sheet_without_faults_says_so_and_what_is_missing(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "gross-weight").fill("20900 kg")
    report = check(page)
    expect(report).to_contain_text("No entry looks wrong")
    expect(report).to_contain_text("Still missing (16)")


def test_weights_that_contradict_each_other_are_told(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "gross-weight").fill("20900 kg")
    field(page, "net-weight").fill("21000 kg")
    expect(check(page)).to_contain_text("The gross weight is less than the net weight.")


def test_each_sheet_of_one_visit_has_a_report_of_its_own(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "tariff-code").fill("0803")
    expect(check(page)).to_contain_text("This one has 4.")
    page.get_by_label("EU Certificate of Inspection").check()
    report = check(page)
    expect(report).to_be_focused()
    expect(report).to_have_attribute("aria-label", "No entry looks wrong")
    assert not page.title().startswith("Error:")
    page.get_by_label("NOP Import Certificate").check()
    expect(page.locator(".report:visible")).to_contain_text("This one has 4.")


def test_the_sheet_is_taken_along_in_every_form(visit: Visit, tmp_path: Path) -> None:
    page = visit(SHEET, **CLIPBOARD)
    field(page, "exporter").fill("=HYPERLINK(1)")
    field(page, "importer").fill('Example "Farms", LLC')
    field(page, "lots").fill("LOT-1\nLOT-2")
    field(page, "tariff-code").fill("1")
    sheet = page.locator("#nop-import-certificate")
    sheet.get_by_role("button", name="Copy as text").click()
    expect(sheet.get_by_text("Copied")).to_be_visible()
    text = pasted(page).replace("\r", "")
    assert "Exporter: =HYPERLINK(1)" in text
    assert "Lot numbers: LOT-1\n  LOT-2" in text
    assert "Still missing\n- Exporter's NOP ID" in text
    assert "To check\n- Tariff code (HTS): A US tariff code" in text
    data = json.loads(saved(page, "Save as data (JSON)", tmp_path))
    assert data["worksheet"] == "nop-import-certificate"
    assert data["fields"]["lots"] == "LOT-1\nLOT-2"
    assert data["problems"][0]["field"] == "tariff-code"
    file = saved(page, "Save as a table (CSV)", tmp_path)
    rows = {row[2]: row[3] for row in csv.reader(io.StringIO(file, newline=""))}
    assert rows["Exporter"] == "'=HYPERLINK(1)"
    assert rows["US importer"] == 'Example "Farms", LLC'


def test_the_mail_goes_to_the_office_and_long_ones_are_copied(visit: Visit) -> None:
    page = visit("tools/worksheet/#eu-coi", **CLIPBOARD)
    sheet = page.locator("#eu-coi")
    link = sheet.get_by_role("link", name="E-mail to QCS")
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    field(page, "exporter", "eu-coi").fill("Example & Sons")
    # What is still missing is told as well, so that the link grows beyond any length.
    link.click()
    parts = urlsplit(link.get_attribute("href"))
    assert (parts.scheme, parts.path) == ("mailto", "imports@qcsinfo.org")
    assert "e-COI" in parse_qs(parts.query)["subject"][0]
    assert "Exporter (Box 5): Example & Sons" in parse_qs(parts.query)["body"][0]
    field(page, "uploads", "eu-coi").fill("Ñ" * 3000)
    link.click()
    expect(sheet.get_by_text("Paste it into the e-mail")).to_be_visible()
    assert len(link.get_attribute("href")) < 500
    assert "Ñ" * 3000 in pasted(page)


def test_on_paper_the_sheet_is_a_table_of_what_was_written(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "product").fill("<b>Mango</b>")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    paper = page.locator("#nop-import-certificate .tool__paper")
    expect(paper).to_contain_text("<b>Mango</b>")
    expect(paper).to_contain_text("Still missing")
    expect(field(page, "product")).to_be_hidden()


def test_hostile_entries_stay_text_and_out_of_the_address(visit: Visit) -> None:
    page = visit(SHEET)
    before = page.locator("script").count()
    fill_hostile(page, "#nop-import-certificate [type=text]")
    check(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    cells = page.locator("#nop-import-certificate td").all_text_contents()
    assert set(HOSTILE) <= set(cells)
    assert page.locator("script").count() == before
    assert unbroken(page)
    assert page.url.endswith(SHEET)


def test_leaving_with_entries_is_asked_about(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "exporter").press_sequentially("E")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("about:blank")
    assert asked == ["beforeunload"]


# The travel plan


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
    assert page.locator("#stop-1-name").input_value() == "Third"
    assert page.locator("#stop-2-means").input_value() == "Silo truck"
    page.locator("#stop-1--remove").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Put it back")).to_be_focused()
    assert page.locator("#stop-1-name").input_value() == "Example Mill"
    page.keyboard.press("Enter")
    expect(page.locator("#stop-1")).to_be_focused()
    assert page.locator("#stop-1-name").input_value() == "Third"
    assert page.locator("#stop-3-country").input_value() == "nl"


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
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
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
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    cells = page.locator(".tool__paper td").all_text_contents()
    assert set(HOSTILE) <= set(cells)
    assert page.locator("script").count() == before
    assert unbroken(page)
    assert page.url.endswith(PLAN)


# All of them


def test_without_a_script_each_tool_is_still_of_use(visit: Visit) -> None:
    off = {"java_script_enabled": False}
    page = visit(NUMBER, **off)
    expect(page.locator(".kind")).to_have_count(10)
    expect(page.locator("#tool-mount")).to_contain_text("compare your number")
    page = visit("tools/worksheet/", **off)
    expect(page.locator("#eu-coi--net-weight")).to_be_editable()
    expect(page.locator("#nop-import-certificate--lots")).to_be_editable()
    # Nothing has a name, so that no key and no button can send it anywhere.
    assert page.locator("form [name]").count() == 0
    page.locator("#eu-coi--net-weight").press("Enter")
    assert page.url.endswith("tools/worksheet/")
    page = visit(PLAN, **off)
    expect(page.locator("#tool-mount table")).to_have_count(2)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reports_and_answers_have_no_accessibility_fault(
    visit: Visit, width: int, scheme: str
) -> None:
    look = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    for address in (SHEET, PLAN):
        page = visit(address, **look)
        for entry in page.locator("[data-check=weight]:visible").all():
            entry.fill("1.000")
        check(page)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page = visit(NUMBER, **look)
    page.get_by_label("Number to check").fill("12345678O0 draft")
    page.keyboard.press("Enter")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_spanish_tools_speak_spanish(visit: Visit) -> None:
    page = visit("es/tools/certificate-number/")
    page.get_by_label("Número por verificar").fill("1234567890")
    page.keyboard.press("Enter")
    expect(page.locator(".tool__answer")).to_contain_text("NOP ID de una operación")
    page.locator(".tool__answer").get_by_role("link").last.click()
    assert "/es/certificates/" in page.url
    page = visit("es/tools/worksheet/#eu-coi")
    page.locator("#eu-coi--net-weight").fill("0")
    page.locator("#eu-coi").get_by_role("button", name="Revisar mis datos").click()
    expect(page.locator(".report")).to_contain_text("El peso debe ser mayor que cero.")
    page = visit("es/tools/travel-plan/")
    page.get_by_role("button", name="Revisar el plan").click()
    expect(page.locator(".report")).to_contain_text("Parada 1: falta la dirección.")


@pytest.mark.parametrize(
    ("address", "tool"),
    [
        ("faq/nopic-number/", "certificate-number"),
        ("faq/or1-or2/", "certificate-number"),
        ("fields/eu-coi/", "worksheet"),
        ("es/fields/travel-plan/", "travel-plan"),
        ("forms/qcs-nopic-request/", "worksheet"),
        ("us/exporting/", "worksheet"),
        ("eu/travel-plan/", "travel-plan"),
    ],
)
def test_pages_lead_to_the_tool_that_their_readers_need(
    visit: Visit, address: str, tool: str
) -> None:
    page = visit(address)
    page.locator(f"main a[href*='tools/{tool}/']").first.click()
    expect(page.locator("#tool-mount")).to_be_visible()
