"""Content by id, confidence, and the small pieces of pages."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.pages.generated import generated_pages
from macros.publish.api import api
from macros.render.evidence import evidence_of, known_line, mark
from macros.render.html import finish
from macros.render.words import day
from macros.site.addresses import address, relative_address, with_links
from macros.site.model import Site, build_site
from macros.site.view import View
from tests.mini_project import project

EMPTY = (
    *(
        "changes",
        "copies",
        "fields",
        "flows",
        "glossary",
        "goods",
        "markets",
        "numbers",
    ),
    *("paper-checks", "procedures", "redirects", "steps", "tariff-codes", "warnings"),
    "wording",
)
"""Kinds that a project may have none of."""


@pytest.fixture
def mini(tmp_path: Path) -> Site:
    return build_site(check(project(tmp_path)))


@pytest.mark.parametrize(
    ("sources", "level"),
    [
        (["law"], "authority"),
        (["law", "page"], "client"),
        (["law (a)", "blog", "page"], "secondary"),
    ],
)
def test_the_weakest_source_decides_the_confidence(
    mini: Site, sources: list[str], level: str
) -> None:
    assert mini.confidence(sources) == level


@pytest.mark.parametrize("name", EMPTY)
def test_a_site_that_has_nothing_of_a_kind_has_its_other_pages(
    tmp_path: Path, name: str
) -> None:
    folder = project(tmp_path)
    (folder / "data" / f"{name}.yml").write_text("[]\n", encoding="utf-8")
    site = build_site(check(folder))
    assert {"tools/certificate-number.md", "faq/what.md"} <= {
        page.path for page in generated_pages(site)
    }


def test_no_confidence_is_given_to_an_unread_source(mini: Site) -> None:
    with pytest.raises(ValueError, match="unread"):
        mini.confidence(["law", "closed"])


def test_a_mark_says_one_word_and_opens_who_said_it(site: Site) -> None:
    item = {"sources": ["qcs-page", "ccof-recon"], "law": ["cfr-205-273 (d)"]}
    shown = mark(View(site, "en"), item)
    word, _, opened = shown.partition("</summary>")
    assert word.endswith("reported")
    assert "CCOF" not in word
    assert "CCOF" in opened
    assert "7 CFR 205.273(d)" in opened


def test_an_official_text_that_is_a_source_is_listed_once(site: Site) -> None:
    item = {"sources": ["cfr-205-273 (d)"], "law": ["cfr-205-273 (d)"]}
    assert mark(View(site, "en"), item).count("7 CFR 205.273(d)") == 1


def test_the_foot_of_a_page_counts_its_marks(site: Site) -> None:
    one, other = (
        mark(View(site, "en"), {"sources": [id_]}) for id_ in ("qcs-page", "ccof-recon")
    )
    assert "1 QCS, 1 reported" in known_line(one + other, View(site, "en"))
    assert known_line(one, View(site, "en")) == ""


def test_the_sentence_of_a_reported_statement_stands_once_and_names_nobody(
    site: Site,
) -> None:
    html = evidence_of(View(site, "en"), {"sources": ["qcs-page", "ccof-recon"]})
    line = html.partition("</summary>")[0]
    assert "Reported by trade sources" in line
    assert "CCOF" not in line
    assert html.count("Reported by trade sources") == 1


def test_what_is_missing_is_named(mini: Site) -> None:
    with pytest.raises(KeyError, match="there is no 'x' in faq"):
        mini.get("faq", "x")


def test_no_site_is_built_from_data_with_problems(tmp_path: Path) -> None:
    broken = project(tmp_path, ("places.yml", "id: ec", "id: us"))
    with pytest.raises(ValueError, match="has problems"):
        build_site(check(broken))


def test_a_link_by_id_becomes_a_relative_file(mini: Site) -> None:
    text = "[a](faq:what), [b](certificate:paper#x) and [c](https://q.test)"
    assert with_links(text, mini, "us/soe.md") == (
        "[a](../faq/what.md), [b](../certificates/paper.md#x) and [c](https://q.test)"
    )


def test_a_link_leads_to_the_language_that_exists(mini: Site) -> None:
    text = "[a](faq:what) [b](document:plan)"
    assert with_links(text, mini, "es/guide.md", "es") == (
        "[a](../faq/what.md) [b](documents/plan.md)"
    )


@pytest.mark.parametrize(
    ("page", "url"), [("index.md", ""), ("faq/x.md", "faq/x/"), ("us/index.md", "us/")]
)
def test_every_page_has_its_address(page: str, url: str) -> None:
    assert address(page) == url


def test_addresses_are_relative_to_the_page_that_shows_them() -> None:
    assert relative_address("guide.md", "faq/x.md") == "../../guide/"
    assert relative_address("documents/plan.md", "es/guide.md") == (
        "../../documents/plan/"
    )


def test_days_are_written_as_people_do() -> None:
    assert day("2026-11-22", "en") == "22 November 2026"
    assert day("2026-11-22", "es") == "22 de noviembre de 2026"


def test_a_table_can_be_scrolled_by_keyboard() -> None:
    html = finish("<table><tr><th>If <em>x</em></th></tr></table>")
    assert html.startswith('<div class="table-wrap" tabindex="0" role="region" ')
    assert 'aria-label="If x"' in html


def test_space_inside_preformatted_text_stays() -> None:
    assert finish("<p>\n\n  a</p><pre>x\n\n  y</pre>") == (
        "<p>\na</p><pre>x\n\n  y</pre>"
    )


def test_notes_for_staff_stay_out_of_the_machine_readable_copies(
    tmp_path: Path,
) -> None:
    change = ("documents.yml", "- id: plan\n", "- id: plan\n  note: Ask first.\n")
    copies = dict(api(build_site(check(project(tmp_path, change)))))
    assert '"id":"plan"' in copies["api/v1/documents.json"]
    assert "Ask first" not in "".join(copies.values())
