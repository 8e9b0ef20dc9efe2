"""The weekly look at official addresses: who answers, who does not."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.whole_project import ROOT


class Host(BaseHTTPRequestHandler):
    """Answers with the number that is asked for."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = spec_from_file_location("check_links", ROOT / "tools" / "check_links.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("status", [200, 403, 429])
def test_a_host_that_answers_or_lets_no_program_in_is_there(
    tool: ModuleType, host: str, status: int
) -> None:
    assert tool.fault(f"{host}/{status}") == ""


def test_what_is_gone_is_told_with_the_reason(
    tool: ModuleType, host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = f'- {{url: "{host}/200"}}\n- url: {host}/404\n- url: http://127.0.0.1:9/\n'
    (tmp_path / "sources.yml").write_text(lines)
    assert tool.main(tmp_path) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == f"{host}/404: 404 Not Found"
    assert printed[1].startswith("http://127.0.0.1:9/: ")
    assert printed[2] == "1 of 3 official addresses answer"


def test_every_address_of_the_sources_is_asked(tool: ModuleType) -> None:
    text = (ROOT / "data" / "sources.yml").read_text(encoding="utf-8")
    assert len(list(tool.urls(ROOT / "data"))) > text.count("url: ") * 0.5
