"""The proofs: each fault of facts, tables, laws and cases is told, word for word."""

from pathlib import Path

import pytest

from tests.mini_project import diagnostics, project
from tests.unit.rule_faults import CERTIFICATE, DOCUMENTS, FAULTS, SAID, rule
from tests.unit.told_texts import told_in

EXPECTED = dict(told_in("guide_proofs_expected.txt"))
"""Each fault, and the lines that are told of it."""


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_the_rules_is_told_word_for_word(
    tmp_path: Path, fault: str
) -> None:
    assert diagnostics(project(tmp_path, *FAULTS[fault])) == EXPECTED[fault]


def test_nothing_is_expected_of_faults_that_nobody_makes() -> None:
    assert [*EXPECTED] == [*FAULTS]


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
    message = "data/guide/tables/side.yml:5:74: 'c' is never given by table 'side'"
    assert message in diagnostics(folder)


def test_an_output_that_adds_nothing_to_a_condition_is_found(tmp_path: Path) -> None:
    tested = (DOCUMENTS, "certificate: paper,", "certificate: paper, side: [a, c],")
    folder = project(tmp_path, tested)
    france, italy = "id: r, when: {destination: fr}", "id: s, when: {destination: it}"
    outside = "id: t, when: {destination: {not: eu}}, then: c"
    add_table(folder, "side", "abc", f"{france}, then: a", f"{italy}, then: b", outside)
    message = (
        "data/guide/tables/documents.yml:7:44: 'c' adds nothing to the condition on "
        "side in 'loose'; take it out; compare /guide/#bulk=yes"
    )
    assert message in diagnostics(folder)


def test_tables_that_use_each_other_are_found(tmp_path: Path) -> None:
    loop = (CERTIFICATE, "treaty: in-force}", "treaty: in-force, ring: a}")
    folder = project(tmp_path, loop)
    add_table(folder, "ring", "ab", "id: r, when: {certificate: paper}, then: a")
    circle = "the tables use each other: certificate -> ring -> certificate; here "
    assert diagnostics(folder) == [
        f"data/guide/tables/certificate.yml:7:5: {circle}certificate tests ring",
        f"data/guide/tables/ring.yml:7:5: {circle}ring tests certificate",
    ]


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
