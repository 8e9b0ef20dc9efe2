"""Serves a built site as a host does: every text packed with gzip."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.built import build

PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".map")


class _Packing(SimpleHTTPRequestHandler):
    """Serves files packed, and quietly."""

    def do_GET(self) -> None:
        """Send the file, packed if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the site in `folder` is served."""

    def handler(*args: object) -> _Packing:
        return _Packing(*args, directory=str(folder))

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def built_and_served() -> Iterator[tuple[Path, str]]:
    """The site, built for the address it is served at: its folder and address."""
    with TemporaryDirectory() as name, served(Path(name)) as url:
        done = build(Path(name), url)
        assert done.returncode == 0, done.stderr
        yield Path(name), url
