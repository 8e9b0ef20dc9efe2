"""The request worksheet: chosen, checked, taken along."""

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.steps import CLIPBOARD, Visit, pasted, saved
from tests.browser.tool_steps import (
    SHEET,
    check,
    field,
    fill_hostile,
    put_on_paper,
    says_hostile_texts_as_text,
)


def test_a_certificate_is_chosen_first_and_stands_in_the_address(visit: Visit) -> None:
    page = visit("tools/worksheet/")
    expect(page.locator(".sheet").first).to_be_hidden()
    page.get_by_label("EU certificate of inspection (e-COI)").check()
    expect(page.locator("#eu-coi")).to_be_visible()
    expect(page.locator("#nop-import-certificate")).to_be_hidden()
    expect(page).to_have_url(re.compile("/tools/worksheet/#eu-coi$"))


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
    expect(page).to_have_title(re.compile("^Error:"))
    messages = report.locator(".guide__error li").all_inner_texts()
    assert len(messages) == len(wrong)
    assert (
        messages[1]
        == "Tariff code (HTS): A US tariff code has ten digits. This one has 6."
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
    expect(page).not_to_have_title(re.compile("^Error:"))
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
    put_on_paper(page)
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
    assert says_hostile_texts_as_text(page, before, "#nop-import-certificate td")
    expect(page).to_have_url(re.compile(f"{SHEET}$"))


def test_a_link_of_the_guide_fills_in_what_it_knows_and_nothing_else(
    visit: Visit,
) -> None:
    facts = "&origin=us&destination=de&production=elsewhere&on=2026-12-18&x=<b>"
    page = visit("es/tools/worksheet/#eu-coi" + facts)
    expect(field(page, "destination", "eu-coi")).to_have_value("Alemania")
    expect(field(page, "departure-date", "eu-coi")).to_have_value("2026-12-18")
    expect(field(page, "origin", "eu-coi")).to_have_value("")
    expect(field(page, "export-country", "eu-coi")).to_have_value("Estados Unidos")
    page = visit(SHEET + "&origin=__proto__&standard=constructor&on=2026-02-31")
    page.wait_for_load_state("networkidle")
    for name in ("origin", "standard", "departure-date"):
        expect(field(page, name)).to_have_value("")


def test_leaving_with_entries_is_asked_about(visit: Visit) -> None:
    page = visit(SHEET)
    field(page, "exporter").press_sequentially("E")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("about:blank")
    assert asked == ["beforeunload"]


def test_what_is_written_after_a_mail_is_asked_about_too(visit: Visit) -> None:
    page = visit(SHEET)
    page.clock.install(time=0)
    page.clock.pause_at(60)
    field(page, "lots").fill("LOT-1")
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.get_by_role("link", name="E-mail").locator("visible=true").click()
    leaving = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert not page.evaluate(leaving)
    page.clock.run_for(1100)
    assert page.evaluate(leaving)
