"""What items say of each other: links, names and facts that lead nowhere, or twice."""

import re
from pathlib import Path

import pytest

from macros.data.problems import MOST_LISTED
from macros.guide.conditions import value_meant
from macros.guide.known_facts import IN_LINKS
from macros.site.model import Site
from tests.mini_project import diagnostics, project
from tests.whole_project import ROOT

RELATED = "    reviewed: 2026-01-01\n    related: [what]\n"
REQUEST = "  request: {to: bare, subject: {en: S, es: S}, body: {en: B, es: B}}\n"
BARE = """
- {id: bare, name: {en: Bare, es: Sola}, for: {en: All, es: Todo}, sources: [page]}
"""


def test_whoever_is_written_to_has_an_address(tmp_path: Path) -> None:
    asked = ("forms.yml", "  reviewed:", REQUEST + "  reviewed:")
    lines = diagnostics(project(tmp_path, ("contacts.yml", "", BARE), asked))
    assert any(line.endswith("'bare' of contacts has no 'email'") for line in lines)


def test_a_former_id_is_told_with_what_the_item_is_called_now(tmp_path: Path) -> None:
    renamed = ("documents.yml", "id: plan\n", "id: scheme\n  aliases: [plan]\n")
    lines = diagnostics(project(tmp_path, renamed))
    message = "there is no 'plan' in documents; it is called 'scheme' now"
    assert lines
    assert all(message in line for line in lines), lines


def test_a_former_id_that_is_the_present_one_is_told(tmp_path: Path) -> None:
    renamed = ("documents.yml", "id: plan\n", "id: plan\n  aliases: [plan]\n")
    [line] = diagnostics(project(tmp_path, renamed))
    assert line.endswith("'plan' is used twice; in this item itself")


def test_who_names_an_item_whose_id_is_wrong_is_not_told_besides(
    tmp_path: Path,
) -> None:
    for number, wrong in enumerate(("id: The Plan", "ID: plan", "id: scheme")):
        change = ("documents.yml", "id: plan", wrong)
        folder = project(tmp_path / str(number), change)
        if wrong == "id: scheme":
            path = folder / "data" / "documents.yml"
            text = path.read_text(encoding="utf-8")
            path.write_text(text + text[text.index("- id") :], encoding="utf-8")
        lines = diagnostics(folder)
        assert lines
        assert all(line.startswith("data/documents.yml:") for line in lines), lines


def test_who_names_an_item_of_a_file_that_is_not_read_is_not_told_besides(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path, ("certificates.yml", "[", "[x](faq:more) ["))
    (folder / "data" / "faq" / "more.yaml").write_text("topic: more\n")
    [line] = diagnostics(folder)
    assert line.startswith("data/faq/more.yaml:1:1: no kind of data lives in this fi")


def test_a_place_without_a_page_of_its_own_is_no_market(tmp_path: Path) -> None:
    link = ("certificates.yml", "[", "[x](market:ecuador) [")
    [line] = diagnostics(project(tmp_path, link))
    assert line.endswith("there is no 'ecuador' in markets; 'ec' is none of them")


def test_which_items_there_are_is_told_where_they_are_few(tmp_path: Path) -> None:
    change = ("certificates.yml", "forms: [request]", "forms: [zzz]")
    told = "there is no 'zzz' in forms; it is request"
    assert any(told in line for line in diagnostics(project(tmp_path, change)))


def test_how_links_live_on_is_told_of_what_may_be_gone(tmp_path: Path) -> None:
    [faq] = project(tmp_path).glob("data/faq/basics.yml")
    whole, text = faq.read_text(encoding="utf-8"), ""
    item = whole[whole.index("  - id: what") :]
    for n in range(MOST_LISTED):
        text += item.replace("id: what", f"id: n{n}").replace("is it", f"is {n}")
    linked = whole.replace("certificate:paper", "faq:no-more")
    faq.write_text(linked + text, encoding="utf-8")
    told = "there is no 'no-more' in faq; if it is gone, what takes its place says"
    [line] = diagnostics(tmp_path)
    assert line.endswith(f"{told} aliases: [no-more]")


def test_where_a_part_of_a_kind_is_lost_that_is_told_and_not_each_item(
    tmp_path: Path,
) -> None:
    for number, count in enumerate((10, 11)):
        links = " ".join(f"[x](document:nix-{n})" for n in range(count))
        change = ("certificates.yml", "[", f"{links} [")
        lines = diagnostics(project(tmp_path / str(number), change))
        assert len(lines) == (count if count == 10 else 1)
    message = "11 items that others name are not there: 'nix-0'"
    place, hint = (
        "data/certificates.yml:6:27",
        "take what is lost from an earlier version",
    )
    assert lines == [f"data/documents.yml:1:1: {message} ({place}) and others; {hint}"]


def test_each_word_of_a_link_names_its_kind_of_data(tmp_path: Path) -> None:
    kinds = {
        "faq": "faq",
        "certificate": "certificates",
        "document": "documents",
        "market": "markets",
        "form": "forms",
        "source": "sources",
        "term": "glossary",
        "fields": "fields",
    }
    links = " ".join(f"[x]({word}:nix)" for word in kinds)
    lines = diagnostics(project(tmp_path, ("certificates.yml", "[", f"{links} [")))
    told = [line.partition("there is no 'nix' in ")[2].split(";")[0] for line in lines]
    assert {*kinds.values()} <= {*told}


def test_an_answer_that_is_related_to_itself_is_told(tmp_path: Path) -> None:
    change = ("faq/basics.yml", "    reviewed: 2026-01-01\n", RELATED)
    [line] = diagnostics(project(tmp_path, change))
    assert line.endswith(": this answer is related to itself; name others")


def test_two_scenarios_of_one_name_are_told(tmp_path: Path) -> None:
    scenarios = project(tmp_path) / "data" / "guide" / "scenarios.yml"
    text = scenarios.read_text(encoding="utf-8")
    scenarios.write_text(text + text[text.index("- name: ") :], encoding="utf-8")
    lines = diagnostics(tmp_path)
    assert len(lines) == text.count("- name: ")
    assert all("is used twice; first at data/guide/scenarios" in x for x in lines)


def test_an_item_that_nothing_refers_to_is_told(tmp_path: Path) -> None:
    change = ("certificates.yml", "  forms: [request]\n", "")
    [line] = diagnostics(project(tmp_path, change))
    kinds = "certificates, documents, steps, numbers, procedures"
    message = f"nothing refers to 'request' of forms; what may: {kinds}, or a page"
    assert line == f"data/forms.yml:2:3: {message}"


TEXT = "{en: X, es: X}"
ALONE = {
    "sources": (
        "id: x, title: X, publisher: X, kind: trade, read: client, checked: 2026-01-01"
    ),
    "copies": f"id: x, name: {TEXT}",
    "contacts": f"id: x, name: {TEXT}, for: {TEXT}, sources: [page]",
    "notices": (
        f"id: x, name: {TEXT}, as-of: 2026-01-01, state: y, sources: [page], "
        f"states: [{{id: y, name: {TEXT}, text: {TEXT}}}, "
        f"{{id: z, name: {TEXT}, text: {TEXT}}}], reviewed: 2026-01-01"
    ),
    "procedures": (
        "id: x, guide: {}, sources: [page], reviewed: 2026-01-01, steps: ["
        f"{{id: a, by: [exporter], title: {TEXT}}}, "
        f"{{id: b, by: [exporter], title: {TEXT}}}]"
    ),
}
"""An item of each kind that lives only by reference; a form stands above."""


@pytest.mark.parametrize("kind", ALONE)
def test_whatever_lives_only_by_reference_is_told_if_it_has_none(
    tmp_path: Path, kind: str
) -> None:
    folder = project(tmp_path)
    path = folder / "data" / f"{kind}.yml"
    text = path.read_text(encoding="utf-8").replace("[]\n", "")
    path.write_text(f"{text}- {{{ALONE[kind]}}}\n", encoding="utf-8")
    [line] = [line for line in diagnostics(folder) if "nothing refers" in line]
    assert line.startswith(f"data/{kind}.yml:{text.count(chr(10)) + 1}:3: ")
    assert f"nothing refers to 'x' of {kind}; what may: " in line
    assert line.endswith(", or a page")


@pytest.mark.parametrize("kind", ["law", "agency", "notice"])
def test_an_official_text_may_wait_for_its_first_statement(
    tmp_path: Path, kind: str
) -> None:
    text = ALONE["sources"].replace("trade", kind)
    folder = project(tmp_path, ("sources.yml", "", f"- {{{text}}}\n"))
    assert diagnostics(folder) == []


def test_a_question_asked_twice_is_told_whatever_its_capitals(tmp_path: Path) -> None:
    folder = project(tmp_path)
    path = folder / "data" / "faq" / "basics.yml"
    text = path.read_text(encoding="utf-8")
    first = text.index("  - id:")
    again = text[first:].replace("id: ", "id: again-", 1)
    path.write_text(text + again.replace("?", "??"), encoding="utf-8")
    [line] = diagnostics(folder)
    twice = "this question is asked twice; first at data/faq/basics.yml:6:5"
    assert line == f"data/faq/basics.yml:14:20: {twice}"


LOOSE = "    reviewed: 2026-01-01\n    guide: {bulk: loose}\n"


def test_a_former_name_of_a_value_is_told_with_the_present_one(tmp_path: Path) -> None:
    other = ("guide/facts.yml", '{id: "yes", ', '{id: "yes", aliases: [loose], ')
    change = ("faq/basics.yml", "    reviewed: 2026-01-01\n", LOOSE)
    [line] = diagnostics(project(tmp_path, other, change))
    assert line.endswith("bulk is never 'loose'; did you mean 'yes'?")


GUIDE = "    reviewed: 2026-01-01\n    guide: {orgin: us, destination: mars}\n"


def test_facts_that_an_answer_fills_in_must_be_known(tmp_path: Path) -> None:
    change = ("faq/basics.yml", "    reviewed: 2026-01-01\n", GUIDE)
    first, second = diagnostics(project(tmp_path, change))
    assert "there is no fact 'orgin'" in first
    assert "destination is never 'mars'" in second


def test_where_values_are_many_it_is_told_what_lists_them(site: Site) -> None:
    places = site.facts["destination"]
    told = value_meant("atlantis", places, places.names)
    assert told == "all are listed by: python -m macros guide --help"


def test_a_state_that_a_notice_does_not_have_is_told(tmp_path: Path) -> None:
    change = ("notices.yml", "  state: in-force", "  state: inforce")
    assert diagnostics(project(tmp_path, change)) == [
        "data/notices.yml:5:10: treaty is never 'inforce'; did you mean 'in-force'?"
    ]


def test_names_that_no_fact_can_have_are_those_that_the_page_reads_in_a_link() -> None:
    script = ROOT / "overrides" / "assets" / "js" / "guide" / "state.js"
    text = script.read_text(encoding="utf-8")
    assert {*re.findall(r'name === "(\w+)"', text)} == {*IN_LINKS}
