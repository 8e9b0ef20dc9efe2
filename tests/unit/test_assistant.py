"""The guide for assistants: the protocol in a process of its own, and its replies."""

import json
import statistics

from macros.site.assistant_tools import TOOLS
from macros.site.decision import LISTS, decide
from macros.site.model import Site
from tests.assistant_client import COCOA, Client


def test_the_greeting_names_version_and_tools(client: Client) -> None:
    reply = client.ask("initialize", protocolVersion="2025-06-18", capabilities={})
    assert reply["result"]["protocolVersion"] == "2025-06-18"
    assert reply["result"]["serverInfo"]["name"] == "organic-certificate-guide"
    unknown = client.ask("initialize", protocolVersion="1999-01-01")["result"]
    assert unknown["protocolVersion"] == "2025-11-25"
    listed = client.ask("tools/list")["result"]["tools"]
    assert [tool["name"] for tool in listed] == [*TOOLS]
    assert all(tool["annotations"]["readOnlyHint"] for tool in listed)


def test_every_scenario_is_decided_as_the_guide_decides_it(
    client: Client, site: Site
) -> None:
    sizes, wrong = [], []
    for item in site.library.items("scenarios"):
        given, on = item.data["given"], item.data["on"]
        asked = {f: v for f, v in given.items() if site.rulebook.facts[f].asked}
        sent = client.text("decide", {"facts": asked, "on": on})
        sizes.append(len(sent.encode()))
        reply, guide = json.loads(sent), decide(site, asked, on)
        certificate = reply.get("certificate", {}).get("id")
        lists = {table: [*reply.get(table, {})] for table in LISTS}
        # A case that sets a notice tells of a state that readers are not in.
        expect = item.data["expect"] if asked == given else {}
        expected = expect.get("certificate", guide.certificate)
        if (
            {certificate} != {guide.certificate, expected}
            or lists != {table: guide.certain[table] for table in LISTS}
            or reply["rules_of"] != on
            or not reply["certificate"]["sources"]
            or not reply["confidence"].startswith(guide.confidence)
        ):
            wrong.append(item.data["name"])
    assert wrong == []
    assert len(sizes) > 200
    assert statistics.median(sizes) < 2600


def test_a_dead_end_is_told_what_would_open_a_way(client: Client) -> None:
    facts = {"origin": "us", "destination": "jp", "purpose": "sale", "stage": "planned"}
    facts |= {"standard": "none", "product": "crop", "production": "origin"}
    reply = client.call("decide", facts=facts, on="2099-01-01")
    way = reply["would_open_a_way"][0]
    assert way["change"] == "Certified to: USDA organic (NOP)"
    assert way["means"][0].startswith("If the goods are certified to the USDA")
    assert way["then"] == ["Then: USDA Export Certificate (TM-11)"]
    reply = client.call("decide", facts={**facts, "standard": "nop"}, on="2099-01-01")
    assert "would_open_a_way" not in reply
    reply = client.call("decide", facts=facts, on="2026-11-01")
    assert "would_open_a_way" not in reply, "it has left"


def test_nothing_is_told_without_a_source(client: Client) -> None:
    reply = client.call("decide", facts=COCOA)
    items = [item for table in LISTS for item in reply.get(table, {}).values()]
    assert all(item["sources"] for item in items)
    rules = client.call("explain", facts=COCOA)
    named = {name for rule in rules["rules"] for name in rule["sources"]}
    assert {name for item in items for name in item["sources"]} <= named
    assert named <= rules["sources"].keys()


def test_questions_lead_to_the_certificate(client: Client) -> None:
    facts: dict[str, str] = {}
    while not (reply := client.call("next_question", facts=facts))["done"]:
        answers = reply["answers"]
        named = {"destination": "Germany", "origin": "Peru"}
        facts[reply["fact"]] = named.get(reply["fact"]) or next(iter(answers))
        assert len(facts) < 20
    assert (
        reply["certificate"] == client.call("decide", facts=facts)["certificate"]["id"]
    )
    assert len(facts) > 3


def test_an_open_case_says_what_to_ask_next(client: Client) -> None:
    reply = client.call("decide", facts={"origin": "Ecuador", "destination": "us"})
    assert reply["open"]
    assert reply["next_question"]["ask"]
    assert {key.split("/")[0] for key in reply["may_be_needed"]} == {"certificate"}


def test_an_explanation_can_be_of_one_paper(client: Client) -> None:
    reply = client.call("explain", facts=COCOA, item="documents/commercial-invoice")
    assert all("commercial-invoice" in rule["gives"] for rule in reply["rules"])
    missed = {"facts": COCOA, "item": "comercial-invoice"}
    assert "did you mean 'commercial-invoice'" in client.text(
        "explain", missed, refused=True
    )


def test_two_shipments_are_compared(client: Client) -> None:
    other = COCOA | {"treatment": "fumigated"}
    reply = client.call("compare", facts=COCOA, other=other)
    assert reply["certificate"] == ["nop-import-certificate", "not-organic"]
    assert "commercial-invoice" in reply["documents"]["only_first"]
    assert client.call("compare", facts=COCOA, other=COCOA)["same"]


def test_search_finds_in_both_languages_with_sources(client: Client) -> None:
    entries = client.call("search", query="who signs the travel plan?")["found"]
    assert "/faq/travel-plan" in entries[0]["link"]
    assert all(entry["confidence"] for entry in entries if "/faq/" in entry["link"])
    spanish = client.call("search", query="plan de viaje", lang="es")["found"]
    assert "/es/" in spanish[0]["link"]


def test_a_number_is_told_by_its_form(client: Client) -> None:
    reply = client.call("check_number", number="1234567890")
    assert reply["kind"] == "nop-id"
    assert reply["sources"]
