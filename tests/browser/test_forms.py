"""The library of forms: what is sent to QCS, what is filled in elsewhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit


def rows(page: Page, table: str) -> list[str]:
    """The ids of the forms that a table shows."""
    visible = page.locator(f"section:has(> #{table}) tbody tr:visible")
    return visible.evaluate_all("rows => rows.map((row) => row.id)")


def test_forms_stand_in_two_tables_with_what_can_be_done(visit: Visit) -> None:
    page = visit("forms/", java_script_enabled=False)
    assert "qcs-nopic-request" in rows(page, "own")
    assert "traces-coi" in rows(page, "others")
    row = page.locator("#qcs-nopic-request")
    write = row.get_by_role("link", name="Write to QCS")
    expect(write).to_have_attribute("href", re.compile("subject=NOP%20Import"))
    expect(row.get_by_role("link", name="worksheet")).to_be_visible()
    expect(row.get_by_role("link", name="Español")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_the_filter_works_by_keyboard_and_without_a_script(
    visit: Visit, *, script: bool
) -> None:
    page = visit("forms/", java_script_enabled=script)
    page.get_by_role("radio", name="Exporter").focus()
    page.keyboard.press("Space")
    assert rows(page, "others") == ["traces-coi"]
    page.get_by_role("radio", name="the US").focus()
    page.keyboard.press("Space")
    assert rows(page, "own") == ["qcs-nopic-request", "qcs-product-verification-form"]


def test_a_spanish_reader_gets_the_spanish_form_first(visit: Visit) -> None:
    page = visit("es/forms/")
    assert rows(page, "own")[0] == "qcs-nopic-request-es"
    cell = page.locator("#qcs-nopic-request-es")
    expect(cell).to_contain_text("Con este formulario")
    expect(cell.get_by_role("link", name="English")).to_be_visible()


def test_a_link_to_any_form_of_the_library_leads_to_its_row(visit: Visit) -> None:
    page = visit("forms/#qcs-nopic-request-es")
    expect(page.locator("#qcs-nopic-request-es")).to_be_in_viewport()


@pytest.mark.parametrize("script", [True, False])
def test_no_pair_of_choices_leaves_an_empty_table(
    visit: Visit, *, script: bool
) -> None:
    page = visit("forms/", java_script_enabled=script)
    empty = 0
    for by in ("exporter", "importer", "certifier"):
        for market in ("us", "eu", "other"):
            page.locator(f"[name=by][value={by}]").check()
            page.locator(f"[name=market][value={market}]").check()
            for name in ("own", "others"):
                heading = page.locator(f"#{name}")
                assert heading.is_visible() == bool(rows(page, name)), (by, market)
            none = not rows(page, "own") and not rows(page, "others")
            assert page.locator(".none").is_visible() == none
            empty += none
    assert empty


def test_a_reader_of_an_empty_choice_gets_all_forms_back(visit: Visit) -> None:
    page = visit("es/forms/", java_script_enabled=False)
    shown = page.locator("section:has(> #own) tbody tr:visible")
    every = rows(page, "own")
    page.locator("[name=by][value=importer]").check()
    page.locator("[name=market][value=eu]").check()
    expect(shown).to_have_count(0)
    page.get_by_role("link", name="ver todos los formularios").click()
    expect(shown).to_have_count(len(every))
    assert rows(page, "own") == every


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("forms/qcs-nopic-request/", ("Write to QCS", "Fill in the request worksheet")),
        (
            "es/forms/qcs-nopic-request/",
            ("Escribir a QCS", "Llenar la hoja de trabajo"),
        ),
    ],
)
def test_whoever_needs_a_form_at_night_sees_at_once_what_to_do(
    visit: Visit, address: str, names: tuple[str, str]
) -> None:
    page = visit(address, viewport={"width": 390, "height": 844})
    for name in names:
        link = page.locator(".form-actions").get_by_role("link", name=name).first
        expect(link).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_finger_meets_every_link_of_the_tables(visit: Visit, width: int) -> None:
    page = visit("forms/", viewport={"width": width, "height": 700})
    links = page.locator(".forms :is(th a, .button)")
    small = "all => all.filter((a) => a.getBoundingClientRect().height < 24).length"
    assert links.count() > 20
    assert links.evaluate_all(small) == 0
