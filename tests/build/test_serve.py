"""`make serve` with what is broken: the browser tells it, at once."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.mini_project import tiny_site
from tests.whole_project import environment

PATIENCE = 300


def free_port() -> int:
    """A port that nobody has, and that no system gives to whoever asks for any."""
    for port in range(20_000 + os.getpid() % 10_000, 32_000):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def serving(root: Path, port: int) -> subprocess.Popen:
    serve = ["mkdocs", "serve", "--livereload", "--dirty", "-a", f"127.0.0.1:{port}"]
    with (root / "log").open("a") as log:
        return subprocess.Popen(
            [sys.executable, "-m", *serve],
            cwd=root,
            env=environment("http://127.0.0.1/"),
            stdout=subprocess.DEVNULL,
            stderr=log,
        )


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The address of what `make serve` shows of the project at `root`."""
    port = free_port()
    running = serving(root, port)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait()


def shown(url: str, words: str) -> tuple[int, str]:
    """Status and text of the page at `url` once it says `words`."""
    end = time.monotonic() + PATIENCE
    response = 0, ""
    while time.monotonic() < end:
        try:
            with urlopen(url, timeout=5) as answer:  # noqa: S310 (its own address)
                response = answer.status, answer.read().decode()
        except HTTPError as error:
            response = error.code, error.read().decode()
        except (URLError, TimeoutError, ConnectionError):
            pass
        if words in response[1]:
            return response
        time.sleep(0.1)
    raise AssertionError(f"{url} never said {words!r}: {response[0]}")


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_page_lists_the_problems_until_they_are_mended(tmp_path: Path) -> None:
    root = tiny_site(tmp_path / "project")
    topic, prose = root / "data" / "faq" / "basics.yml", root / "docs" / "papers.md"
    changed(topic, "reviewed: ", "reviewed:\t")
    with served(root) as url:
        status, page = shown(url + "faq/what/", "a tab stands here")
        assert status == 503
        assert "data/faq/basics.yml:" in page
        assert "livereload" in page
        changed(topic, "reviewed:\t", "reviewed: ")
        assert shown(url + "faq/", "md-typeset")[0] == 200
        changed(prose, "\n# ", "\n{{ nosuch() }}\n\n# ")
        assert shown(url, "nosuch")[0] == 503
        changed(prose, "{{ nosuch() }}", "")
        assert shown(url, "md-typeset")[0] == 200


def test_a_template_at_fault_is_named_with_its_line_until_it_is_mended(
    tmp_path: Path,
) -> None:
    root = tiny_site(tmp_path / "project")
    footer = root / "overrides" / "partials" / "footer.html"
    line = footer.read_text(encoding="utf-8").count("\n") + 1
    with served(root) as url:
        assert shown(url + "papers/", "md-typeset")[0] == 200
        with footer.open("a", encoding="utf-8") as file:
            file.write("{{ nosuch() }}\n")
        told = f"overrides/partials/footer.html:{line}:1: "
        status, page = shown(url + "papers/", told)
        assert status == 503
        assert page.count("<li>") == 1
        changed(footer, "{{ nosuch() }}\n", "")
        assert shown(url + "papers/", "md-typeset")[0] == 200


def test_a_change_of_the_program_is_shown_after_a_new_start(tmp_path: Path) -> None:
    root = tiny_site(tmp_path / "project")
    page = root / "macros" / "render" / "html.py"
    with served(root) as url:
        assert shown(url + "papers/", "md-typeset")[0] == 200
        changed(page, '"""', '"""Broken:')
        page.write_text(page.read_text(encoding="utf-8") + "\ndef broken(:\n")
        assert shown(url + "papers/", "invalid syntax")[0] == 503
        text = page.read_text(encoding="utf-8").replace("\ndef broken(:\n", "")
        page.write_text(text, encoding="utf-8")
        assert shown(url + "papers/", "md-typeset")[0] == 200
    assert "the program has changed: starting anew" in (root / "log").read_text(
        encoding="utf-8"
    )


def test_a_port_in_use_is_told_in_one_line(tmp_path: Path) -> None:
    root = tiny_site(tmp_path / "project")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert serving(root, port).wait() == 1
    lines = [
        line for line in (root / "log").read_text(encoding="utf-8").splitlines() if line
    ]
    errors = [line for line in lines if "INFO" not in line]
    assert len(errors) == 1, errors
    assert re.match(rf"port {port}: .*; try: make serve PORT={port + 1}", errors[0])
