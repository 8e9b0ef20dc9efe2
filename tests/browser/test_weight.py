"""What the first view of a page sends stays small, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.bench_weight import GOALS, first_view
from tests.hosted import hosted
from tests.weights import too_heavy

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
        seen = first_view(browser, root + lang + address)
    named = f"The first view of {name}, {lang or 'en/'}"
    assert seen.bytes.total() / 1000 <= most, too_heavy(
        named, most * 1000, texts_of(seen.paths, folder, url)
    )


def test_the_styles_of_a_page_of_steps_weigh_little(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with hosted(served[0]) as root:
        seen = first_view(browser, root + "us/")
    sheets = [path for path in seen.paths if path.endswith(".css")]
    assert seen.bytes["stylesheet"] <= MOST_STYLES, too_heavy(
        "The styles of a page of steps", MOST_STYLES, texts_of(sheets, *served)
    )


def texts_of(paths: list[str], folder: Path, url: str) -> dict[str, str]:
    """Name -> text of the files at `paths`, as they are sent in these tests."""
    files = [folder / path for path in paths]
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8").replace(
            url, ADDRESS
        )
        for file in (f / "index.html" if f.is_dir() else f for f in files)
    }
