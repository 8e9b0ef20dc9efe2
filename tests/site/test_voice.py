"""The voice of every built page and of every e-mail that the site makes ready."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from macros.checks.letters import naming, reporters
from macros.checks.voice import voice_faults
from macros.site.model import Site
from tests.site.pages import Built

SCRIPTS = ("search", "desk", "guide-texts")
"""Scripts by language from which the desk and the guide write their letters."""


@pytest.fixture(scope="module")
def named(site: Site) -> re.Pattern[str]:
    """What finds the name of a publisher who only reports."""
    return naming(reporters(site.library))


def test_no_page_tells_how_the_research_went(pages: dict[str, Built]) -> None:
    matches = {at: [*voice_faults(page.text, "en")] for at, page in pages.items()}
    naming = {address: words for address, words in matches.items() if words}
    # Only the page of the sources says of each how it was read.
    assert naming.keys() - {"sources/"} == set()


def test_spanish_pages_quote_as_their_readers_do(pages: dict[str, Built]) -> None:
    spanish = {at: page for at, page in pages.items() if at.startswith("es/")}
    assert [at for at, page in spanish.items() if "“" in page.text] == []


ONE_OF_MANY = re.compile(
    r"(?<![\w,.-])1 (answers|cases|countries|days|markets|places|results|rows|rules"
    r"|sources|steps|casos|días|filas|fuentes|lugares|mercados|países|pasos|reglas"
    r"|respuestas|resultados)\b"
)


def test_one_is_never_told_as_many(pages: dict[str, Built]) -> None:
    told = {at: ONE_OF_MANY.findall(page.text) for at, page in pages.items()}
    assert len(told) > 400
    assert {at: words for at, words in told.items() if words} == {}


def test_no_twin_and_no_script_tells_it_either(served: tuple[Path, str]) -> None:
    folder = served[0]
    files = [
        *folder.rglob("*.md"),
        *folder.glob("assets/guide*/**/*.js"),
        *folder.glob("assets/guide-*.js"),
    ]
    assert len(files) > len(SCRIPTS)
    for path in files:
        name = path.relative_to(folder).as_posix()
        if name != "sources/index.md":
            text = path.read_text(encoding="utf-8")
            assert not (matches := [*voice_faults(text, "en")]), (name, matches)


def test_no_mail_of_any_page_names_who_only_reports(
    pages: dict[str, Built], named: re.Pattern[str]
) -> None:
    mails = [
        (address, unquote(link))
        for address, page in pages.items()
        for _, link in page.links
        if link.startswith("mailto:")
    ]
    assert len(mails) > len(pages)
    assert [mail for mail in mails if named.search(mail[1])] == []


def test_no_answer_that_is_copied_for_emails_names_them(
    served: tuple[Path, str], named: re.Pattern[str]
) -> None:
    copied = re.compile(r'<h1.*?</h1>|<p class="answer">.*?</p>', re.DOTALL)
    for path in served[0].rglob("faq/*/index.html"):
        for part in copied.findall(path.read_text(encoding="utf-8")):
            assert not named.search(part), path


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_letter_of_the_desk_can_name_them(
    served: tuple[Path, str], named: re.Pattern[str], lang: str
) -> None:
    script = (served[0] / f"assets/desk-{lang}.js").read_text(encoding="utf-8")
    short = json.loads(script.partition("=")[2].rstrip(";\n"))
    assert [id_ for id_, texts in short.items() if named.search(" ".join(texts))] == []
    script = (served[0] / f"assets/search-{lang}.js").read_text(encoding="utf-8")
    entries = json.loads(script.partition("=")[2].rstrip(";\n"))["entries"]
    assert [row for row in entries if named.search(f"{row[2]} {row[3]}")] == []
