"""Serves a built site as a host does: with its own headers, texts packed with gzip."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.whole_project import build

PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")


@lru_cache(maxsize=1000)
def packed(data: bytes) -> bytes:
    """`data` as gzip sends it, as small as it gets; what is asked for often, once."""
    return gzip.compress(data, 9)


def headers_for(path: str, rules: str) -> dict[str, str]:
    """What the `rules` of a file `_headers` say for `path`.

    Values that several rules give are joined; "! name" takes away what was given.
    """
    headers: dict[str, str] = {}
    meant = False
    for line in rules.splitlines():
        name, _, value = line.strip().partition(": ")
        if not line.startswith(" "):
            meant = path.startswith(line.removesuffix("*"))
        elif meant and name.startswith("! "):
            del headers[name.removeprefix("! ")]
        elif meant:
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


class _Host(SimpleHTTPRequestHandler):
    """Sends what `_headers` in its folder says, and writes no log.

    `instead` is what packed texts say, and what is sent for it.
    """

    def __init__(
        self, *given: Any, instead: tuple[str, str] = ("", ""), **more: Any
    ) -> None:
        self.instead = [text.encode() for text in instead]
        super().__init__(*given, **more)

    def do_GET(self) -> None:
        """Send the file, packed if it is text and the reader takes that."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (takes and path.suffix in PACKED and path.is_file()):
            with suppress(ConnectionError):  # the reader went on to another page
                super().do_GET()
            return
        body = packed(path.read_bytes().replace(*self.instead))
        with suppress(ConnectionError):
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Add the headers of every rule for this address, as Cloudflare reads them."""
        rules = Path(self.directory, "_headers")
        if rules.is_file():
            text = rules.read_text(encoding="utf-8")
            for name, value in headers_for(self.path, text).items():
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Lets all who call at once wait: beyond five, a call is put off for a second."""

    request_queue_size = 128


@contextmanager
def hosted(folder: Path, *, instead: tuple[str, str] = ("", "")) -> Iterator[str]:
    """The address at which `folder` is served while the context lasts.

    `instead`: a text of its pages, and what is sent for it.
    """
    handler = partial(_Host, directory=str(folder), instead=instead)
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def built_and_hosted() -> Iterator[tuple[Path, str]]:
    """The site, built for the address it is served at: its folder and address."""
    with TemporaryDirectory() as name, hosted(Path(name)) as url:
        done = build(Path(name), url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield Path(name), url
