"""Citations in running text: read, linked to the official page, and at the end."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.data.citations import citations, citing, holds, names_of, source_cited
from macros.render.running_text import citation_links, in_running_text
from macros.site.model import Site, build_site
from tests.mini_project import HEAD, diagnostics, project
from tests.whole_project import ROOT

ACT = (
    "sources.yml",
    "{id: law, ",
    (
        '{id: law, url: "https://law.test/", cited: [The Act, 7 CFR 205.1], '
        'clause: "7 CFR 205.1", clauses: ["(a)", "(b)(1)"], '
    ),
)
CLOSED = (
    "faq/basics.yml",
    "[the paper](certificate:paper).",
    "[the paper](certificate:paper).\\n\\n**The clause:** 7 CFR 205.1(a).",
)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("By 7 CFR 205.1(a), (b) and 7 CFR 205.12(c)", ["(a)", "(b)"]),
        ("By 7 CFR 205.1(b)(2) and (3).", ["(b)(2)", "(b)(3)"]),
        ("By the Act", []),
        ("The Act Art. 4(1), 11.", ["4(1)", "11"]),
        ("The Act, art. 16(3) y (5)", ["16(3)", "16(5)"]),
        ("The Act Art. 7(1) to (5)", ["7(1)", "7(5)"]),
        ("The Act, s. 357(1)(a)(i) to (iii)", ["357(1)(a)(i)", "357(1)(a)(iii)"]),
        ("The Act, Annex III, point 6, has 3 rows", []),
        ("The Actor", []),
    ],
)
def test_a_citation_is_a_name_and_the_clauses_behind_it(
    text: str, clauses: list[str]
) -> None:
    pattern = citing({"The Act": "", "7 CFR 205.1": ""})
    cited = [clause for one in citations(text, pattern) for clause in one.clauses()]
    assert cited == clauses


@pytest.mark.parametrize(
    ("clause", "counts"),
    [("48(1)", True), ("48(1)(b)", True), ("48", True), ("48(2)", False), ("4", False)],
)
def test_a_part_and_the_whole_of_what_was_read_may_be_cited(
    clause: str,
    counts: bool,  # noqa: FBT001 - a case of the table
) -> None:
    assert holds(clause, {"clause": "Art. 48", "clauses": ["(1)"]}) is counts
    assert holds(clause, {"clauses": ["Art. 48(1)"]}) is counts


def test_a_text_that_cites_what_was_not_read_is_told(tmp_path: Path) -> None:
    change = ("contacts.yml", "for: {en: All,", "for: {en: See 7 CFR 205.1(c),")
    [problem] = diagnostics(project(tmp_path, ACT, CLOSED, change))
    place, _, message = problem.partition(": ")
    assert place == "data/contacts.yml:2:124"
    assert message == "'(c)' of '7 CFR 205.1' (law) is not listed as read"


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("7 CFR 205.1(a)", "law (a)"),
        ("By 7 CFR 205.1(b)(1), as amended", "law (b)(1)"),
        ("7 CFR 205.1(b)(1)(ii)", "law"),
        ("7 CFR 205.1(c)", ""),
        ("7 CFR 205.1", ""),
        ("another text", ""),
    ],
)
def test_who_writes_a_citation_for_a_source_hears_its_id(
    tmp_path: Path, written: str, source: str
) -> None:
    sources = build_site(check(project(tmp_path, ACT, CLOSED))).ids("sources")
    assert source_cited(written, sources) == source


def test_so_is_a_page(tmp_path: Path) -> None:
    folder = project(tmp_path, ACT, CLOSED)
    page = "By 7 CFR 205.1(a).\nBy 7 CFR 205.1(b)(2).\n"
    (folder / "docs" / "us.md").write_text(HEAD + page, encoding="utf-8")
    assert diagnostics(folder) == [
        "docs/us.md:7:4: '(b)(2)' of '7 CFR 205.1' (law) is not listed as read"
    ]


def test_an_answer_that_rests_on_a_law_ends_with_the_clause(tmp_path: Path) -> None:
    [problem] = diagnostics(project(tmp_path / "open", ACT))
    assert problem == (
        "data/faq/basics.yml:9:19: what: rests on a law, but does not end with the "
        "clause; write '**The clause:** …' as its last paragraph"
    )
    assert diagnostics(project(tmp_path / "closed", ACT, CLOSED)) == []


def test_citations_lead_to_the_official_page(tmp_path: Path) -> None:
    site = build_site(check(project(tmp_path, ACT, CLOSED)))
    link = '<a class="law-link" href="https://law.test/" rel="noopener">'
    html = "<h2>The Act</h2><p>7 CFR 205.1(a), 205.1 and <a>The Act</a></p>"
    wanted = html.replace("7 CFR 205.1(a)", f"{link}7 CFR 205.1(a)</a>")
    assert in_running_text(html, citation_links(site)) == wanted


def test_every_act_of_the_real_data_is_found_by_its_names(site: Site) -> None:
    sources = site.ids("sources")
    for id_, item in sources.items():
        for name in item.data.get("cited", ()):
            html = in_running_text(f"<p>{name}</p>", citation_links(site))
            assert ("law-link" in html) is ("url" in item.data), (id_, name)


def cited(site: Site, text: str) -> list[tuple[str, str]]:
    """The clauses that `text` cites, each with the first source of its act."""
    names = names_of(site.ids("sources"))
    return sorted(
        (names[citation.name][0], clause)
        for citation in citations(text, citing(names))
        for clause in citation.clauses()
    )


def test_both_languages_cite_the_same_clauses(site: Site) -> None:
    for item in site.library.items("faq"):
        for key in ("short", "answer"):
            by_language = item.data[key]
            assert cited(site, by_language["en"]) == cited(site, by_language["es"]), (
                item.data["id"]
            )
    for page in (ROOT / "docs" / "es").rglob("*.md"):
        english = ROOT / "docs" / page.relative_to(ROOT / "docs" / "es")
        texts = [one.read_text(encoding="utf-8") for one in (english, page)]
        assert cited(site, texts[0]) == cited(site, texts[1]), page.name
