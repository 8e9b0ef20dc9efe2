"""What programs look for at a place they know: sitemap, robots, security, search."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from macros.data.languages import LANGUAGES

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "o": "http://a9.com/-/spec/opensearch/1.1/",
}


@pytest.fixture(scope="module")
def alternates(served: tuple[Path, str]) -> dict[str, dict[str, str]]:
    """Address of a page -> language -> address, as the sitemap has them."""
    tree = ET.parse(served[0] / "sitemap.xml")  # noqa: S314 - our own file
    return {
        url.findtext("s:loc", "", NAMES): {
            link.get("hreflang", ""): link.get("href", "")
            for link in url.findall("x:link", NAMES)
        }
        for url in tree.iterfind("s:url", NAMES)
    }


def test_the_sitemap_names_each_page_in_both_languages(
    alternates: dict[str, dict[str, str]],
) -> None:
    assert len(alternates) > 500
    both = {page: links for page, links in alternates.items() if links}
    assert len(both) > 400
    for page, links in both.items():
        assert page in (links["en"], links["es"])
        assert links["x-default"] == links["en"]
        assert both[links["en"]] == both[links["es"]]


def test_crawlers_are_led_to_the_sitemap(served: tuple[Path, str]) -> None:
    robots = (served[0] / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {served[1]}sitemap.xml" in robots


def test_who_finds_a_hole_is_told_whom_to_write_to(served: tuple[Path, str]) -> None:
    text = (served[0] / ".well-known/security.txt").read_text(encoding="utf-8")
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    assert fields["Contact"] == "mailto:imports@qcsinfo.org"
    until = datetime.fromisoformat(fields["Expires"])
    assert until < datetime.now(UTC) + timedelta(days=366)
    assert fields["Canonical"] == f"{served[1]}.well-known/security.txt"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_browser_can_search_the_site(served: tuple[Path, str], lang: str) -> None:
    tree = ET.parse(served[0] / f"opensearch-{lang}.xml")  # noqa: S314 - our own file
    [url] = tree.iterfind("o:Url", NAMES)
    page, _, query = url.get("template", "").partition("#")
    assert query == "q={searchTerms}"
    folder = served[0] / page.removeprefix(served[1])
    assert f'lang="{lang}"' in (folder / "index.html").read_text(encoding="utf-8")
