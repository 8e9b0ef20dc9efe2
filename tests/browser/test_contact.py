"""The contact form: one complete e-mail to the right office, nothing sent."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.steps import Visit


def written(page: Page) -> tuple[str, str, str]:
    """Address, subject and body of the e-mail as it stands."""
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.locator(".write a.button").click()
    link = page.locator(".write a.button").get_attribute("href")
    parts = urlsplit(link)
    fields = parse_qs(parts.query)
    return parts.path, fields["subject"][0], fields["body"][0]


def test_what_is_filled_in_becomes_the_mail(visit: Visit) -> None:
    page = visit("contact/")
    page.get_by_label("What is it about?").select_option(label="Travel plan for bulk")
    page.get_by_label("Company").fill("Example Farms LLC")
    page.get_by_label("Your question").fill("Does the barge count as a leg?")
    to, subject, body = written(page)
    assert to == "imports@qcsinfo.org"
    assert subject == "Travel plan for bulk"
    assert "Company: Example Farms LLC" in body
    assert "Does the barge count as a leg?" in body
    assert "Going to" not in body


def test_clients_of_ecuador_are_told_about_their_office(visit: Visit) -> None:
    page = visit("es/contact/")
    page.get_by_label("¿Qué oficina lo certificó?").select_option("qcs-ecuador")
    assert "Certificada por: QCS Ecuador" in written(page)[2]
    expect(page.locator(".write [role=status]").first).to_contain_text("Ecuador")


def test_a_guide_result_in_the_address_comes_along_as_a_link(visit: Visit) -> None:
    page = visit("contact/#guide=destination%3Dus%26origin%3Dec")
    assert "/guide/#destination=us&origin=ec" in written(page)[2]


def test_hostile_text_stays_text(visit: Visit) -> None:
    hostile = "<img src=x onerror=globalThis.broken=1>"
    page = visit("contact/#guide=" + hostile)
    page.get_by_label("Company").fill(hostile)
    expect(page.get_by_label("The e-mail as it stands")).to_have_value(
        re.compile(re.escape(hostile))
    )
    expect(page.locator("main img")).to_have_count(0)
    assert "guide/#" not in written(page)[2]


def test_the_form_is_not_asked_for_twice(visit: Visit) -> None:
    page = visit("contact/")
    expect(page.locator(".write")).to_be_visible()
    expect(page.locator(".mail")).to_be_hidden()


def test_without_a_script_the_ready_made_mail_stays(visit: Visit) -> None:
    page = visit("contact/", java_script_enabled=False)
    expect(page.get_by_text("This form needs JavaScript")).to_be_visible()
    expect(page.locator(".mail .button")).to_be_visible()
