"""What several layers of tests share: the real data and the built site.

Several processes run the tests, and the site is built by the first that needs it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from macros.checks.run import Checked, check
from macros.site.model import Site, build_site
from tests.hosted import hosted
from tests.shared_build import Built, built_once
from tests.whole_project import ROOT

PLACE = pytest.StashKey[tuple[str, str]]()
"""The folder of the built site, and the address at which it is served."""


@pytest.fixture(scope="session")
def checked() -> Checked:
    return check(ROOT)


@pytest.fixture(scope="session")
def site(checked: Checked) -> Site:
    return build_site(checked)


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest) -> Built:
    """The built site, and how its build went."""
    folder, url = request.config.stash[PLACE]
    return built_once(Path(folder), url)


@pytest.fixture(scope="session")
def served(built: Built) -> tuple[Path, str]:
    """The built site: its folder, and where it is served."""
    return built.folder, built.url


def pytest_configure(config: pytest.Config) -> None:
    """Serve one folder for all processes; they are told its place."""
    if from_controller := getattr(config, "workerinput", None):
        config.stash[PLACE] = from_controller["place"]
        return
    serving = _a_place_for_the_site()
    config.stash[PLACE] = serving.__enter__()
    config.add_cleanup(lambda: serving.__exit__(None, None, None))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: tests wait for Chromium as often as not."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Tell a process of pytest-xdist the place."""
    node.workerinput["place"] = node.config.stash[PLACE]


@contextmanager
def _a_place_for_the_site() -> Iterator[tuple[str, str]]:
    """A folder that is served as long as the tests run."""
    with TemporaryDirectory() as parent:
        folder = str(Path(parent, "site"))
        with hosted(Path(folder)) as url:
            yield folder, url
