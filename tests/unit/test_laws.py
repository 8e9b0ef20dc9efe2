"""Laws: how they are written, and that tables keep them in every case."""

from itertools import product
from pathlib import Path

import pytest

from macros.guide.coverage import Coverage, coverage
from macros.guide.evaluate import evaluate
from macros.guide.rules import Law, Rulebook
from tests.mini_project import diagnostics, project, rulebook_of

LAWS = "guide/laws.yml"
CERTIFICATE = "guide/tables/certificate.yml"
REST = (
    "sentence: {en: X., es: X.}, sources: [law], law: [closed], reviewed: 2026-01-01}\n"
)
"""What the tests of a law's condition and consequence have in common."""

BECAUSE = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01}\n"
FROM = f"from: 2026-07-01, {BECAUSE}"


def law(says: str, id_: str = "one") -> tuple[str, str, str]:
    """The change of the tiny project that adds a law which `says` something."""
    return (LAWS, "[]", f"- {{id: {id_}, {says}, {REST}")


def read(tmp_path: Path, says: str) -> Law:
    [one] = rulebook_of(project(tmp_path, law(says))).laws
    return one


def test_a_law_is_read_as_cubes_and_what_must_not_follow(tmp_path: Path) -> None:
    law_read = read(tmp_path, "when: {destination: eu}, never: {documents: plan}")
    assert law_read.cubes == ({"destination": frozenset(["fr", "it"])},)
    assert law_read.never
    assert law_read.words == {"documents": frozenset(["plan"])}


def test_certificates_form_groups_by_their_kind(tmp_path: Path) -> None:
    law_read = read(tmp_path, "when: {}, always: {certificate: [paper, none]}")
    assert not law_read.never
    assert law_read.words == {"certificate": frozenset(["paper", "nothing"])}


def test_a_unique_table_may_be_told_what_it_must_not_be(tmp_path: Path) -> None:
    law_read = read(tmp_path, "when: {}, always: {certificate: {not: paper}}")
    assert law_read.words == {"certificate": frozenset(["nothing"])}


def test_rules_may_test_a_group_of_certificates_too(tmp_path: Path) -> None:
    documents = (
        "guide/tables/documents.yml",
        "certificate: paper",
        "certificate: none",
    )
    book = rulebook_of(project(tmp_path, documents))
    [rule] = book.table("documents").rules
    assert rule.cubes[0]["certificate"] == frozenset(["nothing"])


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        (
            "when: {}, never: {certificate: papper}",
            ":2:44: certificate is never 'papper'; did you mean 'paper'?",
        ),
        (
            "when: {}, never: {certificates: paper}",
            ":2:31: there is no table 'certificates'; did you mean 'certificate'?",
        ),
        (
            "when: {}, never: {documents: {not: plan}}",
            ":2:31: 'documents' may give many; 'not' is for unique ones; say 'always'",
        ),
        (
            "when: {bulkk: maybe}, never: {certificate: paper}",
            ":2:20: there is no fact 'bulkk'; did you mean 'bulk'?",
        ),
        ("when: {}", ":2:3: a law says either 'never' or 'always'"),
        (
            "when: {}, never: {documents: plan}, always: {certificate: paper}",
            ":2:3: a law says either 'never' or 'always'",
        ),
        ("when: {}, never: {}", ":2:30: never: is empty"),
        (
            "when: {}, never: {documents: plan}, from: 2026-02-01, until: 2026-01-01",
            ":2:74: ends on 2026-01-01, before it begins on 2026-02-01",
        ),
    ],
)
def test_a_law_that_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, says: str, problem: str
) -> None:
    assert diagnostics(project(tmp_path, law(says)))[0] == f"data/{LAWS}{problem}"


def test_a_law_may_hold_for_a_single_day(tmp_path: Path) -> None:
    says = "when: {}, never: {documents: plan}, from: 2026-02-01, until: 2026-02-01"
    [line] = diagnostics(project(tmp_path, law(says)))
    assert "the law 'one' is broken" in line
    assert line.endswith("&on=2026-02-01")


def test_an_item_must_not_have_the_name_of_another_group(tmp_path: Path) -> None:
    taken = (
        ("certificates.yml", "id: nothing", "id: stop"),
        *[(CERTIFICATE, "then: nothing", "then: stop")] * 2,
        *[("guide/scenarios.yml", "certificate: nothing", "certificate: stop")] * 2,
        ("certificates.yml", "kind: certificate", "kind: stop"),
    )
    message = (
        "data/certificates.yml:11:3: 'stop' of certificates has the name of a group"
    )
    assert message in diagnostics(project(tmp_path, *taken))


def broken(tmp_path: Path, says: str) -> list[str]:
    """What `check` says of the tiny project with a law that `says` something."""
    return diagnostics(project(tmp_path, law(says)))


def test_a_law_that_the_tables_keep_is_silent(tmp_path: Path) -> None:
    says = (
        "when: {destination: {not: eu}}, never: {certificate: paper, documents: plan}"
    )
    assert broken(tmp_path, says) == []


def test_a_broken_law_names_its_place_the_rule_and_a_case(tmp_path: Path) -> None:
    says = 'when: {bulk: "yes"}, never: {certificate: paper}'
    [line] = broken(tmp_path, says)
    assert line == (
        "data/guide/laws.yml:2:3: the law 'one' is broken: 'to-eu' "
        "(data/guide/tables/certificate.yml:7:5) gives paper when destination=fr, "
        "treaty=in-force, bulk=yes; open "
        "/guide/#destination=fr&treaty=in-force&bulk=yes"
    )


def test_a_law_reaches_facts_that_no_rule_asks_in_that_case(tmp_path: Path) -> None:
    lines = broken(tmp_path, 'when: {bulk: "no"}, always: {certificate: paper}')
    assert len(lines) == 2
    assert all("bulk=no" in line for line in lines)
    assert "nothing gives paper beside 'elsewhere'" in lines[0]


def test_what_must_always_follow_is_looked_for_among_all_that_is_given(
    tmp_path: Path,
) -> None:
    kept = 'when: {certificate: paper, bulk: "yes"}, always: {documents: plan}'
    assert broken(tmp_path / "kept", kept) == []
    [line] = broken(
        tmp_path / "broken", "when: {certificate: paper}, always: {documents: plan}"
    )
    assert "nothing gives plan beside 'to-eu'" in line
    assert "bulk=no" in line


COLLECTS = (
    (CERTIFICATE, "hit: unique", "hit: collect"),
    ("guide/tables/documents.yml", "certificate: paper", "destination: eu"),
)
"""The change of the tiny project after which no case needs to have a certificate."""


def test_a_law_is_broken_too_where_no_rule_gives_anything(tmp_path: Path) -> None:
    says = law("when: {}, always: {documents: plan}")
    [line] = [
        line
        for line in diagnostics(project(tmp_path, says, *COLLECTS))
        if "law" in line
    ]
    assert ": the law 'one' is broken: nothing gives plan when destination=ec;" in line


@pytest.mark.parametrize(
    ("gives", "told"),
    [
        ("destination: us", "but no rule gives any"),
        (
            "destination: [us, ec]",
            "but rule 'elsewhere' (data/guide/tables/certificate.yml:9:5) gives paper",
        ),
    ],
)
def test_a_scenario_says_what_is_given_instead_and_where_nothing_is(
    tmp_path: Path, gives: str, told: str
) -> None:
    other = (
        CERTIFICATE,
        "destination: {not: eu}}, then: nothing",
        f"{gives}}}, then: paper",
    )
    lines = diagnostics(project(tmp_path, *COLLECTS, other))
    assert f"'A load to Ecuador' expects nothing, {told}" in "\n".join(lines)


def test_each_map_of_a_law_counts(tmp_path: Path) -> None:
    either = "when: [{destination: us}, {destination: fr}], never: {certificate: paper}"
    [line] = broken(tmp_path, either)
    assert "destination=fr" in line


def test_a_law_that_nothing_reaches_is_told(tmp_path: Path) -> None:
    says = "when: [{destination: us}, {certificate: paper, destination: us}]"
    [line] = broken(tmp_path, f"{says}, never: {{documents: plan}}")
    assert line == (
        "data/guide/laws.yml:2:39: nothing reaches this condition of the law 'one'"
    )


def test_a_law_counts_in_every_state_of_a_notice(tmp_path: Path) -> None:
    [line] = broken(tmp_path, "when: {destination: eu}, always: {certificate: paper}")
    assert "treaty=over" in line


def test_a_law_counts_only_on_its_days(tmp_path: Path) -> None:
    until = (CERTIFICATE, "then: paper,", "then: paper, until: 2026-06-30,")
    after = "{id: later, when: {destination: eu, treaty: in-force}, then: nothing, "
    later = (CERTIFICATE, "  - {id: elsewhere", f"  - {after}{FROM}  - {{id: elsewhere")
    says = "when: {destination: eu}, never: {certificate: paper}"

    def breaches(days: str) -> list[str]:
        folder = tmp_path / days[-12:].replace(":", "")
        lines = diagnostics(project(folder, until, later, law(f"{says}, {days}")))
        return [line for line in lines if "is broken" in line]

    assert breaches("from: 2026-07-01") == []
    [breach] = breaches("from: 2026-06-30")
    assert breach.endswith("on=2026-06-30")


def counted(book: Rulebook, law: Law) -> Coverage:
    """What `law` speaks of, by trying every shipment of the tiny project."""
    cases, answers = 0, set()
    for destination, bulk in product(["us", "ec", "fr", "it"], ["yes", "no"]):
        facts = {"destination": destination, "bulk": bulk, "treaty": "in-force"}
        fired = evaluate(book, facts, "2026-11-22")
        facts["certificate"] = fired[0].then[0]
        if any(all(facts[f] in v for f, v in cube.items()) for cube in law.cubes):
            cases += 1
            answers.add(frozenset(word for rule in fired for word in rule.then))
    return Coverage(cases, len(answers))


@pytest.mark.parametrize(
    "when",
    [
        "{}",
        "{destination: eu}",
        "{destination: [us, fr]}",
        'bulk: "yes"',
        "{certificate: paper}",
        "{certificate: nothing, destination: {not: us}}",
        "[{destination: fr}, {destination: eu, bulk: 'yes'}]",
        "[{certificate: paper}, {bulk: 'no'}]",
        "{treaty: over}",
    ],
)
def test_the_shipments_that_a_law_speaks_of_are_counted(
    tmp_path: Path, when: str
) -> None:
    when = when if when[0] in "{[" else f"{{{when}}}"
    book = rulebook_of(
        project(tmp_path, law(f"when: {when}, never: {{documents: plan}}"))
    )
    [one] = book.laws
    covered = coverage(book, "2026-11-22")
    assert covered == {"one": counted(book, one)}
