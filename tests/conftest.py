"""What several layers of tests share: the real data and the built site."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.check import Checked, check
from macros.model import Site, build_site
from tests.built import build
from tests.hosted import hosted
from tests.mini_project import ROOT


@pytest.fixture(scope="session")
def checked() -> Checked:
    return check(ROOT)


@pytest.fixture(scope="session")
def site(checked: Checked) -> Site:
    return build_site(checked)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The built site: its folder, and where it is served with its own headers."""
    folder = tmp_path_factory.mktemp("site")
    with hosted(folder) as url:
        done = build(folder, url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield folder, url
