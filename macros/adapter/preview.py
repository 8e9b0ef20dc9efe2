"""What `make serve` shows when there is nothing to show.

Owns the page of problems that takes the place of every page while a build
fails, and the new start after a change of the program. Keeps MkDocs's server
from waiting for ever for a build that does not come.
"""

import logging
import os
import shutil
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

from markupsafe import Markup
from mkdocs.commands import serve
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from macros.render.html import html

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The site cannot be built</title>
<meta name="viewport" content="width=device-width">
<style>body{{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}}
li{{margin:.5rem 0;overflow-wrap:anywhere}}</style></head>
<body><h1>The site cannot be built</h1>
<p>Mend this and save; the page comes back by itself.</p>
<ul>{lines}</ul></body></html>"""

WINDOWS = os.name == "nt"
SERVED, LAST_PORT = 8000, 65535
"""The port of `make serve` where none is said, and the last that there is."""


_messages: list[str] = []
"""What is wrong, a line each; empty when the last build was sound."""


class PortError(SystemExit):
    """There is nothing to serve on; the program ends with this sentence."""


class _Listener(logging.Handler):
    """Keeps what a build warns of."""

    def emit(self, record: logging.LogRecord) -> None:
        _messages.extend(record.getMessage().splitlines())


_listener = _Listener(logging.WARNING)


def guard_first_build() -> None:
    """Let a first build that fails end in the page of problems too."""
    names = vars(serve)  # MkDocs does not give the name away, but calls it there
    build: Callable[..., None] = names["build"]
    first = _guarded(build)

    def guarded_once(*args: object, **options: object) -> None:
        names["build"] = build
        first(*args, **options)

    names["build"] = guarded_once


def attach(server: LiveReloadServer, root: Path) -> None:
    """Let `server` show problems, and start anew when a `.py` under `root` changes."""
    build, began = server.builder, _program(root)

    def rebuild() -> None:
        if _program(root) != began:
            _start_anew(server, root)
        build()

    server.builder = _guarded(rebuild)
    pages = server.get_app()
    with_reload: Callable[[bytes, int], bytes] = server._inject_js_into_html  # noqa: SLF001

    def app(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        asked = environ["PATH_INFO"].startswith("/livereload/")
        if pages and (asked or not _messages):
            return pages(environ, start)
        lines = Markup().join(html("<li>{}</li>", line) for line in _messages)
        page = html(PAGE, lines=lines).encode()
        start("503 Service Unavailable", [("Content-Type", "text/html")])
        return [with_reload(page, server._visible_epoch)]  # noqa: SLF001

    server.set_app(app)


def refuse_port(host: str, port: int) -> None:
    """End with one line, a PortError, if nobody can serve on the `port`."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        if not WINDOWS:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", "") or "there is no such port"
            other = port + 1 if SERVED <= port < LAST_PORT else SERVED
            message = f"port {port}: {reason}; try: make serve PORT={other}"
            raise PortError(message) from None


def _guarded(build: Callable[..., None]) -> Callable[..., None]:
    """`build` that keeps what goes wrong instead of raising it."""

    def guarded(*args: object, **options: object) -> None:
        _messages.clear()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(_listener)
        try:
            build(*args, **options)
        except PortError:
            raise
        except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it was)
            if isinstance(error, PluginError):  # it says more than what MkDocs did
                _messages[:] = str(error).splitlines()
                print(error, file=sys.stderr)
            elif not _messages:
                traceback.print_exc()
                _messages.extend(str(error).splitlines() or [repr(error)])
        else:
            _messages.clear()
        finally:
            logger.removeHandler(_listener)

    return guarded


def _program(root: Path) -> dict[Path, int]:
    """When each file of the program was changed."""
    return {path: path.stat().st_mtime_ns for path in (root / "macros").rglob("*.py")}


def _start_anew(server: LiveReloadServer, root: Path) -> None:
    """Start this program again as it was started; SyntaxError if it is none."""
    for path in _program(root):
        compile(path.read_bytes(), str(path), "exec")
    logging.getLogger("mkdocs.macros").warning("the program has changed: starting anew")
    shutil.rmtree(server.root, ignore_errors=True)
    command = [sys.executable, *sys.orig_argv[1:]]
    if WINDOWS:  # it would not quote a space in a name, and go on beside the console
        server.shutdown()
        os._exit(subprocess.call(command))  # noqa: S603
    os.execv(sys.executable, command)  # noqa: S606
