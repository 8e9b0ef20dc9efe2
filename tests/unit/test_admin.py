"""The editor for staff: its fields follow from the schemas; its setting."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from macros.data.library import FILES
from macros.data.saved_form import EDITED, whole
from macros.publish.admin import admin_files, needed, saves
from macros.publish.admin_config import admin_data
from macros.publish.admin_fields import CITED, choices
from macros.site.model import Site
from tests.editor.__main__ import LIST, hashes
from tests.whole_project import ROOT

NOWHERE: dict[str, str] = {}
Pair = tuple[str, dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module")
def editor_data(site: Site) -> dict[str, Any]:
    return admin_data(site, NOWHERE)


def fields_of(editor_data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    answers, lists, _ = editor_data["config"]["collections"]
    if kind == "faq":
        return answers["fields"]
    (file,) = [file for file in lists["files"] if file["name"] == kind]
    assert file["file"] == f"data/{FILES[kind]}"
    (items,) = file["fields"]
    assert items["root"] is True
    return items["fields"]


def pairs(
    node: dict[str, Any], fields: list[dict[str, Any]], at: str
) -> Iterator[Pair]:
    """Each key of the map `node` describes, with the field that stands for it."""
    by_name = {field["name"]: field for field in fields}
    assert [*by_name] == [*node["properties"]], at
    for key, part in node["properties"].items():
        shape, field = whole(part), by_name[key]
        here = f"{at}.{key}"
        assert field.get("required", True) == (key in node.get("required", ())), here
        yield here, shape, field
        inner = whole(shape["items"]) if "items" in shape else shape
        if "properties" in inner:
            yield from pairs(inner, field["fields"], here)


@pytest.fixture(scope="module")
def every(site: Site, editor_data: dict[str, Any]) -> list[Pair]:
    """Each key of what staff edit, its shape and its field."""
    listed: list[Pair] = []
    for kind in EDITED:
        node = site.library.schemas[kind].node
        node = node if kind == "faq" else node["items"]
        listed += pairs(node, fields_of(editor_data, kind), kind)
    return listed


def test_every_key_of_the_schemas_has_its_field_in_order(every: list[Pair]) -> None:
    assert len(every) > 150


def test_a_reference_is_a_relation_to_the_items_of_its_kind(every: list[Pair]) -> None:
    kinds = set()
    for at, shape, field in every:
        kind = shape.get("x-ref") or whole(shape.get("items", {})).get("x-ref")
        if kind and kind != "sources":
            kinds.add(kind)
            assert field["widget"] == "relation", at
            target = "faq" if kind == "faq" else field["file"]
            assert target == kind, at
            assert field.get("multiple", False) == ("items" in shape), at
    assert kinds == {"faq", "places", "certificates", "contacts", "fields", "notices"}


def test_sources_are_picked_with_their_clauses(
    site: Site, editor_data: dict[str, Any], every: list[Pair]
) -> None:
    cited = {option["value"] for option in editor_data[CITED]}
    assert "cfr-205-273 (a)" in cited
    assert set(site.ids("sources")) <= cited
    for at, shape, field in every:
        if whole(shape.get("items", {})).get("x-ref") == "sources":
            assert (field["widget"], field["options"]) == ("select", CITED), at


def test_a_choice_is_a_choice_and_a_day_a_day(every: list[Pair]) -> None:
    for at, shape, field in every:
        inner = whole(shape.get("items", {}))
        if options := choices(shape) or choices(inner):
            assert (field["widget"], field["options"]) == ("select", options), at
        if "x-date" in shape:
            assert (field["widget"], field["format"]) == ("datetime", "YYYY-MM-DD"), at


def test_both_languages_of_a_text_are_fields(every: list[Pair]) -> None:
    for at, shape, field in every:
        if "x-text" in shape:
            labels = [inner["label"] for inner in field["fields"]]
            assert labels == ["English", "Español"], at


def test_a_text_that_may_not_be_long_is_counted_as_it_is_typed(
    every: list[Pair],
) -> None:
    for at, shape, field in every:
        if "maxLength" in shape:
            assert field["maxlength"] == shape["maxLength"], at
    lengths = {at: field["maxlength"] for at, _, field in every if "maxlength" in field}
    assert lengths["faq.answers.question.en"] == 112
    assert lengths["faq.answers.question.es"] == 140


def test_what_a_schema_says_of_a_key_stands_below_its_field(every: list[Pair]) -> None:
    hints = {at: field.get("hint") for at, _, field in every}
    question = "As people ask it, in at most 112 letters; in Spanish 140."
    assert hints["faq.answers.question"] == question
    assert "`[text](faq:id)`" in hints["faq.answers.answer"]


def test_relations_lead_to_what_the_editor_knows(
    editor_data: dict[str, Any], every: list[Pair]
) -> None:
    known = {
        (group["name"], file["name"])
        for group in editor_data["config"]["collections"]
        for file in group.get("files", ())
    }
    for at, _, field in every:
        if field["widget"] == "relation" and field["collection"] != "faq":
            assert (field["collection"], field["file"]) in known, at


def test_the_setting_may_leave_the_editor_out_or_name_a_repository() -> None:
    assert saves(None) is None
    assert saves(False) is None  # noqa: FBT003 - it stands so in mkdocs.yml
    assert saves({"repository": None, "branch": "main"}) == {
        "repository": "",
        "branch": "main",
    }


def test_a_save_goes_to_the_repository_as_a_change_to_review(site: Site) -> None:
    where = saves({"repository": "qcs/site", "branch": "main"})
    config = admin_data(site, where)["config"]
    assert config["backend"]["repo"] == "qcs/site"
    assert config["publish_mode"] == "editorial_workflow"
    assert admin_data(site, NOWHERE)["config"]["publish_mode"] == "simple"


def test_only_the_host_of_the_repository_may_be_asked() -> None:
    assert needed(NOWHERE)["connect-src"] == "'self' data:"
    where = {"repository": "qcs/site", "host": "gitlab"}
    assert needed(where)["connect-src"] == "'self' data: https://gitlab.com"


def test_the_page_is_not_for_search_engines_and_runs_only_files_of_its_own(
    site: Site,
) -> None:
    files = dict(admin_files(site, NOWHERE))
    page = files["admin/index.html"]
    assert '<meta name="robots" content="noindex">' in page
    assert "script-src 'self';" in page
    assert json.loads(files["admin/config.json"])["config"]["load_config_file"] is False


def test_the_program_is_the_one_that_was_copied() -> None:
    assert hashes() == json.loads(LIST.read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "tests/editor/package-lock.json").read_text("utf-8"))
    wanted = json.loads((ROOT / "tests/editor/package.json").read_text("utf-8"))
    locked = lock["packages"]["node_modules/@sveltia/cms"]
    assert locked["version"] == wanted["dependencies"]["@sveltia/cms"]
    assert locked["integrity"].startswith("sha512-")
