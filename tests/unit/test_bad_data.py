"""Bad data: every problem of a broken project is told in one run, in order."""

from pathlib import Path

import pytest

from tests.mini_project import HEAD, diagnostics, project
from tests.unit.told_texts import change_of, told_in

BROKEN = (
    ("sources.yml", "read: client", "read: cleint"),
    ("sources.yml", "checked: 2026-01-01}", "cheked: 2026-01-01}"),
    ("places.yml", "id: ec", "id: us"),
    ("contacts.yml", "for: {en: All, es: Todo}", "for: {en: All}"),
    ("certificates.yml", "forms: [request]", "forms: [requst]"),
    ("certificates.yml", "](document:plan)", "](document:plans)"),
    ("certificates.yml", "sources: [law, blog]", "sources: [closed]"),
    ("documents.yml", "phase: with-request", "phase: with-requests"),
    ("documents.yml", "law: [closed]", "law: closed"),
    ("forms.yml", "asks: [{en: Weight, es: Peso}]", "asks: []"),
    ("notices.yml", "as-of: 2026-01-01", "as-of: 2026-02-31"),
    (
        "faq/basics.yml",
        "audience: [exporter]",
        "audience: [exporter]\n    audience: []",
    ),
    ("faq/basics.yml", "answers:", "answrs:"),
    ("guide/facts.yml", "unsure: false", "unsure: never"),
    (
        "guide/tables/documents.yml",
        "when: {certificate: paper",
        "when: {certificate: 7",
    ),
)
ONLY_ITS_NAME = (
    "a place is filled in as it is; write {x} and nothing more inside the braces"
)
EXPECTED = Path(__file__).with_name("bad_data_expected.txt")


def test_all_problems_are_told_at_once_sorted_with_place_and_hint(
    tmp_path: Path,
) -> None:
    lines = diagnostics(project(tmp_path, *BROKEN))
    assert lines == EXPECTED.read_text(encoding="utf-8").splitlines()


INSECURE = "read: client, note: read it, url: http://a.org/b"


@pytest.mark.parametrize(("fault", "told"), told_in("bad_data_messages.txt"))
def test_a_fault_of_shape_or_meaning_is_told_in_plain_words(
    tmp_path: Path, fault: str, told: list[str]
) -> None:
    folder = project(tmp_path, change_of(fault))
    page = HEAD + "# Steps { #steps }\n"
    (folder / "docs" / "us.md").write_text(page, encoding="utf-8")
    assert diagnostics(folder) == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("from {x}", "from {y}", ["must have {x}"]),
        ("from {x}", "from {x", ["a brace stands alone; braces mark {places}"]),
        ("from {x}", "from {x:>9}", [ONLY_ITS_NAME]),
        ("from {x}", "from {x!r}", [ONLY_ITS_NAME]),
        ("en: and,", "en: 'and {x}',", ["must have no {places}"]),
        ("{answers}.", "them.", ["must have {answers} {cases}"]),
        ("en: and,", "en: 'and {',", ["a brace stands alone; braces mark {places}"]),
        ("and: {", "andd: {", ["unknown key 'andd'; did you mean 'and'?"]),
    ],
)
def test_a_text_of_the_program_with_other_places_is_told(
    tmp_path: Path, old: str, new: str, told: list[str]
) -> None:
    lines = diagnostics(project(tmp_path, ("ui.yml", old, new)))
    assert [line.partition(": ")[2] for line in lines] == told
    assert all(line.startswith("data/ui.yml:") for line in lines)


def test_a_misspelt_group_is_told_and_nothing_that_follows_from_it(
    tmp_path: Path,
) -> None:
    changes = [("places.yml", "[eu], al", "[ue], al"), ("places.yml", "[eu]", "[ue]")]
    lines = diagnostics(project(tmp_path, *changes))
    assert [line.partition(": ")[0] for line in lines] == [
        "data/places.yml:4:54",
        "data/places.yml:5:52",
    ]


def test_a_source_that_has_no_https_says_so_in_its_note(tmp_path: Path) -> None:
    reason = INSECURE.replace("read it", "'only http: there'")
    assert diagnostics(project(tmp_path, ("sources.yml", "read: client", reason))) == []


def test_an_item_half_in_spanish_is_told(tmp_path: Path) -> None:
    change = ("faq/basics.yml", 'paper)."}', 'paper).", es: V}')
    message = "'es' is missing, and other texts of this item have it; all or none"
    messages = [
        line.split(": ", 1)[1] for line in diagnostics(project(tmp_path, change))
    ]
    assert messages == [f"question: {message}", f"short: {message}"]


def test_a_misspelt_key_hides_no_other_fault_of_its_item(tmp_path: Path) -> None:
    slips = [("(certificate:paper)", "(certificate:papre)"), ("reviewed:", "revieved:")]
    folder = project(tmp_path, *(("faq/basics.yml", *slip) for slip in slips))
    assert [line.partition("; ")[0] for line in diagnostics(folder)] == [
        "data/faq/basics.yml:9:35: there is no 'papre' in certificates",
        "data/faq/basics.yml:12:5: answers: unknown key 'revieved'",
    ]


ANOTHER = """
  - id: more
    question: {en: "More?", es: "¿Más?"}
    short: {en: Yes., es: Sí.}
    answer: {en: Yes., es: Sí.}
    audience: [exporter]
    sources: [page]
    reviewed: 2026-01-01
"""


def test_an_item_in_one_language_stands_beside_one_in_both(tmp_path: Path) -> None:
    assert diagnostics(project(tmp_path, ("faq/basics.yml", "", ANOTHER))) == []


def test_an_id_does_not_go_on_behind_a_line_break(tmp_path: Path) -> None:
    change = ("documents.yml", "id: plan\n", 'id: "plan\\n"\n')
    lines = diagnostics(project(tmp_path, change))
    assert any("id: 'plan" in line and "does not look like" in line for line in lines)
