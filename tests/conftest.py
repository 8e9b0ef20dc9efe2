"""What several layers of tests share: the real data and the built site."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks.run import Checked, check
from macros.site.model import Site, build_site
from tests.hosted import built_and_hosted
from tests.whole_project import ROOT


@pytest.fixture(scope="session")
def checked() -> Checked:
    return check(ROOT)


@pytest.fixture(scope="session")
def site(checked: Checked) -> Site:
    return build_site(checked)


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[Path, str]]:
    """The built site: its folder, and where it is served."""
    with built_and_hosted() as place:
        yield place
