"""Terms of the glossary, marked where a page first uses them."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.render.running_text import in_running_text, term_links
from macros.site.model import Site, build_site
from macros.site.view import View
from tests.mini_project import diagnostics, project

ACE = """
- id: ace
  term: {en: ACE, es: ACE}
  long: {en: Automated Environment, es: Entorno automatizado}
  meaning: {en: "The customs system.", es: "El sistema de aduana."}
  match: {en: ["ACE & co"]}
  sources: [page]
  reviewed: 2026-01-01
- id: broker
  term: {en: broker, es: agente de aduanas}
  meaning: {en: "Files for others.", es: "Declara por otros."}
  quiet: true
  sources: [page]
  reviewed: 2026-01-01
"""


PAGE = """---
title: T
description: D
reviewed: 2026-01-01
---
File in ACE, or a broker does.
"""


@pytest.fixture
def mini(tmp_path: Path) -> Site:
    folder = project(tmp_path, ("glossary.yml", "[]", ACE))
    (folder / "docs" / "us.md").write_text(PAGE, encoding="utf-8")
    return build_site(check(folder))


def test_a_spelling_belongs_to_one_term_and_every_term_is_used(tmp_path: Path) -> None:
    twice = ACE.replace("en: broker", "en: ACE").replace("ACE", "QQQ")
    assert diagnostics(project(tmp_path, ("glossary.yml", "[]", twice))) == [
        "data/glossary.yml:2:3: nothing uses the term 'ace'",
        "data/glossary.yml:9:3: 'QQQ' is a spelling of 'ace' too",
    ]


def marked(site: Site, html: str) -> str:
    return in_running_text(html, term_links(View(site, "en", "faq/x.md")))


def test_the_first_use_leads_to_the_glossary_and_says_the_meaning(mini: Site) -> None:
    assert marked(mini, "<p>File in ACE. ACE checks.</p>") == (
        '<p>File in <a class="term-link" href="../../glossary/#ace" '
        'title="Automated Environment. The customs system.">ACE</a>. ACE checks.</p>'
    )


def test_a_long_meaning_is_told_in_its_first_sentences(tmp_path: Path) -> None:
    meaning = (
        "The customs system. " + "It is where brokers file what enters, and more. " * 3
    )
    change = ("The customs system.", meaning.strip())
    folder = project(tmp_path, ("glossary.yml", "[]", ACE.replace(*change)))
    (folder / "docs" / "us.md").write_text(PAGE, encoding="utf-8")
    assert (
        'title="Automated Environment. The customs system. '
        'It is where brokers file what enters, and more.">'
        in marked(build_site(check(folder)), "<p>File in ACE.</p>")
    )


def test_a_long_name_that_ends_with_a_dot_gets_no_second(tmp_path: Path) -> None:
    change = ("Automated Environment", "system of the EE. UU.")
    folder = project(tmp_path, ("glossary.yml", "[]", ACE.replace(*change)))
    (folder / "docs" / "us.md").write_text(PAGE, encoding="utf-8")
    linked = marked(build_site(check(folder)), "<p>File in ACE.</p>")
    assert 'title="system of the EE. UU. The customs system.">' in linked


@pytest.mark.parametrize(
    "html",
    [
        "<h2>ACE</h2>",
        '<p><a href="x">in ACE</a></p>',
        "<p><code>ACE</code></p>",
        '<p title="ACE">one</p>',
        "<p>SPACE, ACE-like, ace</p>",
        "<p>broker</p>",
    ],
)
def test_no_term_is_marked_in_links_headings_code_attributes_or_other_words(
    mini: Site, html: str
) -> None:
    assert marked(mini, html) == html


def test_a_spelling_is_found_as_html_writes_it(mini: Site) -> None:
    assert "ACE &amp; co</a>" in marked(mini, "<p>ACE &amp; co</p>")


def test_a_spanish_page_leads_to_the_spanish_glossary(mini: Site) -> None:
    html = in_running_text("<p>ACE</p>", term_links(View(mini, "es", "es/faq/x.md")))
    assert 'href="../../glossary/#ace"' in html
    assert "El sistema de aduana." in html
