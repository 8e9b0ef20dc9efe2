"""Bad data: every problem of a broken project is told in one run, in order."""

from pathlib import Path

import pytest

from tests.mini_project import HEAD, diagnostics, project

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
EXPECTED = Path(__file__).with_name("bad_data_expected.txt")


def test_all_problems_are_told_at_once_sorted_with_place_and_hint(
    tmp_path: Path,
) -> None:
    lines = diagnostics(project(tmp_path, *BROKEN))
    assert lines == EXPECTED.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[law]", "[]", "sources: is empty"),
        ("[law]", "[law, law]", "18: sources: says the same twice: 'law'; drop one"),
        ("2026-01-01", "1.1.2026", "reviewed: '1.1.2026' does not look like"),
        ("kind: certificate", "kind: 5", "kind: '5' is not one of certificate"),
        ("id: paper", "id: The Paper", "id: 'The Paper' does not look like"),
        ("detail:", "details:", "unknown key 'details'; did you mean 'detail'?"),
        (
            "document:plan",
            "documnt:plan",
            "'documnt:' is no kind of link; did you mean",
        ),
        ("{en: Paper,", "{en: A, paper,", "unknown key 'paper'; a list is [one, two]"),
        ("id: paper", "id: paper\n  Short: x", "unknown key 'Short'; did you mean 's"),
        ("[law, blog]", "law", "sources: expected a list, found text; a list is [o"),
        ("[law, blog]", '["law(a)"]', "'law(a)' does not look like an id, with its c"),
        ("[law, blog]", '["law  (a)"]', "'law  (a)' does not look like an id, with"),
        ("document:plan", "page:no.md", "there is no page docs/no.md"),
        ("document:plan", f"page:{'a' * 300}.md", "there is no page docs/aaa"),
        ("document:plan", "page:../data/ui.yml", "there is no page docs/../data/ui"),
        ("document:plan", "page:us.md#stpes", "docs/us.md has no '#stpes'; did you"),
    ],
)
def test_a_fault_of_shape_or_meaning_is_told_in_plain_words(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    folder = project(tmp_path, ("certificates.yml", old, new))
    page = HEAD + "## Steps { #steps }\n"
    (folder / "docs" / "us.md").write_text(page, encoding="utf-8")
    lines = diagnostics(folder)
    assert any(message in line for line in lines), lines


LATE = "- {id: x, on: 2126-01-01, title: {en: X, es: X}, text: {en: X, es: X}}"
MAIL = "email: office@qcs.test"
INSECURE = "read: client, note: read it, url: http://a.org/b"
GROUPS = "groups: [eu], al"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("contacts.yml", "main: true", "main: yes", "main: expected 'true', found te"),
        ("contacts.yml", "main: true", "main: false", "'true', found 'false'"),
        ("contacts.yml", f"{MAIL}, ", "", "missing; who says 'main' says it too"),
        ("contacts.yml", MAIL, f"url: a.org, {MAIL}", "not look like an address t"),
        ("contacts.yml", "@qcs", " @qcs", "does not look like one e-mail"),
        ("contacts.yml", "@qcs", "@qcs.test;b@qcs", "does not look like one e-mail"),
        ("contacts.yml", "email: ", "email: mailto:", "not look like one e-mail add"),
        ("places.yml", GROUPS, "groups: [ue], al", "speaks of the group 'ue'"),
        (
            "contacts.yml",
            "for: {en: All, ",
            "for: {en: ' ', ",
            ": the text is blank; write it",
        ),
        ("goods.yml", "[]", "- {id: x, name: {en: '', es: x}}\n", "en: is empty"),
        ("redirects.yml", "[]", "- {from: /a/, to: b/}", "look like an address of th"),
        ("changes.yml", "[]", LATE, "'2126-01-01' is in the future; a day on which"),
        (
            "contacts.yml",
            MAIL,
            f"url: http://a.org, {MAIL}",
            "begins with https:// and",
        ),
        ("contacts.yml", MAIL, f"url: https://https://a.org, {MAIL}", "names a host"),
        ("contacts.yml", MAIL, f"url: 'https://a b.org', {MAIL}", "names a host"),
        ("contacts.yml", MAIL, f"url: https://localhost/x, {MAIL}", "names a host"),
        ("sources.yml", "read: client", "read: client, url: https://a", "names a host"),
        (
            "sources.yml",
            "read: client",
            INSECURE,
            "without the s of https; write https://, or",
        ),
        ("notices.yml", "  state: in-force", "  state: q", "'q'; it is in-force, "),
        ("search-questions/tuning.yml", "en:", "fr:", "unknown key 'fr'"),
        ("ui.yml", "from {x}", "from {y}", "must have {x}"),
        ("ui.yml", "from {x}", "from {x", "a brace stands alone"),
        ("ui.yml", "from {x}", "from {x:>9}", "write {x} and nothing more inside"),
        ("ui.yml", "from {x}", "from {x!r}", "write {x} and nothing more inside"),
        ("contacts.yml", "(352) 555-0100", "call us", "not look like a number to call"),
        (
            "guide/scenarios.yml",
            "{destination: ec",
            "{destination: EC",
            "did you mean 'ec'?",
        ),
        ("ui.yml", "and: {", "andd: {", "unknown key 'andd'; did you mean 'and'?"),
        ("ui.yml", "en: and,", "en: 'and {x}',", "must have no {places}"),
        (
            "guide/tables/certificate.yml",
            "then: paper,",
            "then: paper, until: 9999-12-31,",
            "far in the future",
        ),
        ("documents.yml", "id: plan\n", "id: plan\n  aliases: 5\n", "expected a list"),
        ("redirects.yml", "[]", "- {from: old/, to: 'links.csv#x'}", "does not look"),
        ("places.yml", "- {id: ec", "- {&a id: ec", "a key must be plain text"),
        ("documents.yml", "id: plan\n", "id: aux\n", ":2:7: 'aux' is a name that W"),
        ("documents.yml", "id: plan\n", "id: index\n", ":2:7: 'index' is the name of"),
        (
            "guide/facts.yml",
            "id: bulk",
            "id: done",
            "'done' says something else in a l",
        ),
        ("guide/facts.yml", "id: bulk", "id: on", "'on' says something else in a link"),
        ("guide/facts.yml", '{id: "no"', "{id: unsure", "'unsure' is the answer of w"),
        (
            *("documents.yml", "id: plan\n", f"id: {'a' * 101}\n"),
            "an id of 101 signs, which is no name for a file; at most 100",
        ),
    ],
)
def test_what_an_editor_may_write_instead_is_told(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    lines = diagnostics(project(tmp_path, (name, old, new)))
    assert any(message in line for line in lines), lines


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


def test_an_id_does_not_go_on_behind_a_line_break(tmp_path: Path) -> None:
    change = ("documents.yml", "id: plan\n", 'id: "plan\\n"\n')
    lines = diagnostics(project(tmp_path, change))
    assert any("id: 'plan" in line and "does not look like" in line for line in lines)
