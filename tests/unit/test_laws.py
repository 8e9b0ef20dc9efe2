"""Laws: how they are written, and that tables keep them in every case."""

from pathlib import Path

import pytest

from macros.guide.rules import Law
from tests.mini_project import diagnostics, project, rulebook_of
from tests.unit.law_texts import LAWS, law

CERTIFICATE = "guide/tables/certificate.yml"


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
