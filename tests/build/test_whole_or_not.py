"""A build shows the whole new site or leaves the old one: killed, failed, no room.

The tiny project shows it as well as the real one, and in a tenth of the time.
"""

import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mini_project import tiny_site
from tests.whole_project import build, command, digest, environment

URL = "http://127.0.0.1:9/"
OLD = {"index.html": b"old", "faq/index.html": b"old too"}
KILLS = 12


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """A folder with an old site in it."""
    folder = tmp_path / "out" / "site"
    for name, content in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    yield folder
    shutil.rmtree(folder.parent)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole project."""
    return tiny_site(tmp_path_factory.mktemp("whole") / "project")


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict, float]:
    """What the project is built to, and in how many seconds."""
    folder, began = tmp_path_factory.mktemp("built") / "site", time.monotonic()
    assert build(folder, URL, root).returncode == 0
    return digest(folder), time.monotonic() - began


def test_a_build_takes_the_place_of_the_old_site_and_leaves_nothing_else(
    site: Path, root: Path, built: tuple[dict, float]
) -> None:
    assert build(site, URL, root).returncode == 0
    assert digest(site) == built[0]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_killed_build_leaves_the_old_site_or_has_made_the_new_one(
    site: Path, root: Path, built: tuple[dict, float]
) -> None:
    whole, seconds = built
    moments = random.Random(7)  # noqa: S311 (any moments will do)
    for _ in range(KILLS):
        running = subprocess.Popen(
            command(site),
            cwd=root,
            env=environment(URL),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(moments.uniform(0.1, 1.1) * seconds)
        running.kill()
        running.wait()
        assert digest(site) in (OLD, whole)
    assert build(site, URL, root).returncode == 0
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("docs/papers.md", "\n{{ nosuch() }}\n", "nosuch"),
        ("docs/papers.md", "\n[x](nosuch.md)\n", "nosuch.md"),
        ("overrides/main.html", "{% nosuch %}", "nosuch"),
        ("data/places.yml", "- {id: 5}\n", "data/places.yml"),
    ],
)
def test_a_build_that_fails_leaves_the_old_site(
    tmp_path: Path, site: Path, name: str, line: str, message: str
) -> None:
    root = tiny_site(tmp_path / "project")
    with (root / name).open("a", encoding="utf-8") as file:
        file.write(line)
    ended = build(site, URL, root)
    assert ended.returncode != 0
    assert message in ended.stderr + ended.stdout
    assert digest(site) == OLD
    assert [path.name for path in site.parent.iterdir()] == ["site"]
