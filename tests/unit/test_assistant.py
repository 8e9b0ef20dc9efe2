"""The guide for assistants: the protocol in a process of its own, and its replies."""

import json
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from itertools import count

import pytest

from macros.site.assistant_tools import TOOLS
from macros.site.decision import LISTS, decide
from macros.site.model import Site
from tests.whole_project import ROOT

COCOA = {"origin": "ec", "destination": "us", "standard": "nop", "product": "crop"}
COCOA |= {"purpose": "sale", "stage": "planned", "importer": "certified"}
COCOA |= {"on": "2026-12-01"}


class Client:
    """Speaks to `python -m macros mcp` as an assistant does."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "macros", "mcp"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def send(self, line: bytes) -> None:
        """Send one message."""
        assert self.process.stdin
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def read(self) -> dict:
        """The next reply."""
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def ask(self, method: str, **params: object) -> dict:
        """The reply to one request."""
        id_ = next(self._numbers)
        message = {"jsonrpc": "2.0", "id": id_, "method": method, "params": params}
        self.send(json.dumps(message).encode())
        reply = self.read()
        assert reply["id"] == id_
        return reply

    def call(self, name: str, **arguments: object) -> dict:
        """What a tool replies, read."""
        return json.loads(self.text(name, arguments))

    def text(self, name: str, arguments: dict, *, refused: bool = False) -> str:
        """The text of a reply, or of a refusal."""
        result = self.ask("tools/call", name=name, arguments=arguments)["result"]
        assert result.get("isError", False) == refused, result
        return result["content"][0]["text"]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    spoken = Client()
    yield spoken
    assert spoken.process.stdin
    assert spoken.process.stdout
    spoken.process.stdin.close()
    assert spoken.process.wait(20) == 0
    spoken.process.stdout.close()


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


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("decide", {"facts": {"orign": "ec"}}, "did you mean 'origin'?"),
        ("decide", {"facts": {"destination": "Germny"}}, "did you mean 'germany'?"),
        ("decide", {"fact": {}}, "did you mean 'facts'?"),
        ("decide", {}, "'facts' is missing"),
        ("decide", {"facts": []}, "facts are an object"),
        ("decide", {"facts": {"origin": 7}}, "'origin' is a text"),
        ("decide", {"facts": {}, "on": "tomorrow"}, "'on' is a day"),
        ("decide", {"facts": {}, "lang": "fr"}, "'lang' is en or es"),
        ("search", {"query": "x" * 501}, "more than 500 signs"),
        ("check_number", {"number": " "}, "Enter the number first"),
    ],
)
def test_what_is_not_understood_is_said(
    client: Client, name: str, arguments: dict, message: str
) -> None:
    assert message in client.text(name, arguments, refused=True)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"nonsense", -32700),
        (b"[" * 100_000, -32700),
        (b"[]", -32600),
        (b"7", -32600),
        (b'{"id":1}', -32600),
        (b'{"id":null,"method":"ping"}', -32600),
        (b'{"id":1,"method":"ping","params":[]}', -32602),
        (b'{"id":1,"method":"gess"}', -32601),
        (b'{"id":1,"method":"tools/call","params":{"name":"gess"}}', -32602),
        (b'{"id":1,"method":"tools/call","params":{"name":7}}', -32602),
        (b" " * 1_000_002, -32600),
    ],
)
def test_what_is_no_request_is_refused(client: Client, line: bytes, code: int) -> None:
    client.send(line)
    assert client.read()["error"]["code"] == code


def test_messages_that_ask_nothing_get_no_reply(client: Client) -> None:
    client.send(b'{"jsonrpc":"2.0","method":"notifications/initialized"}')
    client.send(b'{"jsonrpc":"2.0","id":9,"result":{}}')
    client.send(b"")
    assert client.ask("ping")["result"] == {}


def test_a_batch_is_answered_as_one(client: Client) -> None:
    client.send(b'[{"id":1,"method":"ping"},{"method":"x"},{"id":"b","method":"ping"}]')
    assert [reply["id"] for reply in client.read()] == [1, "b"]


def test_no_message_changes_what_the_next_one_is_told(client: Client) -> None:
    chance = random.Random(3)  # noqa: S311 - the same messages each time
    before = [client.text("decide", {"facts": facts}) for facts in ({}, COCOA)]
    good = {"id": 1, "method": "tools/call"}
    good["params"] = {"name": "decide", "arguments": {"facts": COCOA}}
    whole = json.dumps(good).encode()
    for _ in range(300):
        line = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            line[chance.randrange(len(line))] = chance.randrange(32, 256)
        client.send(bytes(line))
        client.send(b'{"id":"after","method":"ping"}')
        while client.read().get("id") != "after":
            pass
    assert [client.text("decide", {"facts": facts}) for facts in ({}, COCOA)] == before
