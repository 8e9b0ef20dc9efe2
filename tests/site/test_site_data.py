"""What machines find on the built site: data of pages, copies, search, messengers."""

import json
import re
from pathlib import Path

import pytest

from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.site.addresses import address as address_of
from macros.site.addresses import page_path
from macros.site.model import Site
from tests.site.pages import Built


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_finds_every_page_of_its_language_and_nothing_that_is_not_there(
    served: tuple[Path, str], pages: dict[str, Built], site: Site, lang: str
) -> None:
    script = (served[0] / f"assets/search-{lang}.js").read_text(encoding="utf-8")
    data = json.loads(script.removeprefix("globalThis.searchData=").rstrip(";\n"))
    addresses = {entry[1] for entry in data["entries"]}
    for found in addresses:
        page, _, anchor = found.partition("#")
        assert page in pages, found
        assert not anchor or anchor in pages[page].ids, found
    own = {path for path, page in pages.items() if page.lang == lang}
    # That no certificate is needed is an outcome: who searches for it often lacks one.
    none_needed = {
        address_of(page_path("certificate", id_, lang))
        for id_, item in site.ids(kinds.CERTIFICATES).items()
        if item.data["kind"] == "none"
    }
    assert own - addresses == {data["page"], *none_needed}


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
