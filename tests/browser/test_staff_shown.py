"""How the staff desk looks: its buttons, a phone, without a script."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.steps import Visit


def test_without_a_script_the_desk_is_a_list_of_lasting_links(visit: Visit) -> None:
    page = visit("staff/", java_script_enabled=False)
    expect(page.locator(".desk a").first).to_be_visible()
    assert page.locator("input").count() == 1  # the menu's


def test_a_phone_shows_one_half_of_the_desk_at_a_time(visit: Visit) -> None:
    page = visit("es/staff/", viewport={"width": 390, "height": 844})
    find, letter = page.locator("#desk-find"), page.locator("#desk-letter")
    expect(letter).to_be_hidden()
    before = find.bounding_box()
    find.fill("https://qcs.example/guide/#origin=ec&destination=us")
    expect(page.locator("#desk-finds li")).to_have_count(1)
    assert find.bounding_box() == before
    find.fill("cuánto tiempo se guardan los registros")
    page.locator("#desk-finds button").first.click()
    page.get_by_role("button", name="Carta (1)").click()
    expect(find).to_be_hidden()
    expect(letter).to_contain_text("registros")
    expect(letter).to_be_in_viewport()
    page.reload()
    expect(letter).to_contain_text("registros")
    page.get_by_role("button", name="Buscar", pressed=False).click()
    expect(find).to_be_visible()


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("lang", ["", "es/"])
def test_the_buttons_of_the_letter_stand_on_one_line_evenly_spaced(
    visit: Visit, lang: str, width: int
) -> None:
    page = visit(f"{lang}staff/", viewport={"width": width, "height": 900})
    page.locator(".desk__actions .button").last.wait_for()
    edges = page.locator(".desk__actions .button").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect())"
        ".map(({ left, right, top }) => ({ left, right, top }))"
    )
    steps = [
        round(next_one["left"] - one["right"]) for one, next_one in pairwise(edges)
    ]
    assert len({edge["top"] for edge in edges}) == 1
    assert max(steps) - min(steps) <= 1
