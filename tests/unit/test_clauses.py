"""Clauses: a statement cites what was read, and the law by its clause."""

from pathlib import Path

import pytest

from macros.checks.citations import was_read
from macros.render.evidence import citation
from tests.mini_project import HEAD, diagnostics, project

READ = ("sources.yml", "{id: law, ", '{id: law, clauses: ["(a)", "(b)"], ')
CERTIFICATE = "certificates.yml"


def test_a_clause_that_the_source_does_not_list_as_read_is_told(tmp_path: Path) -> None:
    cited = (CERTIFICATE, "sources: [law, blog]", 'sources: ["law (e)", blog]')
    assert diagnostics(project(tmp_path, READ, cited)) == [
        (
            "data/certificates.yml:16:13: '(e)' of 'law' is not listed as read; "
            "read: (a), (b)"
        )
    ]


def test_a_clause_of_a_source_that_lists_none_is_told(tmp_path: Path) -> None:
    cited = (CERTIFICATE, "sources: [law, blog]", 'sources: ["law (e)", blog]')
    assert diagnostics(project(tmp_path, cited)) == [
        (
            "data/certificates.yml:16:13: '(e)' of 'law' is not listed as read; "
            "write it under 'clauses' of 'law' if it was read"
        )
    ]


def test_a_law_without_its_clause_is_told(tmp_path: Path) -> None:
    cited = ("documents.yml", "law: [closed]", "law: [closed, law]")
    assert diagnostics(project(tmp_path, READ, cited)) == [
        (
            "data/documents.yml:9:17: 'law' has clauses; name the one that says it; "
            "read: (a), (b)"
        )
    ]


def test_the_law_of_a_prose_page_needs_its_clause_too(tmp_path: Path) -> None:
    folder = project(tmp_path, READ)
    page = HEAD + '{{ law("law") }}\n{{ law("law (a)") }}\n{{ sources("law (e)") }}\n'
    (folder / "docs" / "us.md").write_text(page, encoding="utf-8")
    lines = [line for line in diagnostics(folder) if line.startswith("docs/us.md")]
    assert [line.split(": ", 1)[0] for line in lines] == [
        "docs/us.md:6:9",
        "docs/us.md:8:13",
    ]


def test_a_law_without_listed_clauses_may_be_named_whole(tmp_path: Path) -> None:
    assert diagnostics(project(tmp_path)) == []


@pytest.mark.parametrize(
    ("clause", "counts"),
    [("(b)", True), ("(b)(2)", True), ("(bb)", False), ("(c)", False), ("", False)],
)
def test_a_part_of_a_clause_that_was_read_counts_as_read(
    clause: str,
    counts: bool,  # noqa: FBT001 - a case of the table
) -> None:
    assert was_read(clause, ["(a)", "(b)"]) is counts


def test_citations_read_as_lawyers_write_them() -> None:
    rule = {"title": "7 CFR 205.273, Imports", "clause": "7 CFR 205.273"}
    act = {"title": "Regulation (EU) 2018/848, Article 48", "clause": "Art. 48"}
    assert citation(rule, "(d)") == "7 CFR 205.273(d), Imports"
    assert citation(act, "(1)") == "Regulation (EU) 2018/848, Article 48, Art. 48(1)"
    assert citation(rule, "") == "7 CFR 205.273, Imports"
    assert citation({"title": "HTS"}, "Annex US") == "HTS, Annex US"
