"""The order of questions and the spans of days, in small rules."""

from dataclasses import replace

from macros.guide.order import epochs, offered_facts, question_order
from macros.guide.rules import Rulebook
from tests.small_rules import BEGAN


def test_a_span_begins_with_each_rule_that_begins_or_has_ended(book: Rulebook) -> None:
    table = book.table("documents")
    loose, dipped = table.rules
    new = replace(loose, first="2027-03-01"), replace(dipped, last="2028-02-28")
    dated = replace(table, rules=new)
    tables = tuple(dated if t is table else t for t in book.tables)
    assert epochs(replace(book, tables=tables)) == [
        *(BEGAN, "2026-07-01"),
        *("2027-03-01", "2028-02-29"),
    ]


def test_what_most_turns_on_is_asked_first_and_what_compares_two_after_both(
    book: Rulebook,
) -> None:
    order = question_order(book)
    assert [fact for fact in order if fact != "treaty"] == [
        "treatment",
        "destination",
        "bulk",
        "origin",
        "alike",
    ]
    assert offered_facts(book) == {"bulk", "origin"}


def test_what_a_quarter_of_the_rules_turn_on_is_asked_early(book: Rulebook) -> None:
    side, certificate, *others = book.tables
    rules = [r for r in certificate.rules if r.id not in ("home", "gassed")]
    assert len(rules) == 4
    four = replace(certificate, rules=tuple(rules))
    order = question_order(replace(book, tables=[side, four, *others]))
    assert order.index("treatment") < order.index("destination")


def test_what_compares_two_comes_right_after_the_later_of_them(book: Rulebook) -> None:
    early = replace(book.facts["alike"], same=("treatment", "destination"))
    order = question_order(replace(book, facts={**book.facts, "alike": early}))
    assert order.index("alike") == order.index("destination") + 1
