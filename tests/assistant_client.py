"""An assistant that speaks to the project over the Model Context Protocol."""

import json
import subprocess
import sys
from itertools import count

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
