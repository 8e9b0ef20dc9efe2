"""The proofs: each fault of facts, tables, laws and cases is told, word for word."""

from pathlib import Path

import pytest

from tests.mini_project import diagnostics, project

Change = tuple[str, str, str]

FACTS = "guide/facts.yml"
CERTIFICATE = "guide/tables/certificate.yml"
DOCUMENTS = "guide/tables/documents.yml"
LAWS = "guide/laws.yml"
SCENARIOS = "guide/scenarios.yml"
SAID = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01}\n"
LOOSE = 'certificate: paper, bulk: "yes"'
TO_ECUADOR = "when: {destination: ec}"
BACKWARD = "from: 2026-02-01, until: 2026-01-31"
IN_ITALY = "destination: it, treaty: in-force"
EXPECTED = Path(__file__).with_name("guide_proofs_expected.txt")


def law(text: str) -> Change:
    """The tiny project's only law, about nothing but `text`."""
    rest = "sentence: {en: No., es: No.}, sources: [law], law: [closed]"
    return (LAWS, "[]\n", f"- {{id: no, {text}, {rest}, reviewed: 2026-01-01}}\n")


def rule(table: str, text: str) -> Change:
    """One rule more."""
    return (table, "", f"  - {{{text}, {SAID}")


FAULTS: dict[str, tuple[Change, ...]] = {
    "a gap": ((CERTIFICATE, "{destination: {not: eu}}", "{destination: us}"),),
    "a gap in one state of a notice": (
        (CERTIFICATE, "treaty: over", 'treaty: over, bulk: "no"'),
    ),
    "a gap in one epoch": (
        (CERTIFICATE, "then: paper,", "then: paper, until: 2026-06-30,"),
    ),
    "an overlap": (
        (CERTIFICATE, "{destination: {not: eu}}", "{destination: {not: fr}}"),
    ),
    "an overlap of three": (
        rule(CERTIFICATE, "id: all, when: {destination: [us, ec]}, then: nothing"),
        rule(CERTIFICATE, "id: more, when: {destination: [us, ec]}, then: nothing"),
    ),
    "a rule that never fires": (
        rule(
            DOCUMENTS,
            "id: dead, when: {certificate: paper, destination: us}, then: plan",
        ),
    ),
    "a question that never matters": ((DOCUMENTS, ', bulk: "yes"', ""),),
    "a value that no rule tells apart": (
        (
            FACTS,
            '    - {id: "yes"',
            '    - {id: maybe, label: {en: "?", es: "?"}}\n    - {id: "yes"',
        ),
    ),
    "a value that stands twice": ((FACTS, '- {id: "yes"', '- {id: "no"'),),
    "a value kept without need": (
        (FACTS, "  unsure: true\n", '  unsure: true\n  kept: {"yes": x}\n'),
    ),
    "an item that no rule gives": ((CERTIFICATE, "then: paper", "then: nothing"),),
    "a condition that changes nothing": (
        (DOCUMENTS, "{certificate: paper,", "{certificate: paper, destination: eu,"),
    ),
    "a condition that changes nothing in a list": (
        (
            DOCUMENTS,
            f"{{{LOOSE}}}",
            f"[{{{LOOSE}, destination: fr}}, {{{LOOSE}, {IN_ITALY}}}]",
        ),
    ),
    "a condition that always holds": (
        (CERTIFICATE, "{destination: {not: eu}}", "{destination: [us, ec, fr, it]}"),
    ),
    "a condition that never holds": (
        (DOCUMENTS, 'bulk: "yes"', 'bulk: {not: ["no", "yes"]}'),
    ),
    "a value that is not there": ((CERTIFICATE, "{not: eu}", "{not: uss}"),),
    "a fact that is not there": (
        (CERTIFICATE, "{destination: {not", "{destinaton: {not"),
    ),
    "an item that is not there": ((CERTIFICATE, "then: paper", "then: papper"),),
    "two things of a unique table": ((CERTIFICATE, "then: paper", "then: [paper]"),),
    "an end before the beginning": (
        (DOCUMENTS, "then: plan,", f"then: plan, {BACKWARD},"),
    ),
    "the rest twice": (
        (CERTIFICATE, "{destination: {not: eu}}", "otherwise"),
        rule(CERTIFICATE, "id: rest, when: otherwise, then: nothing"),
    ),
    "the rest of a table that collects": (
        rule(DOCUMENTS, "id: rest, when: otherwise, then: plan"),
    ),
    "the rest of a table with dates": (
        (CERTIFICATE, "{destination: {not: eu}}", "otherwise"),
        (CERTIFICATE, "then: paper,", "then: paper, from: 2020-01-01,"),
    ),
    "silence in a table that collects": (
        (DOCUMENTS, "then: plan,", "then: plan, silent: true,"),
    ),
    "silence where nothing else is said": (
        (CERTIFICATE, "then: paper,", "then: paper, silent: true,"),
    ),
    "a state that is not there": (
        ("notices.yml", "state: in-force", "state: in-farce"),
    ),
    "a usual value that is not there": (
        (FACTS, "  unsure: true\n", "  unsure: true\n  usual: maybe\n"),
    ),
    "an item with the name of a group": (
        ("certificates.yml", "- id: paper", "- id: none"),
        ("faq/basics.yml", "certificate:paper", "certificate:none"),
        ("paper-checks.yml", "[paper]", "[none]"),
        (CERTIFICATE, "then: paper", "then: none"),
        (DOCUMENTS, "certificate: paper", "certificate: none"),
        (SCENARIOS, "certificate: paper", "certificate: none"),
    ),
    "a law that is broken": (law(f"{TO_ECUADOR}, never: {{certificate: nothing}}"),),
    "a law that something be given": (
        law('when: {destination: eu, bulk: "no"}, always: {documents: plan}'),
    ),
    "a law on a day": (
        law(f"{TO_ECUADOR}, never: {{certificate: nothing}}, from: 2026-03-01"),
    ),
    "a law that nothing reaches": (
        law(
            "when: [{destination: ec}, {destination: us, certificate: paper}], "
            "never: {documents: plan}"
        ),
    ),
    "a law that says two things": (
        law(f"{TO_ECUADOR}, never: {{documents: plan}}, always: {{documents: plan}}"),
    ),
    "a law of a table that is not there": (
        law(f"{TO_ECUADOR}, never: {{document: plan}}"),
    ),
    "a law that denies what may be many": (
        law(f"{TO_ECUADOR}, never: {{documents: {{not: plan}}}}"),
    ),
    "a law that ends before it begins": (
        law(f"{TO_ECUADOR}, never: {{documents: plan}}, {BACKWARD}"),
    ),
    "a case with another certificate": (
        (
            SCENARIOS,
            "{certificate: nothing}\n  sources: [page]",
            "{certificate: paper}\n  sources: [page]",
        ),
    ),
    "a case without a fact that matters": ((SCENARIOS, ', bulk: "yes"', ""),),
    "a case with a fact that is not there": (
        (SCENARIOS, "{destination: ec", "{destinaton: ec"),
    ),
    "a case with a value that is not there": (
        (SCENARIOS, "{destination: ec", "{destination: ecu"),
    ),
    "a case that expects what does not come": (
        (
            SCENARIOS,
            "{certificate: nothing}\n  sources: [page]",
            "{certificate: nothing, documents: {include: [plan]}}\n  sources: [page]",
        ),
    ),
    "a case that expects nothing besides": (
        (SCENARIOS, "documents: {include: [plan]}", "documents: {only: []}"),
    ),
    "a case that excludes what comes": (
        (SCENARIOS, "documents: {include: [plan]}", "documents: {exclude: [plan]}"),
    ),
    "a case of a table that is not there": (
        (DOCUMENTS, "table: documents", "table: papers"),
    ),
    "a case that expects another rule": (
        (
            SCENARIOS,
            "{certificate: paper, ",
            "{certificate: paper, because: [elsewhere, to-ue], ",
        ),
    ),
}


def expected() -> dict[str, list[str]]:
    """Each fault, and the lines that are told of it."""
    parts = EXPECTED.read_text(encoding="utf-8").strip().split("\n\n")
    return {fault: lines for fault, *lines in map(str.splitlines, parts)}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_the_rules_is_told_word_for_word(
    tmp_path: Path, fault: str
) -> None:
    assert diagnostics(project(tmp_path, *FAULTS[fault])) == expected()[fault]


def test_nothing_is_expected_of_faults_that_nobody_makes() -> None:
    assert [*expected()] == [*FAULTS]


def test_the_tiny_project_is_sound(tmp_path: Path) -> None:
    assert diagnostics(project(tmp_path)) == []


def add_table(folder: Path, name: str, values: str, *rules: str) -> None:
    """One table more, that only feeds others: one of `values`, a letter each."""
    labelled = [f"{{id: {v}, label: {{en: {v}, es: {v}}}}}" for v in values]
    (folder / "data" / "guide" / "tables" / f"{name}.yml").write_text(
        "# yaml-language-server: $schema=../../schema/table.schema.json\n"
        f"table: {name}\ntitle: {{en: T, es: T}}\nhit: unique\n"
        f"values: [{', '.join(labelled)}]\nrules:\n"
        + "".join(f"  - {{{rule}, {SAID}" for rule in rules),
        encoding="utf-8",
    )


def test_a_value_that_a_table_never_gives_is_found(tmp_path: Path) -> None:
    folder = project(tmp_path, (CERTIFICATE, "{destination: {not: eu}}", "{side: b}"))
    inside = "id: r, when: {destination: eu}, then: a"
    outside = "id: s, when: {destination: {not: eu}}, then: b"
    add_table(folder, "side", "abc", inside, outside)
    message = "data/guide/tables/side.yml:2:8: 'c' is never given by table 'side'"
    assert message in diagnostics(folder)


def test_tables_that_use_each_other_are_found(tmp_path: Path) -> None:
    loop = (CERTIFICATE, "treaty: in-force}", "treaty: in-force, ring: a}")
    folder = project(tmp_path, loop)
    add_table(folder, "ring", "ab", "id: r, when: {certificate: paper}, then: a")
    [line] = diagnostics(folder)
    assert line == (
        "data/guide/tables/certificate.yml:2:8: the tables use each other: "
        "certificate -> ring -> certificate"
    )


def test_a_gap_is_told_of_a_table_that_only_documents_ask(tmp_path: Path) -> None:
    folder = project(tmp_path, rule(DOCUMENTS, "id: in, when: {side: a}, then: plan"))
    inside = "id: r, when: {destination: eu}, then: a"
    outside = "id: s, when: {destination: us}, then: b"
    add_table(folder, "side", "ab", inside, outside)
    [gap] = [line for line in diagnostics(folder) if "gap" in line]
    assert gap == (
        "data/guide/tables/side.yml:2:8: gap: no rule of 'side' fires when "
        "destination=ec; open /guide/#destination=ec"
    )
