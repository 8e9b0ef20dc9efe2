"""Building: strict, repeatable, and nothing published from broken data."""

import shutil
from pathlib import Path

import pytest

from tests.built import build
from tests.mini_project import ROOT

URL = "http://127.0.0.1:9/"
PARTS = ("data", "docs", "macros", "overrides", "mkdocs.yml")


def copy_of_project(folder: Path) -> Path:
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / part)
    return folder


def digest(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_strict_build_has_no_warning(tmp_path: Path) -> None:
    done = build(tmp_path / "site", URL)
    assert done.returncode == 0
    assert "WARNING" not in done.stderr


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    build(first, URL)
    build(second, URL)
    assert digest(first) == digest(second)


def test_broken_data_stops_the_build_with_all_places_and_publishes_nothing(
    tmp_path: Path,
) -> None:
    root = copy_of_project(tmp_path / "project")
    faq = root / "data" / "faq" / "soe.yml"
    text = faq.read_text(encoding="utf-8")
    faq.write_text(text.replace("audience:", "audiense:", 1), encoding="utf-8")
    done = build(tmp_path / "site", URL, root)
    assert done.returncode == 1
    assert "data/faq/soe.yml:" in done.stderr
    assert "unknown key 'audiense'; did you mean 'audience'?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[x](faq:no-such-answer)", "no-such-answer"),
        ("{{ topic('no-such-topic') }}", "no-such-topic"),
        ("{{ typo }}", "typo"),
    ],
)
def test_a_page_that_names_what_is_not_there_stops_the_build(
    tmp_path: Path, written: str, said: str
) -> None:
    root = copy_of_project(tmp_path / "project")
    page = root / "docs" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{written}\n")
    done = build(tmp_path / "site", URL, root)
    assert done.returncode != 0
    assert said in done.stderr + done.stdout
