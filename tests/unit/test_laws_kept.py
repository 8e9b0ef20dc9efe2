"""Laws against small tables: which are kept, and how a broken one is told."""

from pathlib import Path

import pytest

from tests.mini_project import diagnostics, project
from tests.unit.law_texts import law

CERTIFICATE = "guide/tables/certificate.yml"
BECAUSE = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01}\n"


FROM = f"from: 2026-07-01, {BECAUSE}"


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


def test_a_rule_that_has_ended_is_shown_on_its_last_day(tmp_path: Path) -> None:
    told = "because: {en: EU., es: UE.}, sources: [law], reviewed: 2026-01-01}"
    since = "{id: since, when: {destination: eu, treaty: in-force}, then: nothing, "
    ended = (
        CERTIFICATE,
        f"then: paper, {told}",
        f"then: paper, until: 2026-06-30, {told}\n  - {since}{FROM.rstrip()}",
    )
    says = law("when: {destination: eu}, never: {certificate: paper}")
    lines = diagnostics(project(tmp_path, says, ended))
    [line] = [line for line in lines if "law 'one' is broken" in line]
    assert line.endswith("&bulk=no&on=2026-06-30")


def test_what_is_missing_is_called_as_the_law_calls_it(tmp_path: Path) -> None:
    other = (
        "- id: other\n  kind: none\n  name: {en: Other, es: Otro}\n"
        "  short: {en: Other., es: Otro.}\n  detail: {en: Other., es: Otro.}\n"
        "  sources: [law]\n  reviewed: 2026-01-01\n- id: nothing"
    )
    more = ("certificates.yml", "- id: nothing", other)
    says = law("when: {destination: eu}, always: {certificate: none}")
    lines = diagnostics(project(tmp_path, says, more))
    told = [line for line in lines if "law 'one' is broken" in line]
    assert "nothing gives none beside 'to-eu'" in told[0]


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
