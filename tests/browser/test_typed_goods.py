"""Goods that are typed: their kind, what it assumes, what follows besides."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.steps import DRAW, Visit, type_name

AT_PRODUCT = "guide/#destination=us&origin=ec&purpose=sale&standard=nop&stage=planned"


@pytest.mark.parametrize(
    ("lang", "typed", "kind", "assumed"),
    [
        ("", "banana", "crop", "Crops, unprocessed; fresh"),
        ("es/", "guineo", "crop", "Cultivos sin procesar; fresco"),
    ],
)
def test_goods_choose_their_kind_and_say_what_they_assume(
    visit: Visit, lang: str, typed: str, kind: str, assumed: str
) -> None:
    page = visit(lang + AT_PRODUCT)
    type_name(page, typed)
    page.keyboard.press("Enter")
    expect(page.locator(f"#product-{kind}")).to_be_checked()
    expect(page.locator("#goods-note")).to_contain_text(assumed)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**product={kind}")


def test_goods_tell_more_than_their_kind_where_more_follows(visit: Visit) -> None:
    page = visit(
        "guide/#destination=de&origin=us&purpose=sale&standard=nop&stage=planned"
    )
    type_name(page, "apple")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**apples-pears=yes**")


def test_unknown_goods_leave_the_kinds_to_choose_from(visit: Visit) -> None:
    page = visit(AT_PRODUCT)
    type_name(page, "unobtainium")
    expect(page.locator("#guide-mount input:checked")).to_have_count(0)
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".guide__error")).to_contain_text("choose the kind of product")
    page.locator("#product-processed").check()
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**product=processed**")


@pytest.mark.parametrize(
    ("lang", "typed", "blank"),
    [
        ("", "banana", "Product and quantity: bananas"),
        ("es/", "guineo", "Producto y cantidad: banano"),
    ],
)
def test_the_mail_names_the_goods_that_were_typed_until_others_are_chosen(
    visit: Visit, lang: str, typed: str, blank: str
) -> None:
    page = visit(f"{lang}{AT_PRODUCT}&tariff-codes=several")
    type_name(page, typed)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**product=crop**")
    mail = page.locator(".result a[href^='mailto:imports']").first
    mail.wait_for()
    assert blank in unquote(mail.get_attribute("href") or "")
    page.evaluate(DRAW, page.evaluate("location.hash").replace("crop", "seed"))
    mail.wait_for()
    assert blank not in unquote(mail.get_attribute("href") or "")
