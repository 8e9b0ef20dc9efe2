"""The built site, page by page: links, headings, names, languages, requests."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from macros.data.languages import LANGUAGES
from macros.publish.assets import STYLES, script_names
from macros.site.model import Site
from macros.site.rule_results import branches_of
from tests.site.pages import Built, read_site
from tests.whole_project import ROOT

STATES = ("guide/", "tables/")
"""Pages whose script reads more from the address than a place."""

OPEN_LINK = ("mailto:", "tel:", "data:")


@pytest.fixture(scope="module")
def pages(served: tuple[Path, str]) -> dict[str, Built]:
    return read_site(served[0])


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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_finds_every_page_of_its_language_and_nothing_that_is_not_there(
    served: tuple[Path, str], pages: dict[str, Built], lang: str
) -> None:
    script = (served[0] / f"assets/search-{lang}.js").read_text(encoding="utf-8")
    data = json.loads(script.removeprefix("globalThis.searchData=").rstrip(";\n"))
    addresses = {entry[1] for entry in data["entries"]}
    for address in addresses:
        page, _, anchor = address.partition("#")
        assert page in pages, address
        assert not anchor or anchor in pages[page].ids, address
    own = {address for address, page in pages.items() if page.lang == lang}
    assert own - addresses == {data["page"]}


def test_every_page_has_a_description_and_its_language(pages: dict[str, Built]) -> None:
    for address, page in pages.items():
        assert page.description, address
        assert page.lang == ("es" if address.startswith("es/") else "en"), address


def test_no_page_asks_another_host_for_anything(
    served: tuple[Path, str], pages: dict[str, Built]
) -> None:
    for address, page in pages.items():
        for tag, link in page.links:
            if tag in ("script", "img"):
                assert urljoin(served[1] + address, link).startswith(served[1])


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


def test_data_for_machines_says_what_the_page_shows(pages: dict[str, Built]) -> None:
    answers = [page for page in pages.values() if "FAQPage" in page.data]
    assert len(answers) > 40
    for page in answers:
        [entity] = page.data["FAQPage"]["mainEntity"]
        shown = " ".join(page.text.split())
        assert entity["name"] in shown
        assert entity["acceptedAnswer"]["text"] in shown


def test_breadcrumbs_for_machines_are_those_of_the_page(
    pages: dict[str, Built], served: tuple[Path, str]
) -> None:
    for address, page in pages.items():
        crumbs = page.data.get("BreadcrumbList")
        assert bool(crumbs) == ("crumbs" in page.classes), address
        for step in crumbs["itemListElement"] if crumbs else ():
            assert step["name"] in page.text
            assert step["item"].removeprefix(served[1]) in pages


def test_rules_as_data_are_described_where_they_are_shown(
    pages: dict[str, Built], served: tuple[Path, str]
) -> None:
    for address in ("tables/", "es/tables/"):
        for file in pages[address].data["Dataset"]["distribution"]:
            assert (served[0] / file["contentUrl"].removeprefix(served[1])).is_file()


def test_machine_readable_copies_can_be_read(served: tuple[Path, str]) -> None:
    files = list((served[0] / "api" / "v1").glob("*.json"))
    assert {"guide.json", "faq.json", "sources.json"} <= {file.name for file in files}
    for file in files:
        assert json.loads(file.read_text(encoding="utf-8"))


def test_pages_do_not_load_the_themes_scripts_styles_or_search_index(
    pages: dict[str, Built],
) -> None:
    for address, page in pages.items():
        for tag, link in page.links:
            if tag in ("script", "link"):
                assert "bundle" not in link, address
                assert "assets/stylesheets" not in link, address
                assert "search_index" not in link, address


def test_pages_with_steps_or_boxes_to_tick_load_their_sheet(
    pages: dict[str, Built],
) -> None:
    stepped = {a: p for a, p in pages.items() if p.classes & {"steps", "checklist"}}
    assert len(stepped) > 20
    for address, page in stepped.items():
        assert any(link.endswith("/steps.css") for _, link in page.links), address


def test_the_themes_own_assets_are_not_published(served: tuple[Path, str]) -> None:
    names = {path.name for path in (served[0] / "assets").iterdir()}
    scripts = script_names(ROOT / "overrides")
    ours = {f"{name}.js" for name in scripts} | {f"{name}.css" for name in STYLES}
    texts = {
        f"{name}-{lang}.js"
        for name in (
            "guide-asked",
            "guide-known",
            "guide-reasons",
            "guide-take",
            "guide-texts",
            "guide-ways",
            "item-names",
            "names",
            "places",
            "search",
            "desk",
            "shipment-names",
        )
        for lang in LANGUAGES
    }
    pictures = {
        "favicon.svg",
        "touch-icon.png",
        *(f"preview-{x}.png" for x in LANGUAGES),
    }
    folders = {"guide", "rules", "editing"}
    assistant = {f"assistant-{name}.json" for name in ("tools", *LANGUAGES)}
    assert names == ours | texts | pictures | folders | assistant | {
        "site.css",
        "guide-graph.js",
    }


def test_each_branch_of_the_guide_has_a_file_and_no_other_is_published(
    served: tuple[Path, str], site: Site
) -> None:
    names = {path.name for path in (served[0] / "assets" / "guide").iterdir()}
    branches = {name for name, _ in branches_of(site)}
    assert names == {
        f"{lang}-{name}{part}.js"
        for lang in LANGUAGES
        for name in branches
        for part in ("", "-more")
    }


def test_messengers_find_name_language_and_picture_of_each_page(
    served: tuple[Path, str], pages: dict[str, Built]
) -> None:
    for address in ("", "guide/", "es/guide/", "faq/vessel-leaves-friday/"):
        html = (served[0] / address / "index.html").read_text(encoding="utf-8")
        lang = pages[address].lang
        shown = re.search(r'property="og:image" content="([^"]+)"', html)[1]
        assert shown == f"{served[1]}assets/preview-{lang}.png"
        picture = (served[0] / "assets" / f"preview-{lang}.png").read_bytes()
        assert picture[16:24] == (1200).to_bytes(4, "big") + (630).to_bytes(4, "big")
        assert f'property="og:locale" content="{lang}_' in html
        assert 'property="og:site_name" content="QCS ' in html


ASSETS = ROOT / "overrides" / "assets"
NO_SELECTOR = re.compile(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"", re.DOTALL)
CLASS = re.compile(r"\.([a-z][\w-]*)(?=[^{}]*\{)")


def test_every_class_of_our_style_sheets_is_on_a_page_or_in_a_script(
    pages: dict[str, Built],
) -> None:
    styles = [path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.css")]
    scripts = [path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.js")]
    styled = set(CLASS.findall(NO_SELECTOR.sub("", "\n".join(styles))))
    words = set(re.findall(r"[a-z][\w-]*", "\n".join(scripts)))
    begun = tuple(word for word in words if word.endswith("-"))
    on_pages = set().union(*(page.classes for page in pages.values()))
    unused = {name for name in styled - words - on_pages if not name.startswith(begun)}
    assert len(styled) > 100
    assert unused == set()
