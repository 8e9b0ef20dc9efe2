"""The Model Context Protocol on standard input and output: JSON-RPC, one a line.

Owns the protocol: greeting, list of tools, calls, errors. What the tools answer is
the business of `assistant`.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO, Protocol

from macros.data.json_text import compact, read_json

VERSIONS = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
"""Versions of the protocol that are spoken, the newest first."""

PARSE, INVALID, NO_METHOD, PARAMS = -32700, -32600, -32601, -32602
"""Codes of errors, fixed by JSON-RPC."""

LONGEST = 1_000_000
"""Bytes of a message; a longer one is refused unread."""

Json = Mapping[str, Any]
"""An object as it came or is sent; which keys it has, the protocol says."""


class RefusedError(Exception):
    """A call that cannot be answered as it is; says why, and what to try instead."""


class Tools(Protocol):
    """What can be called."""

    name: str
    version: str
    instructions: str

    def listed(self) -> list[Json]:
        """Name, description and schema of each tool."""

    def call(self, name: str, arguments: Json) -> object:
        """The reply of a tool that is `listed`, or RefusedError."""


class _Error(Exception):
    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def serve(tools: Tools, stream_in: BinaryIO, stream_out: BinaryIO) -> None:
    """Answer every message of `stream_in` on `stream_out`, until `stream_in` ends."""
    while line := stream_in.readline(LONGEST + 1):
        if len(line) > LONGEST:
            while line and not line.endswith(b"\n"):
                line = stream_in.readline(LONGEST)
            reply: object = _failure(None, INVALID, f"more than {LONGEST} bytes")
        elif line.strip():
            reply = answered(tools, line)
        else:
            continue
        if reply is not None:
            stream_out.write(compact(reply).encode("utf-8", "replace") + b"\n")
            stream_out.flush()


def answered(tools: Tools, line: bytes) -> object:
    """The reply to one message, or to a batch of them; None if none is due."""
    try:
        message = read_json(line)
    except ValueError:
        return _failure(None, PARSE, "this is not JSON")
    if isinstance(message, list) and message:
        replies = [_reply(tools, one) for one in message]
        return [reply for reply in replies if reply is not None] or None
    return _reply(tools, message)


def _reply(tools: Tools, message: object) -> Json | None:
    if not isinstance(message, dict) or not isinstance(message.get("method"), str):
        # An answer is none that is due: nothing was asked of the client.
        is_reply = isinstance(message, dict) and {"result", "error"} & message.keys()
        return None if is_reply else _failure(None, INVALID, "this is no request")
    if "id" not in message:
        return None
    id_ = message["id"]
    if isinstance(id_, bool) or not isinstance(id_, str | int):
        return _failure(None, INVALID, "'id' is a string or a whole number")
    try:
        result = _result(tools, message["method"], message.get("params", {}))
    except _Error as error:
        return _failure(id_, error.code, str(error))
    return {"jsonrpc": "2.0", "id": id_, "result": result}


def _failure(id_: object, code: int, message: str) -> Json:
    return {"jsonrpc": "2.0", "id": id_, "error": {"code": code, "message": message}}


def _result(tools: Tools, method: str, params: object) -> Json:
    if not isinstance(params, dict):
        raise _Error(PARAMS, "'params' is an object")
    methods: dict[str, Callable[[Tools, Json], Json]] = {
        "initialize": _greeting,
        "ping": lambda _tools, _params: {},
        "tools/list": lambda tools, _params: {"tools": tools.listed()},
        "tools/call": _call,
    }
    if method not in methods:
        raise _Error(NO_METHOD, f"there is no method; known: {_names(methods)}")
    return methods[method](tools, params)


def _greeting(tools: Tools, params: Json) -> Json:
    asked = params.get("protocolVersion")
    return {
        "protocolVersion": asked if asked in VERSIONS else VERSIONS[0],
        "capabilities": {"tools": {}},
        "serverInfo": {"name": tools.name, "version": tools.version},
        "instructions": tools.instructions,
    }


def _call(tools: Tools, params: Json) -> Json:
    name, arguments = params.get("name"), params.get("arguments", {})
    if not isinstance(name, str) or not isinstance(arguments, dict):
        raise _Error(PARAMS, "'name' is a string, 'arguments' an object")
    names = [tool["name"] for tool in tools.listed()]
    if name not in names:
        raise _Error(PARAMS, f"there is no such tool; known: {_names(names)}")
    try:
        reply = tools.call(name, arguments)
    except RefusedError as error:
        return {**_content(str(error)), "isError": True}
    return _content(compact(reply))


def _content(content: str) -> Json:
    return {"content": [{"type": "text", "text": content}]}


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)
