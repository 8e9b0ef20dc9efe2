"""The lock: what every case gets, and what a change of the rules says."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.guide.compare import Change, changes
from macros.guide.lock import CASES, Lock, lock_of, lock_text, read_lock
from macros.guide.rules import BEGINNING, END
from macros.render.sentences import law_lines, sentences
from macros.site.model import Site, build_site
from macros.site.view import View
from tests.mini_project import project, rulebook_of
from tests.whole_project import ROOT

RULES = "guide/tables/certificate.yml"
DOCUMENTS = "guide/tables/documents.yml"
PLACES = "places.yml"
BECAUSE = "because: {en: X., es: X.}, sources: [law], reviewed: 2026-01-01}"

LATER = (RULES, "treaty: over}, then: nothing", "treaty: over}, then: paper")
SWITCHED = ("notices.yml", "state: in-force", "state: over")
UNTIL = (RULES, "then: paper,", "then: paper, until: 2026-06-30,")
JULY = "when: {destination: eu, treaty: in-force}, then: nothing, from: 2026-07-01"
LAST = "  - {id: elsewhere"
AFTER = (RULES, LAST, f"  - {{id: after, {JULY}, {BECAUSE}\n{LAST}")
ELSEWHERE = (RULES, "{not: eu}}, then: nothing", "{not: eu}}, then: paper")


def test_the_rules_are_those_that_were_accepted(site: Site, lock: Lock) -> None:
    locked = read_lock((ROOT / CASES).read_text(encoding="utf-8"))
    differences = changes(locked, lock, site.rulebook.same)
    lines = [
        *sentences(View(site, "en"), differences),
        *law_lines(View(site, "en"), locked),
    ]
    assert lines == [], "accept the change with: python -m macros lock"


def test_a_lock_is_read_as_it_was_written(lock: Lock) -> None:
    text = lock_text(lock)
    assert lock_text(read_lock(text)) == text


@pytest.mark.parametrize("text", ["", "certificate=a <- x=y [r1]\n", "{}", "[]", "3"])
def test_what_is_no_lock_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_lock(text)


def changed(tmp_path: Path, *edits: tuple[str, str, str]) -> list[Change]:
    """What `edits` change in what the tiny project tells."""
    old = lock_of(rulebook_of(project(tmp_path / "old")))
    return changes(old, lock_of(rulebook_of(project(tmp_path / "new", *edits))))


def sentences_of(tmp_path: Path, *edits: tuple[str, str, str]) -> list[str]:
    differences = changed(tmp_path, *edits)
    site = build_site(check(project(tmp_path / "site")))
    return sentences(View(site, "en"), differences)


def test_a_change_reads_as_one_sentence_in_names(tmp_path: Path) -> None:
    [sentence] = sentences_of(tmp_path, ELSEWHERE)
    assert sentence == (
        "Shipments with To: not EU member states now: Paper, before: Nothing"
    )


def test_what_cannot_happen_as_things_stand_is_no_change(tmp_path: Path) -> None:
    assert sentences_of(tmp_path, LATER) == []


def test_switching_a_notice_is_a_change(tmp_path: Path) -> None:
    [sentence] = sentences_of(tmp_path, SWITCHED)
    assert sentence == (
        "Shipments with To: EU member states now: Nothing, before: Paper"
    )


def test_a_change_that_begins_on_a_day_says_so(tmp_path: Path) -> None:
    [sentence] = sentences_of(tmp_path, UNTIL, AFTER)
    assert sentence.endswith("now: Nothing, before: Paper (from 1 July 2026)")


def test_a_place_that_joins_a_group_is_told_alone(tmp_path: Path) -> None:
    joins = (PLACES, "id: ec", "id: ec, groups: [eu]")
    [sentence] = sentences_of(tmp_path, joins)
    assert sentence == "Shipments with To: Ecuador now: Paper, before: Nothing"


def test_another_way_to_write_the_same_rules_is_no_change(tmp_path: Path) -> None:
    named = (RULES, "id: to-eu,", "id: into-the-union,")
    written = (RULES, "{destination: {not: eu}}", "{destination: [us, ec]}")
    assert sentences_of(tmp_path, named, written) == []


def test_papers_are_told_where_the_certificate_stays(tmp_path: Path) -> None:
    edit = (DOCUMENTS, 'bulk: "yes"', 'bulk: "no"')
    assert sorted(sentences_of(tmp_path, edit)) == [
        "Shipments with To: EU member states; Bulk: No now: Plan",
        "Shipments with To: EU member states; Bulk: Yes no longer: Plan",
    ]


def test_what_has_no_name_any_more_keeps_its_id(site: Site) -> None:
    cube = {"gone": frozenset(["a", "b"])}
    gone = Change(
        table="no-table",
        now="",
        was="thing",
        cases=(cube,),
        complete=True,
        share=0.5,
        first=BEGINNING,
        last=END,
    )
    assert sentences(View(site, "en"), [gone]) == [
        "Shipments with gone: a, b no longer: thing"
    ]


def law(id_: str, places: str, sentence: str) -> str:
    """A law that holds in the tiny project: no plan to `places`."""
    words = f"sentence: {{en: {sentence}, es: X.}}, sources: [law], law: [closed]"
    when = f"when: {{destination: {places}}}, never: {{documents: plan}}"
    return f"- {{id: {id_}, {when}, {words}, reviewed: 2026-01-01}}\n"


@pytest.mark.parametrize(
    ("places", "kept"),
    [
        ("us", '["us"]'),
        ("[fr, us]", '["fr","us"]'),
        ("{not: us}", '{"not":["us"]}'),
        ("{not: [us, ec]}", '["fr","it"]'),
    ],
)
def test_a_law_is_kept_in_every_value_or_by_the_few_that_it_is_not(
    tmp_path: Path, places: str, kept: str
) -> None:
    change = ("guide/laws.yml", "[]\n", law("some", places, "A."))
    book = rulebook_of(project(tmp_path, change))
    [text] = lock_of(book).laws.values()
    days = f'"days":["{BEGINNING}","{END}"]'
    assert text == (
        f'{{"when":[{{"destination":{kept}}}],"never":{{"documents":["plan"]}},{days}}}'
    )


def test_laws_that_came_went_or_read_otherwise_are_told(tmp_path: Path) -> None:
    laws = "guide/laws.yml"
    before = (
        law("stays", "us", "A.") + law("wider", "us", "B.") + law("gone", "us", "C.")
    )
    after = law("stays", "us", "A.") + law("wider", "[us, ec]", "B.")
    after += law("new", "ec", "D.")
    old = lock_of(rulebook_of(project(tmp_path / "old", (laws, "[]\n", before))))
    site = build_site(check(project(tmp_path / "new", (laws, "[]\n", after))))
    assert law_lines(View(site, "en"), old) == [
        "Reads otherwise now: B.",
        "Held against every shipment now: D.",
        "No longer held against every shipment: gone",
    ]


def test_of_many_cases_the_largest_are_told_and_that_there_are_others(
    tmp_path: Path,
) -> None:
    view = View(build_site(check(project(tmp_path))), "en")
    [change] = changed(tmp_path / "changed", ELSEWHERE)
    cases = tuple({"destination": frozenset([one])} for one in ("us", "ec", "fr", "it"))
    lines = [
        "To: United States",
        "(To: United States) or (To: Ecuador)",
        "(To: United States) or (To: Ecuador) or (To: France)",
        "(To: United States) or (To: Ecuador) or (To: France) or others",
    ]
    for count, words in enumerate(lines, 1):
        [sentence] = sentences(view, [replace(change, cases=cases[:count])])
        assert sentence == f"Shipments with {words} now: Paper, before: Nothing"
    [sentence] = sentences(view, [replace(change, cases=cases[:1], complete=False)])
    assert "(To" not in sentence
    assert "To: United States or others" in sentence


# Against the reference evaluator, on the real rules


# What becomes of a change
