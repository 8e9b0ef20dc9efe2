"""The proofs: each fault of the tables is found, with its place and a case."""

from pathlib import Path

import pytest

from tests.mini_project import project, told

CERTIFICATE = "guide/tables/certificate.yml"
DOCUMENTS = "guide/tables/documents.yml"
RULE = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01}\n"


def test_the_tiny_project_is_sound(tmp_path: Path) -> None:
    assert told(project(tmp_path)) == []


def test_a_gap_is_told_with_the_smallest_case_and_a_link(tmp_path: Path) -> None:
    change = (CERTIFICATE, "{destination: {not: eu}}", "{destination: us}")
    assert told(project(tmp_path, change))[0] == (
        "data/guide/tables/certificate.yml:2:8: gap: no rule of 'certificate' fires "
        "when destination=ec; open /guide/#destination=ec"
    )


def test_an_overlap_names_both_rules_and_one_case(tmp_path: Path) -> None:
    change = (CERTIFICATE, "{destination: {not: eu}}", "{destination: {not: fr}}")
    found = told(project(tmp_path, change))
    assert (
        "data/guide/tables/certificate.yml:9:5: overlap: 'elsewhere' fires together "
        "with 'to-eu' (line 7) when destination=it, treaty=in-force; "
        "open /guide/#destination=it&treaty=in-force"
    ) in found


def test_a_rule_that_never_fires_is_found(tmp_path: Path) -> None:
    rule = "  - {id: dead, when: {certificate: paper, destination: us}, then: plan, "
    found = told(project(tmp_path, (DOCUMENTS, "", rule + RULE)))
    assert any("'dead' never fires" in line for line in found)


def test_a_question_that_never_matters_is_found(tmp_path: Path) -> None:
    always = (DOCUMENTS, ', bulk: "yes"', "")
    found = told(project(tmp_path, always))
    assert any(
        line.startswith("data/guide/facts.yml:12:3: 'bulk' never matters")
        for line in found
    )


def test_a_value_that_no_rule_tells_apart_is_found(tmp_path: Path) -> None:
    third = (
        "guide/facts.yml",
        '    - {id: "yes"',
        '    - {id: maybe, label: {en: "?", es: "?"}}\n    - {id: "yes"',
    )
    found = told(project(tmp_path, third))
    assert any(
        "no rule tells 'maybe' apart from 'no' of 'bulk'" in line for line in found
    )


def test_a_value_kept_without_need_is_found(tmp_path: Path) -> None:
    kept = (
        "guide/facts.yml",
        "  unsure: true\n",
        '  unsure: true\n  kept: {"yes": x}\n',
    )
    found = told(project(tmp_path, kept))
    assert any("a rule tells 'yes' of 'bulk' apart now" in line for line in found)


def test_an_item_that_no_rule_gives_is_found(tmp_path: Path) -> None:
    change = (CERTIFICATE, "then: paper", "then: nothing")
    found = told(project(tmp_path, change))
    assert any(
        line.startswith("data/certificates.yml:2:3: 'paper' of certificates")
        for line in found
    )


def test_a_condition_that_changes_nothing_is_found(tmp_path: Path) -> None:
    change = (
        DOCUMENTS,
        "{certificate: paper,",
        "{certificate: paper, destination: eu,",
    )
    found = told(project(tmp_path, change))
    assert any(
        ":7:44: the condition on destination in 'loose' changes nothing" in line
        for line in found
    )


def test_a_condition_that_changes_nothing_is_told_where_it_stands_in_a_list(
    tmp_path: Path,
) -> None:
    first = '{certificate: paper, bulk: "yes", destination: fr}'
    second = '{certificate: paper, bulk: "yes", destination: it, treaty: in-force}'
    change = (
        DOCUMENTS,
        '{certificate: paper, bulk: "yes"}',
        f"[{first}, {second}]",
    )
    folder = project(tmp_path, change)
    line = (folder / "data" / DOCUMENTS).read_text(encoding="utf-8").splitlines()[6]
    said = "the condition on treaty in 'loose' changes nothing"
    place = f"data/{DOCUMENTS}:7:{line.index('treaty') + 1}"
    assert f"{place}: {said}" in [one.partition(";")[0] for one in told(folder)]


def test_a_value_that_a_table_never_gives_is_found(tmp_path: Path) -> None:
    folder = project(
        tmp_path, (CERTIFICATE, "{destination: {not: eu}}", "{side: outside}")
    )
    (folder / "data" / "guide" / "tables" / "side.yml").write_text(
        "# yaml-language-server: $schema=../../schema/table.schema.json\n"
        "table: side\ntitle: {en: S, es: S}\nhit: unique\n"
        "values: [{id: inside, label: {en: A, es: A}}, "
        "{id: outside, label: {en: B, es: B}}, {id: beyond, label: {en: C, es: C}}]\n"
        "rules:\n"
        "  - {id: r, when: {destination: eu}, then: inside, " + RULE + "  - {id: s, "
        "when: {destination: {not: eu}}, then: outside, " + RULE,
        encoding="utf-8",
    )
    found = [line for line in told(folder) if "never given" in line]
    assert found == [
        "data/guide/tables/side.yml:2:8: 'beyond' is never given by table 'side'"
    ]


def test_faults_are_looked_for_in_every_state_of_a_notice(tmp_path: Path) -> None:
    change = (CERTIFICATE, "treaty: over", 'treaty: over, bulk: "no"')
    found = told(project(tmp_path, change))
    assert any("gap:" in line and "bulk=yes, treaty=over" in line for line in found)


def test_faults_are_looked_for_in_every_epoch(tmp_path: Path) -> None:
    change = (CERTIFICATE, "then: paper,", "then: paper, until: 2026-06-30,")
    found = told(project(tmp_path, change))
    assert any("gap:" in line and "on=2026-07-01" in line for line in found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "{not: eu}",
            "{not: uss}",
            ":9:41: destination is never 'uss'; did you mean 'us'?",
        ),
        (
            "when: {destination: {not",
            "when: {destinaton: {not",
            ":9:28: there is no fact 'destinaton'; did you mean 'destination'?",
        ),
        (
            "then: paper",
            "then: papper",
            ":7:66: there is no 'papper' in certificates; did you mean 'paper'?",
        ),
        (
            "{destination: {not: eu}}",
            "{destination: [us, ec, fr, it]}",
            ":9:28: this condition on destination always holds",
        ),
        ("then: paper", "then: [paper]", ":7:66: a unique table gives one thing"),
    ],
)
def test_a_rule_that_names_what_is_not_there_is_found(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    found = told(project(tmp_path, (CERTIFICATE, old, new)))
    assert f"data/guide/tables/certificate.yml{said}" in found


def test_tables_that_use_each_other_are_found(tmp_path: Path) -> None:
    loop = (CERTIFICATE, "treaty: in-force}", "treaty: in-force, ring: a}")
    folder = project(tmp_path, loop)
    ring = folder / "data" / "guide" / "tables" / "ring.yml"
    ring.write_text(
        "# yaml-language-server: $schema=../../schema/table.schema.json\n"
        "table: ring\ntitle: {en: R, es: R}\nhit: unique\n"
        "values: [{id: a, label: {en: A, es: A}}, {id: b, label: {en: B, es: B}}]\n"
        "rules:\n"
        "  - {id: r, when: {certificate: paper}, then: a, " + RULE
    )
    assert any("the tables use each other" in line for line in told(folder))


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ("documents: {only: []}", "does not expect 'plan' of documents"),
        ("because: [elsewhere]", "expects the rule 'elsewhere'; it does not fire"),
    ],
)
def test_a_case_can_say_the_whole_answer_and_the_rules_behind_it(
    tmp_path: Path, expect: str, said: str
) -> None:
    change = (
        "guide/scenarios.yml",
        "documents: {include: [plan]}",
        f"documents: {{include: [plan]}}, {expect}" if "because" in expect else expect,
    )
    assert any(said in line for line in told(project(tmp_path, change)))
