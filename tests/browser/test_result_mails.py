"""The mails and messages that a result writes."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page

from macros.checks.letters import naming
from macros.site.model import Site
from tests.browser.steps import DRAW, Visit, shared

LONGEST_MESSAGE = 700


LONGEST_MAIL = 2000


def mail(page: Page, name: str) -> tuple[str, str, str]:
    """To whom, subject and body of the e-mail behind a link."""
    link = page.get_by_role("link", name=name).first.get_attribute("href")
    parts = urlsplit(link)
    fields = parse_qs(parts.query)
    assert parts.scheme == "mailto"
    return parts.path, fields["subject"][0], fields["body"][0]


def test_the_mail_to_the_office_has_pair_certificate_blanks_and_link(
    result: Page,
) -> None:
    to, subject, body = mail(result, "Request it from QCS")
    assert to == "imports@qcsinfo.org"
    assert subject == "Ecuador → United States: NOP Import Certificate"
    for part in ("Good day", subject, "Name of the operation:", "/guide/#destination="):
        assert part in body


def test_the_mail_to_the_customer_has_its_own_subject_and_opening(result: Page) -> None:
    to, subject, body = mail(shared(result), "E-mail to my customer")
    assert to == ""
    assert subject == "Papers for the shipment Ecuador → United States"
    assert "this shipment needs the papers" in body
    assert "- Packing list that says organic" in body


ALL_MAILS = (
    """async (cases) => {
  const draw = """
    + DRAW
    + """;
  const shown = (room) => new Promise((done, failed) => {
    new MutationObserver((_, watcher) => {
      if (document.querySelector(".share a")) (watcher.disconnect(), done());
    }).observe(document.body, { childList: true, subtree: true });
    room.click();
    setTimeout(() => failed(new Error(`no ways to share ${location.hash}`)), 20_000);
  });
  const found = [];
  for (const fragment of cases) {
    await draw(fragment);
    const room = document.querySelector(".result [data-share]");
    if (room) await shown(room);
    for (const link of document.querySelectorAll(".result a"))
      if (/^mailto:|wa.me/.test(link.href)) found.push(link.href);
  }
  return found;
}"""
)


@pytest.mark.parametrize("lang", ["", "es/"])
def test_mails_and_messages_of_the_page_fit_and_name_no_secondary_source(
    visit: Visit, site: Site, reporters: frozenset[str], lang: str
) -> None:
    page, named = visit(f"{lang}guide/"), naming(reporters)
    scenarios = site.library.files["scenarios"][0].value[::60]
    cases = [
        "#" + "&".join(f"{k}={v}" for k, v in s["given"].items()) for s in scenarios
    ]
    links = page.evaluate(ALL_MAILS, cases)
    assert len(links) > len(cases)
    for link in links:
        text = unquote(link)
        assert link.startswith("https://wa.me") or len(link) <= LONGEST_MAIL, text
        assert "wa.me" not in link or len(text.partition("text=")[2]) <= LONGEST_MESSAGE
        assert not named.search(text), text
