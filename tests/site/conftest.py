"""What several files of tests of the built site share."""

from pathlib import Path

import pytest

from tests.site.pages import Built, read_site


@pytest.fixture(scope="session")
def pages(served: tuple[Path, str]) -> dict[str, Built]:
    return read_site(served[0])
