"""What the program needs of the data, the checks ask for."""

import copy

import pytest
from jsonschema_rs import Draft7Validator

from macros.checks.run import Checked
from macros.publish.anchors import NAMED, TABLES, anchor_problems
from macros.site.model import build_site

WHERE = {
    ("certificates", "contact"): lambda item: item["kind"] in ("stop", "ask"),
    ("facts", "likely"): lambda item: "domain" in item,
    ("fields", "certificate"): lambda item: item.get("worksheet"),
    ("fields", "to"): lambda item: item.get("worksheet"),
    ("fields", "offices"): lambda item: item.get("worksheet"),
}
"""Kind and key -> the items that no page could be made of without it."""


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


@pytest.mark.parametrize(("kind", "id_"), [(kind, id_) for kind, id_, _ in NAMED])
def test_an_item_that_the_program_names_may_not_change_its_id(
    checked: Checked, kind: str, id_: str
) -> None:
    site = build_site(checked)
    assert list(anchor_problems(site)) == []
    item = site.ids(kind)[id_].data
    try:
        item["id"] = "other"
        told = [str(one) for one in anchor_problems(build_site(checked))]
    finally:
        item["id"] = id_
    assert any(f"the program needs '{id_}' of {kind}" in line for line in told)


def test_the_program_names_tables_that_are_there(checked: Checked) -> None:
    assert {*TABLES} <= {table.id for table in build_site(checked).rulebook.tables}
