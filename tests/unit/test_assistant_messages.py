"""Messages of assistants, in the form of JSON-RPC: which are answered, and how."""

import json
import random

import pytest

from tests.assistant_client import COCOA, Client


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
