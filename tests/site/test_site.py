"""The built site, page by page: links, headings, names, languages, sources."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from macros.site.model import Site
from tests.site.pages import Built

CITED = re.compile(r'<aside class="sources">(.*?)</aside>', re.DOTALL)

STATES = ("guide/", "tables/")
"""Pages whose script reads more from the address than a place."""

OPEN_LINK = ("mailto:", "tel:", "data:")


def test_every_internal_link_leads_to_a_page_and_a_place_on_it(
    served: tuple[Path, str], pages: dict[str, Built]
) -> None:
    folder, root = served
    broken = []
    for address, page in pages.items():
        for _, link in page.links:
            if link.startswith(OPEN_LINK):
                continue
            target = urlsplit(urljoin(root + address, link))
            if f"{target.scheme}://{target.netloc}/" != root:
                continue
            path = target.path.lstrip("/")
            known = path in pages or (folder / path).is_file()
            anchor = target.fragment
            state = path.endswith(STATES) and "=" in anchor
            if not known or (anchor and not state and anchor not in pages[path].ids):
                broken.append((address, link))
    assert broken == []


def test_every_page_has_a_title_of_its_own(pages: dict[str, Built]) -> None:
    titles = Counter((page.lang, page.title) for page in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_has_one_h1_and_no_level_is_skipped(pages: dict[str, Built]) -> None:
    for address, page in pages.items():
        levels = page.headings
        assert levels.count(1) == 1, address
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), address


def test_no_id_stands_twice_on_a_page(pages: dict[str, Built]) -> None:
    for address, page in pages.items():
        twice = [id_ for id_, count in Counter(page.ids).items() if count > 1]
        assert twice == [], address


def test_every_page_has_a_description_and_its_language(pages: dict[str, Built]) -> None:
    for address, page in pages.items():
        assert page.description, address
        assert page.lang == ("es" if address.startswith("es/") else "en"), address


def test_no_markdown_or_macro_is_left_over(pages: dict[str, Built]) -> None:
    for address, page in pages.items():
        for rest in ("{{", "}}", "](", "**", "{ #", "{#", "{ }"):
            assert rest not in page.text, (address, rest)


def test_every_answer_has_a_page_of_its_own(
    pages: dict[str, Built], site: Site
) -> None:
    for id_ in site.ids("faq"):
        assert f"faq/{id_}/" in pages


@pytest.mark.parametrize("kind", ["certificates", "documents"])
def test_every_item_has_a_page_in_both_languages(
    pages: dict[str, Built], site: Site, kind: str
) -> None:
    for id_ in site.ids(kind):
        assert f"{kind}/{id_}/" in pages
        assert f"es/{kind}/{id_}/" in pages


CLICKS = 3


def test_every_page_is_at_most_three_clicks_from_home(
    served: tuple[Path, str], pages: dict[str, Built]
) -> None:
    for home in ("", "es/"):
        reached, now = {home}, {home}
        for _ in range(CLICKS):
            targets = {
                urlsplit(urljoin(served[1] + page, link)).path.lstrip("/")
                for page in now
                for tag, link in pages[page].links
                if tag == "a" and not link.startswith(OPEN_LINK)
            }
            now = (targets & pages.keys()) - reached
            reached |= now
        lang = pages[home].lang
        own = {address for address, page in pages.items() if page.lang == lang}
        assert own - reached == set()


def test_every_page_says_when_it_was_reviewed(pages: dict[str, Built]) -> None:
    labels = ("Last reviewed", "Última revisión")
    missing = [
        a for a, page in pages.items() if not any(s in page.text for s in labels)
    ]
    assert missing == []


LISTS = (
    "",
    "search/",
    "faq/",
    "staff/",
    "markets/",
    "certificates/",
    "documents/",
    "forms/",
    "guide/",
    "tools/",
    "tools/shipments/",
    "tools/where-to/",
    "tools/where-from/",
)
"""Pages that only lead on to others, or decide by rules that carry sources."""

OF_THIS_SITE = ("staff/editing/", "accessibility/", "api/", "embed/")
"""Pages whose statements are about this site itself."""


def test_every_page_that_states_something_names_its_sources(
    pages: dict[str, Built],
) -> None:
    for address, page in pages.items():
        if address.removeprefix("es/") not in (*LISTS, *OF_THIS_SITE):
            assert page.classes & {"sources", "confidence", "entries", "mark"}, address


def test_titles_of_sources_say_that_they_are_english_where_the_page_is_not(
    served: tuple[Path, str], pages: dict[str, Built]
) -> None:
    translated = [at for at, page in pages.items() if page.lang == "es"]
    html = "".join((served[0] / at / "index.html").read_text() for at in translated)
    lists = re.findall("<ul[^>]*>", "".join(CITED.findall(html)))
    assert len(lists) > len(translated) / 2
    assert {*lists} == {'<ul lang="en">'}
