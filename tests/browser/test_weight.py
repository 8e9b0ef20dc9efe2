"""What the first view of a page sends stays small, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.bench_weight import GOALS, first_view
from tests.hosted import hosted

MOST_STYLES = 7000
"""How many bytes of styles the page with the most sheets may send."""

ADDRESS = "http://127.0.0.1:40000/"
"""Where the site is taken to stand: another port packs into some bytes more or less."""


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("name", GOALS)
def test_a_first_view_weighs_no_more_than_its_goal(
    browser: Browser, served: tuple[Path, str], name: str, lang: str
) -> None:
    address, most = GOALS[name]
    folder, url = served
    with hosted(folder, instead=(url, ADDRESS)) as root:
        assert first_view(browser, root + lang + address).bytes.total() / 1000 <= most


def test_the_styles_of_a_page_of_steps_weigh_little(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with hosted(served[0]) as root:
        assert first_view(browser, root + "us/").bytes["stylesheet"] <= MOST_STYLES
