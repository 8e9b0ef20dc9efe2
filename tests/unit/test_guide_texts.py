"""What the guide says comes in parts; nothing is lost, and nothing comes twice."""

import re

import pytest

from macros.data.languages import LANGUAGES
from macros.guide.branches import first_asked
from macros.render.guide import asked_data, step_data
from macros.render.guide_branches import branch_texts
from macros.render.guide_items import FOR_ALL, TEXTS
from macros.render.guide_texts import (
    dated_data,
    known_texts,
    reason_data,
    taking_data,
)
from macros.render.guide_words import ELSEWHERE
from macros.site.model import Site
from macros.site.rule_results import branches_of
from macros.site.view import View
from tests.whole_project import ROOT

HERE = "guide.md"
SCRIPTS = ROOT / "overrides" / "assets" / "js"

SAID_BY = {
    "page": ["guide.js"],
    "asked": ["guide/question-page.js", "guide/question.js", "guide/name-fields.js"],
    "dated": ["guide/dated.js"],
    "why": ["guide/why.js", "guide/evidence.js"],
    "take": ["guide/take.js", "guide/paper.js", "guide/messages.js"],
    "known": ["guide/other-rules.js"],
}
"""Part of the words -> the modules that no result runs before they came."""

WORD = re.compile(r"\bwords(?:\.guide)?(?:\.([a-z]+)|\[\"([a-z-]+)\"\])")


@pytest.fixture(scope="module", params=LANGUAGES)
def texts_by_part(site: Site, request: pytest.FixtureRequest) -> tuple[dict, dict]:
    """The items of all branches together, and those of the reasons."""
    lang = request.param
    first: dict[str, dict] = {}
    for _, branch, rest in branch_texts(View(site, lang, HERE)):
        for table, items in branch["items"].items():
            texts = {id_: one or rest[table][id_] for id_, one in items.items()}
            first.setdefault(table, {}).update(texts)
    return first, reason_data(View(site, lang, HERE))


def test_each_text_of_an_item_is_in_one_of_the_parts(
    site: Site, texts_by_part: tuple[dict, dict]
) -> None:
    first, later = texts_by_part[0], texts_by_part[1]["items"]
    for table in (t for t in site.rulebook.tables if t.gives):
        for id_, item in site.ids(table.gives).items():
            keys = [first[table.id][id_].keys(), later[table.id][id_].keys()]
            assert not keys[0] & keys[1], id_
            assert set(TEXTS) & item.data.keys() <= keys[0] | keys[1], id_
            assert set(FOR_ALL) & item.data.keys() <= keys[0], id_


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_question_is_asked_and_explained(site: Site, lang: str) -> None:
    known = step_data(View(site, lang, HERE))["facts"]
    asked = asked_data(View(site, lang))["facts"]
    assert asked.keys() == known.keys()
    for id_, words in asked.items():
        assert words["ask"], id_
        assert words["why"], id_
        assert bool(words.get("find")) == known[id_].get("unsure", False), id_


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_branch_names_each_fact_and_answer_that_it_tests(
    site: Site, lang: str
) -> None:
    known = step_data(View(site, lang, HERE))["facts"]
    classes = {name: branch["classes"] for name, branch in branches_of(site)}
    for name, branch, _ in branch_texts(View(site, lang, HERE)):
        for id_ in classes[name]:
            fact = branch["facts"][id_]
            assert fact["name"], (name, id_)
            labels, values = fact.get("labels", []), known[id_].get("values", [])
            assert len([*filter(None, labels)]) == len(values), (name, id_)
            offered = id_ in site.published_graph["offered"]
            assert bool(fact.get("ask")) == offered, (name, id_)


def test_only_what_is_in_the_way_of_goods_comes_apart(site: Site) -> None:
    sent = {
        name: (first, rest)
        for name, first, rest in branch_texts(View(site, "en", HERE))
    }
    first, rest = sent["pr"]
    assert first["items"]["steps"]["request-nopic-from-qcs"]
    assert not first["items"]["steps"]["certify-importer"]
    assert rest["steps"]["certify-importer"]["weight"] == "stops"
    for table, items in first["items"].items():
        assert {id_ for id_, one in items.items() if not one} == rest[table].keys()
    assert first["items"]["certificate"]["nop-import-certificate"]
    assert rest["certificate"]["not-organic"]["kind"] == "stop"


def test_every_paper_that_goods_go_with_comes_at_once(site: Site) -> None:
    kinds_apart = {
        one["kind"]
        for _, _, rest in branch_texts(View(site, "en", HERE))
        for one in rest["certificate"].values()
    }
    assert kinds_apart == {"none", "stop", "ask"}


def test_where_no_goods_can_go_what_most_are_told_comes_at_once(site: Site) -> None:
    [(first, rest)] = [
        (first["items"], rest)
        for name, first, rest in branch_texts(View(site, "en", HERE))
        if name == "ec"
    ]
    assert first["certificate"]["ask-qcs"]
    assert rest["certificate"]["no-certificate"]


def test_what_rests_on_reports_only_is_marked_before_its_sources_come(
    texts_by_part: tuple[dict, dict],
) -> None:
    first, reasons = texts_by_part
    marked = set()
    for table in ("documents", "steps"):
        for id_, item in reasons["items"][table].items():
            reads = {reasons["sources"][number][2] for number in item["sources"]}
            assert first[table][id_].get("weak", False) == ("secondary" in reads), id_
            marked |= reads
    assert marked >= {"client", "authority"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_word_of_the_guide_is_sent_with_one_part(site: Site, lang: str) -> None:
    parts = words_of_parts(site, lang)
    del parts["known"]  # its words have a beginning of their own
    every = [word for words in parts.values() for word in words]
    assert sorted([*every, *ELSEWHERE]) == sorted(site.words("guide-", lang))


def test_a_part_says_only_words_that_have_come_with_it(site: Site) -> None:
    parts = words_of_parts(site, "en")
    there = {"page": {"page"}, "asked": {"page", "asked"}}
    for part, modules in SAID_BY.items():
        known = {w for p in there.get(part, {"page", "result", part}) for w in parts[p]}
        for module in modules:
            text = (SCRIPTS / module).read_text(encoding="utf-8")
            words = {one or other for one, other in WORD.findall(text)} - KINDS
            assert words <= known, module


def test_a_result_says_unopened_only_words_that_have_come(site: Site) -> None:
    later = {module for modules in SAID_BY.values() for module in modules}
    parts = words_of_parts(site, "en")
    for path in (SCRIPTS / "guide").glob("*.js"):
        if f"guide/{path.name}" not in later:
            words = {
                one or other for one, other in WORD.findall(path.read_text("utf-8"))
            }
            assert words - KINDS <= parts["page"] | parts["result"], path.name


KINDS = {"guide", "field", "phase", "confidence"}
"""Words come in these kinds."""


def words_of_parts(site: Site, lang: str) -> dict[str, set[str]]:
    _, branch, _ = next(branch_texts(View(site, lang, HERE)))
    return {
        "page": {*step_data(View(site, lang, HERE))["words"]["guide"]},
        "asked": {*asked_data(View(site, lang))["words"]},
        "result": {*branch["words"]["guide"]},
        "why": {*reason_data(View(site, lang, HERE))["words"]["guide"]},
        "dated": {*dated_data(View(site, lang, HERE))["words"]},
        "take": {*taking_data(View(site, lang))["words"]["guide"]},
        "known": {*known_texts(View(site, lang))["words"]},
    }


def test_the_page_names_a_branch_for_each_class_of_the_first_question(
    site: Site,
) -> None:
    page = step_data(View(site, "en", HERE))
    graph = site.published_graph
    assert page["first"] == first_asked(graph)
    classes = page["graph"]["classes"][page["first"]]
    assert len(page["branches"]) == len(classes)
    assert sorted(" ".join(classes).split()) == sorted(
        " ".join(graph["classes"][page["first"]]).split()
    )
    assert {*page["branches"]} == {
        name for name, *_ in branch_texts(View(site, "en", HERE))
    }
