"""A new site takes the place of the old one on each system."""

import sys
from pathlib import Path

import pytest

from macros.adapter import whole_site


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A new site and the old one that it is to replace."""
    new, old = tmp_path / "new", tmp_path / "site"
    for folder in (new, old):
        folder.mkdir()
        (folder / "index.html").write_text(folder.name)
    return new, old


@pytest.fixture(params=["here", "win32", "an older Linux"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one here; Windows, where nothing can be looked up; one without the call."""
    if request.param == "win32":
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(whole_site.ctypes, "CDLL", nothing_of)
    elif request.param != "here":
        monkeypatch.setattr(whole_site.ctypes, "CDLL", lambda *_, **__: object())


def nothing_of(name: str | None, **_options: object) -> object:
    """What Windows says to a library that has no name."""
    return "/" in name  # type: ignore[operator]


@pytest.mark.usefixtures("system")
def test_the_new_site_stands_where_the_old_one_did(folders: tuple[Path, Path]) -> None:
    new, site = folders
    whole_site.finish(new, site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("system")
def test_where_it_cannot_be_put_the_old_one_comes_back(
    folders: tuple[Path, Path],
) -> None:
    _, site = folders
    with pytest.raises(OSError, match="nothing"):
        whole_site.finish(site.parent / "nothing", site)
    assert (site / "index.html").read_text(encoding="utf-8") == "site"
    assert {path.name for path in site.parent.iterdir()} == {"new", "site"}
