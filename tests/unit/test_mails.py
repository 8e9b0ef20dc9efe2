"""What results of every scenario pass on, without a page: mails, messages, days.

`tests/scripts/mails.mjs` writes them with the page's own scripts; browser tests hold
that the page offers such links.
"""

import re
from urllib.parse import unquote

import pytest

from macros.checks.letters import naming, reporters
from macros.data.languages import localized
from macros.render.conditions import fact_name, value_name
from macros.render.guide import step_data
from macros.render.guide_branches import branch_texts, packed_parts
from macros.render.guide_texts import taking_data
from macros.render.names import place_names
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.view import View, views
from tests.node import printed

AT = "http://127.0.0.1:40000/guide/"
TODAY = "2026-11-28"
OFFERED = 4
"""Of each result: the request, and what is passed on to messenger, customer, office."""

WHO_AND_WHEN = re.compile(r"\([^()]+, [^()]+\)$")
LONGEST_MAIL = 2000
LONGEST_MESSAGE = 700


@pytest.fixture(scope="module", params=["en", "es"])
def passed_on(
    request: pytest.FixtureRequest, site: Site, tmp_path_factory: pytest.TempPathFactory
) -> list[dict]:
    """`links` and `calendar` of each scenario; neither where the guide still asks."""
    lang = request.param
    page = localized("guide.md", lang)
    cases = [
        "#" + "&".join(f"{fact}={value}" for fact, value in case.data["given"].items())
        for case in site.library.items("scenarios")
    ]
    parts: dict[str, object] = {"take": taking_data(View(site, lang))}
    for name, first, rest in branch_texts(View(site, lang, page)):
        parts |= {name: first, f"{name}-more": rest}
    parts |= dict(packed_parts(site))
    given = {
        "page": step_data(View(site, lang, page))
        | {"places": place_names(View(site, lang))},
        "parts": parts,
        "at": AT,
        "day": TODAY,
        "cases": cases,
    }
    return printed("mails.mjs", given, tmp_path_factory.mktemp("mails"))


@pytest.fixture
def links(passed_on: list[dict]) -> list[list[str]]:
    """The links of each scenario."""
    return [of_case["links"] for of_case in passed_on]


def test_nearly_every_scenario_has_a_result_with_all_its_links(
    links: list[list[str]],
) -> None:
    assert {len(of_case) for of_case in links} <= {0, OFFERED}
    assert sum(1 for of_case in links if of_case) > len(links) * 0.9


def test_mails_and_messages_fit_and_name_no_secondary_source(
    links: list[list[str]], site: Site
) -> None:
    named = naming(reporters(site.library))
    for link in (link for of_case in links for link in of_case):
        text = unquote(link)
        if link.startswith("https://wa.me/"):
            assert len(text.partition("text=")[2]) <= LONGEST_MESSAGE, text
        else:
            assert link.startswith("mailto:")
            assert len(link) <= LONGEST_MAIL, text
        assert not named.search(text), text


def test_each_line_of_a_message_says_who_does_it_and_when(
    links: list[list[str]],
) -> None:
    messages = [
        unquote(link).partition("text=")[2]
        for of_case in links
        for link in of_case
        if link.startswith("https://wa.me/")
    ]
    for message in messages:
        rows = [line for line in message.splitlines() if line.startswith("☐")]
        assert rows, message
        assert all(WHO_AND_WHEN.search(row) for row in rows), message


def test_every_mail_and_message_leads_back_to_its_result(
    links: list[list[str]],
) -> None:
    for of_case in links:
        assert all(f"{AT}#" in unquote(link) for link in of_case), of_case


def test_answers_that_exclude_each_other_are_named_in_each_mail_and_message(
    links: list[list[str]], site: Site
) -> None:
    cases = [case.data for case in site.library.items("scenarios")]
    named = 0
    for case, of_case in zip(cases, links, strict=True):
        conflict = decide(site, case["given"], case["on"]).conflict if of_case else {}
        # What a mail says stands in one of the two languages.
        pairs = [
            [
                f"{fact_name(view, fact)}: {value_name(view, fact, value)}"
                for fact, value in conflict.items()
            ]
            for view in views(site)
        ]
        for link in of_case:
            assert any(" / ".join(pair) in unquote(link) for pair in pairs), link
        named += bool(conflict)
    assert named > len(site.rulebook.table("agreement").values)


def uids(calendar: str) -> list[str]:
    return [line for line in calendar.split("\r\n") if line.startswith("UID:")]


def test_every_market_has_a_calendar(passed_on: list[dict], site: Site) -> None:
    cases = [case.data["given"] for case in site.library.items("scenarios")]
    markets = {
        case["destination"]
        for case, done in zip(cases, passed_on, strict=True)
        if uids(done.get("calendar", ""))
    }
    assert markets >= set(site.ids("markets"))


def test_no_two_entries_of_calendars_are_taken_for_one_another(
    passed_on: list[dict],
) -> None:
    owners: dict[str, set[str]] = {}
    for done in passed_on:
        found = uids(done.get("calendar", ""))
        assert len(set(found)) == len(found)
        for uid in found:
            owners.setdefault(uid, set()).add(done["shipment"])
    assert len(owners) > len(passed_on)
    assert all(len(shipments) == 1 for shipments in owners.values())
