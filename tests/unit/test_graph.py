"""The compiled graph: its classes, its order of questions, what is certain in it."""

from functools import cache

from macros.checks.run import Checked
from macros.guide.reasons import reasons
from macros.guide.walk import Outcome, ends_left, epoch_on, outcome_of, walk
from macros.site.model import Site
from tests.routes import routes
from tests.shipments import members_of


def test_values_of_one_class_meet_the_same_conditions(graph: dict, site: Site) -> None:
    book = site.rulebook
    for fact, classes in graph["classes"].items():
        named = {value for names in classes for value in names.split(" ")}
        rest = [v for v in book.facts[fact].values if v not in named]
        for names in classes:
            members = names.split(" ") if names else rest
            signatures = {
                tuple(
                    value in cube[fact]
                    for rule in book.rules
                    for cube in rule.cubes
                    if fact in cube
                )
                for value in members
            }
            assert len(signatures) == 1, (fact, members)


def test_every_route_ends_in_exactly_one_certificate(graph: dict) -> None:
    for _, root, _ in graph["epochs"]:
        for _, end in routes(graph, root):
            tables = [table for table, _ in outcome_of(graph, end)]
            assert tables.count("certificate") == 1


def test_no_route_asks_a_fact_twice_and_all_keep_one_order(graph: dict) -> None:
    for _, root, _ in graph["epochs"]:
        for taken, _ in routes(graph, root):
            order = [graph["facts"].index(fact) for fact in taken]
            assert order == sorted(set(order))


def test_what_is_certain_is_what_all_values_of_an_unknown_fact_share(
    graph: dict, site: Site
) -> None:
    known = {"destination": "de", "origin": "ec", "purpose": "sale", "stage": "planned"}
    known |= {"standard": "eu", "product": "crop", "certifier": "qcs"}
    known |= {"treatment": "none", "label": "organic", "hydroponic": "no"}
    known |= {"sulfites": "no", "antibiotics": "no", "sodium-nitrate": "no"}
    either = [walk(graph, {**known, "bulk": b}, "2026-11-22") for b in ("yes", "no")]
    outcome = walk(graph, known, "2026-11-22")
    assert outcome.missing == ("bulk",)
    assert outcome.certain == either[0].certain & either[1].certain
    assert outcome.possible == {("documents", "travel-plan"): ("bulk",)}
    assert site.rulebook.facts["bulk"].asked


def test_the_epoch_is_picked_by_the_day(graph: dict) -> None:
    assert epoch_on(graph, "2024-03-18")[0] < "2024-03-19"
    assert epoch_on(graph, "2024-03-19")[0] == "2024-03-19"


def test_the_reasons_lead_from_the_answer_to_the_first_fact(graph: dict) -> None:
    known = {"destination": "us", "origin": "mx", "standard": "lpo"}
    known |= {"purpose": "sale", "stage": "planned", "treatment": "none"}
    known |= {"label": "organic", "product": "crop"}
    known |= {"hydroponic": "no", "sodium-nitrate": "no"}
    known |= {"sulfites": "no", "antibiotics": "no", "sodium-nitrate": "no"}
    [end] = walk(graph, known, "2026-11-22").ends
    names = [graph["rules"][number][0] for number in range(len(graph["rules"]))]
    answer = names.index("certificate/certify-first")
    assert answer in graph["ends"][end]
    chain = [names[n] for n in reasons(graph, known, "2026-11-22", answer)]
    assert chain == [
        "certificate/certify-first",
        "basis/us-no-partner",
        "us-partner/partner-mexico",
        "trade/trade-into-us",
    ]


def test_not_being_sure_is_the_union_over_all_answers(
    graph: dict, site: Site, checked: Checked
) -> None:
    """For every case of the trade desk, each fact in turn becomes unknown.

    Where that leaves open whether two facts are the same, a walk is on the safe
    side: it may hold possible what no case has, and less for certain. Values of
    one class that are not compared are one case, which is followed to its ends once.
    """
    compared = {fact for pair in graph["same"].values() for fact in pair}
    members = members_of(graph, site.rulebook)
    alike = {
        (fact, value): values[0]
        for fact in graph["classes"].keys() - compared
        for values in members[fact]
        for value in values
    }

    outcomes = [outcome_of(graph, end) for end in range(len(graph["ends"]))]

    @cache
    def at_its_ends(
        case: frozenset[tuple[str, str]], day: str
    ) -> tuple[Outcome, Outcome]:
        """What all ends tell, and what any of them does."""
        told = [outcomes[end] for end in ends_left(graph, dict(case), day)]
        return frozenset.intersection(*told), frozenset.union(*told)

    cases = {
        (frozenset(rest.items()), fact, epoch_on(graph, item.data["on"])[0])
        for item in checked.library.items("scenarios")
        for whole in (item.data["given"],)
        for fact in whole.keys() & graph["classes"].keys()
        for rest in (
            {
                f: alike.get((f, v), v)
                for f, v in whole.items()
                if f in graph["classes"] and f != fact
            },
        )
    }
    for rest, fact, day in cases:
        outcome = walk(graph, dict(rest), day)
        certain, possible = outcome.certain, {*outcome.certain, *outcome.possible}
        each = [
            at_its_ends(rest | {(fact, values[0])}, day) for values in members[fact]
        ]
        shared = frozenset.intersection(*(sure for sure, _ in each))
        every = set().union(*(may for _, may in each))
        if fact in compared:
            assert certain <= shared, (rest, fact)
            assert possible >= every, (rest, fact)
        else:
            assert (certain, possible) == (shared, every), (rest, fact)
