"""E-mails: none that the site makes names a publisher who only reports."""

from pathlib import Path

import pytest

from macros.checks.letters import HINT, reporters
from macros.data.languages import LANGUAGES
from macros.data.library import load_library
from macros.pages.staff import desk_texts
from macros.site.model import Site
from macros.site.view import View
from tests.mini_project import diagnostics, project

BROKER = "'A broker' only reports, and this text goes into e-mails; " + HINT
FORM = "  languages: [en]\n"


def request(subject: str, body: str) -> tuple[str, str, str]:
    texts = f"subject: {{en: {subject}, es: x}}, body: {{en: {body}, es: x}}"
    return ("forms.yml", FORM, f"{FORM}  request: {{to: office, {texts}}}\n")


@pytest.mark.parametrize(
    ("subject", "body", "column"),
    [("Form of A broker", "Hello", 47), ("Form", "As A broker says.", 67)],
)
def test_a_ready_mail_that_names_a_reporter_is_told(
    tmp_path: Path, subject: str, body: str, column: int
) -> None:
    folder = project(tmp_path, request(subject, body))
    assert diagnostics(folder) == [f"data/forms.yml:13:{column}: {BROKER}"]


def test_so_is_a_short_answer_because_it_is_copied_for_emails(tmp_path: Path) -> None:
    short = ("faq/basics.yml", "short: {en: ", "short: {en: A broker says so. ")
    assert diagnostics(project(tmp_path, short)) == [
        f"data/faq/basics.yml:8:17: {BROKER}"
    ]


def test_so_is_a_name_that_results_write_into_letters(tmp_path: Path) -> None:
    name = ("documents.yml", "name: {en: ", "name: {en: A broker ")
    [problem] = diagnostics(project(tmp_path, name))
    assert problem.endswith(BROKER)


def test_so_is_every_other_name_of_the_publisher(tmp_path: Path) -> None:
    called = (
        "sources.yml",
        "publisher: A broker",
        "publisher: A broker, called: [Abro]",
    )
    folder = project(tmp_path, called, request("Form", "Abro and Abroad."))
    [problem] = diagnostics(folder)
    assert problem.startswith("data/forms.yml:13:64: 'Abro' only reports")
    assert reporters(load_library(folder)) == {"A broker", "Abro"}


def test_a_publisher_is_known_without_what_stands_in_brackets(tmp_path: Path) -> None:
    named = ("sources.yml", "publisher: A broker", "publisher: A broker (Quito)")
    names = reporters(load_library(project(tmp_path, named)))
    assert names == {"A broker", "A broker (Quito)"}


def test_so_is_a_page_by_its_mail_and_by_what_announces_it(tmp_path: Path) -> None:
    folder = project(tmp_path)
    front = "---\ntitle: A broker\ndescription: D\nreviewed: 2026-01-01\n---\n"
    page = 'A broker says so.\n\n{{ mail("office", "Ask", "As A broker says") }}\n'
    (folder / "docs" / "us.md").write_text(front + page, encoding="utf-8")
    lines = [line for line in diagnostics(folder) if "only reports" in line]
    assert lines == [f"docs/us.md:2:8: {BROKER}", f"docs/us.md:8:30: {BROKER}"]


def test_the_answer_itself_may_name_who_reports(tmp_path: Path) -> None:
    answer = ("faq/basics.yml", "See [the", "A broker says: see [the")
    assert diagnostics(project(tmp_path, answer)) == []


def test_who_also_wrote_the_law_is_named_if_only_an_old_edition_was_read(
    tmp_path: Path,
) -> None:
    old = "- {id: old, title: Old, publisher: The state, kind: law, read: secondary, "
    sources = ("sources.yml", "", old + "checked: 2026-01-01}\n")
    folder = project(tmp_path, sources, request("Form", "By The state."))
    assert diagnostics(folder) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_of_the_staff_sends_nobody_to_another_who_writes_it(
    site: Site, lang: str
) -> None:
    said = {known for _, known in desk_texts(View(site, lang)).values()}
    asking = [known for known in said if "QCS" in known.partition(".")[2]]
    assert asking == []
    reported = View(site, lang).word("letter-reported").rstrip(".")
    assert any(known.startswith(reported) for known in said)
