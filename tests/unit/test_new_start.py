"""How `make serve` starts anew on Windows, which has no `exec` worth the name."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.adapter import preview


def test_on_windows_a_process_waits_for_the_one_that_serves_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []

    def call(command: list[str]) -> int:
        done.append(command)
        return 3

    def end(code: int) -> None:
        raise SystemExit(code)

    server = SimpleNamespace(root=tmp_path, shutdown=lambda: done.append("port free"))
    monkeypatch.setattr(preview, "WINDOWS", True)
    monkeypatch.setattr(preview.subprocess, "call", call)
    monkeypatch.setattr(preview.os, "_exit", end)
    with pytest.raises(SystemExit) as ended:
        preview._start_anew(server, tmp_path)  # noqa: SLF001
    assert ended.value.code == 3
    assert done == ["port free", [sys.executable, *sys.orig_argv[1:]]]
