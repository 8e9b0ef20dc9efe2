"""What the program needs of the data, the checks ask for."""

import copy
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema_rs import Draft7Validator

from macros.checks.run import Checked, check
from macros.pages.travel_plan import LAST_PREPARATION
from macros.publish.anchors import NEEDED, anchor_problems
from macros.render.tools import PLAN, plan_fields
from macros.site.model import Site, build_site
from tests.mini_project import project

WHERE = {
    ("certificates", "contact"): lambda item: item["kind"] in ("stop", "ask"),
    ("facts", "likely"): lambda item: "domain" in item,
    ("fields", "certificate"): lambda item: item.get("worksheet"),
    ("fields", "to"): lambda item: item.get("worksheet"),
    ("fields", "offices"): lambda item: item.get("worksheet"),
}
"""Kind and key -> the items that no page could be made of without it."""

TWO = (
    "- {id: two, main: true, name: {en: B, es: B}, email: b@qcs.test, "
    "phone: (352) 555-0101, for: {en: All, es: Todo}, sources: [page]}\n"
)
UNQUOTED = (
    "- {id: said, carried-by: paper, name: {en: A, es: A}, text: {en: Nothing., "
    "es: Nada.}, sources: [law], reviewed: 2026-01-01}\n"
)


@pytest.mark.parametrize(("kind", "key"), WHERE)
def test_a_key_that_a_page_needs_is_asked_for(
    checked: Checked, kind: str, key: str
) -> None:
    items = [item.data for item in checked.library.items(kind)]
    [item, *_] = [item for item in items if WHERE[kind, key](item)]
    without = copy.deepcopy(item)
    del without[key]
    schema = Draft7Validator(checked.library.schemas[kind].node)
    assert schema.is_valid([item])
    missing = [error.kind.property for error in schema.iter_errors([without])]
    assert missing == [key]


def test_the_real_data_has_all_that_the_program_needs(site: Site) -> None:
    assert list(anchor_problems(site)) == []
    assert site.office["email"]
    assert plan_fields(site)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            [("contacts.yml", "main: true, ", "")],
            "data/contacts.yml:1:1: one of contacts has to say 'main'",
        ),
        (
            [("contacts.yml", "", TWO), ("certificates.yml", ": office", ": two")],
            "data/contacts.yml:3:19: only one of contacts may say 'main'",
        ),
        (
            [("wording.yml", "[]", UNQUOTED)],
            "the English text has to quote the words of the certificate, once",
        ),
    ],
)
def test_what_the_program_needs_is_told_by_a_check(
    tmp_path: Path, changes: list[tuple[str, str, str]], message: str
) -> None:
    library = check(project(tmp_path, *changes))
    assert library.problems == ()
    messages = [str(one) for one in anchor_problems(build_site(library))]
    assert len(messages) == 1, messages
    assert message in messages[0]


def told(checked: Checked, kind: str, value: list) -> list[str]:
    """What the program lacks where the file of `kind` holds `value`."""
    [source] = checked.library.files[kind]
    files = {**checked.library.files, kind: (replace(source, value=value),)}
    library = replace(checked.library, files=files)
    site = build_site(replace(checked, library=library))
    return [str(one) for one in anchor_problems(site)]


@pytest.mark.parametrize("kind", ["numbers", "paper-checks"])
def test_every_kind_that_the_program_tells_apart_has_its_words(
    checked: Checked, kind: str
) -> None:
    [source] = checked.library.files[kind]
    first, *others = source.value
    message = f"data/{kind}.yml:1:1: the program needs '{first['id']}' of {kind}"
    assert told(checked, kind, others) == [message]


def test_an_example_that_the_tool_takes_for_another_kind_is_told(
    checked: Checked,
) -> None:
    [source] = checked.library.files["numbers"]
    first, *others = source.value
    [line] = told(checked, "numbers", [{**first, "example": "1234567890"}, *others])
    message = f"the tool takes this example for 'nop-id', not for '{first['id']}'"
    assert line == f"data/numbers.yml:3:12: {message}"


def test_a_field_that_the_builder_of_travel_plans_asks_is_told(
    checked: Checked,
) -> None:
    [source] = checked.library.files["fields"]
    value = copy.deepcopy(source.value)
    [plan] = [one for one in value if one.get("tool") == PLAN]
    for group in plan["groups"]:
        group["fields"] = [f for f in group["fields"] if f["id"] != LAST_PREPARATION]
    [line] = told(checked, "fields", value)
    assert line.endswith(f"the program needs '{LAST_PREPARATION}' of '{PLAN}'")


def test_what_pages_about_markets_speak_of_and_nobody_may_tell_is_told(
    checked: Checked,
) -> None:
    book = checked.rulebook
    facts = {i: fact for i, fact in book.facts.items() if i != "label"}
    values = tuple(v for v in facts["stage"].values if v != "planned")
    facts["stage"] = replace(facts["stage"], values=values)
    tables = tuple(table for table in book.tables if table.id != NEEDED)
    less = replace(book, facts=facts, tables=tables)
    site = build_site(replace(checked, rulebook=less))
    assert [str(one) for one in anchor_problems(site)] == [
        f"data/guide/facts.yml:1:1: pages about markets need the value {pair}"
        for pair in ("'planned' of 'stage'", "'organic' of 'label'")
    ] + ["data/guide/tables:1:1: the program needs table 'certificate'"]
