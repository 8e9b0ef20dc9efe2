"""What results say comes in two parts; nothing is lost, and nothing is in both."""

import pytest

from macros.render.guide import first_asked, step_data
from macros.render.guide_items import FOR_ALL, TEXTS
from macros.render.guide_texts import answer_data, reason_data
from macros.site.addresses import localized
from macros.site.model import LANGUAGES, Site


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_text_of_an_item_is_in_one_of_the_parts(site: Site, lang: str) -> None:
    first = answer_data(site, localized("guide.md", lang), lang)["items"]
    later = reason_data(site, lang)["items"]
    for table in (t for t in site.rulebook.tables if t.gives):
        for id_, item in site.ids(table.gives).items():
            said = [first[table.id][id_].keys(), later[table.id][id_].keys()]
            assert not said[0] & said[1], id_
            assert set(TEXTS) & item.data.keys() <= said[0] | said[1], id_
            assert set(FOR_ALL) & item.data.keys() <= said[0], id_


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_question_is_explained_in_one_of_the_parts(site: Site, lang: str) -> None:
    here = localized("guide.md", lang)
    asking = step_data(site, here, lang)["facts"]
    later = answer_data(site, here, lang)["facts"]
    first = first_asked(site.published_graph)
    assert [id_ for id_, fact in asking.items() if "why" in fact] == [first]
    assert {first, *later} == asking.keys()
    for id_, said in later.items():
        assert said["why"], id_
        assert bool(said.get("find")) == asking[id_]["unsure"], id_


def test_what_rests_on_reports_only_is_marked_before_its_sources_come(
    site: Site,
) -> None:
    first = answer_data(site, "guide.md", "en")["items"]
    reasons = reason_data(site, "en")
    marked = set()
    for table in ("documents", "steps"):
        for id_, item in reasons["items"][table].items():
            reads = {reasons["sources"][number][2] for number in item["sources"]}
            assert first[table][id_].get("weak", False) == ("secondary" in reads), id_
            marked |= reads
    assert marked >= {"client", "authority"}


def test_the_words_of_questions_are_not_sent_again_with_results(site: Site) -> None:
    asking = step_data(site, "guide.md", "en")["words"]["guide"]
    later = answer_data(site, "guide.md", "en")["words"]["guide"]
    assert not asking.keys() & later.keys()
    assert asking.keys() | later.keys() == site.words("guide-", "en").keys()


def test_each_rule_gives_in_the_browser_what_it_gives(site: Site) -> None:
    graph = site.published_graph
    sent = answer_data(site, "guide.md", "en")
    tables = {table: [*items] for table, items in sent["items"].items()}
    for (name, _, *given), places in zip(
        graph["rules"], sent["graph"]["rules"], strict=True
    ):
        table = name.split("/")[0]
        assert (table in tables) == bool(places), name
        if places:
            number, *items = places
            assert [*tables][number] == table
            assert [tables[table][item] for item in items] == given, name
