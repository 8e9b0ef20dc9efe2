"""Bad schemas: told with their place; what they ask for is told in words."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mini_project import diagnostics, project
from tests.whole_project import ROOT


def patterns(node: object) -> Iterator[dict]:
    """Every part of a schema that has a pattern."""
    if isinstance(node, dict) and isinstance(node.get("pattern"), str):
        yield node
    inner = node.values() if isinstance(node, dict) else node
    for part in inner if isinstance(node, dict | list) else ():
        yield from patterns(part)


def test_every_form_that_a_schema_asks_for_is_told_in_words() -> None:
    """What does not fit is answered with words, never with a pattern."""
    for path in (ROOT / "data" / "schema").glob("*.json"):
        for node in patterns(json.loads(path.read_text(encoding="utf-8"))):
            assert "x-form" in node, (path.name, node["pattern"])


def lists(node: object) -> Iterator[dict]:
    """Every part of a schema that is a list of texts, or of texts by language."""
    if isinstance(node, dict) and node.get("type") == "array":
        item = node["items"]
        if item.keys().isdisjoint(
            ("properties", "oneOf", "additionalProperties", "items")
        ):
            yield node
    inner = node.values() if isinstance(node, dict) else node
    for part in inner if isinstance(node, dict | list) else ():
        yield from lists(part)


def test_no_list_of_texts_says_one_of_them_twice() -> None:
    for path in (ROOT / "data" / "schema").glob("*.json"):
        for node in lists(json.loads(path.read_text(encoding="utf-8"))):
            assert node.get("uniqueItems"), (path.name, node)


def schema_of_forms(folder: Path) -> dict:
    path = folder / "data" / "schema" / "forms.schema.json"
    return json.loads(path.read_text(encoding="utf-8"))


def with_schema_of_forms(folder: Path, text: str) -> Path:
    path = folder / "data" / "schema" / "forms.schema.json"
    path.write_text(text, encoding="utf-8")
    return folder


def test_a_schema_that_is_no_json_is_told_with_its_line(tmp_path: Path) -> None:
    folder = with_schema_of_forms(project(tmp_path), '{\n  "type": array\n}\n')
    message = "data/schema/forms.schema.json:2:11: not JSON: Expecting value"
    assert message in diagnostics(folder)


def test_a_schema_that_is_no_text_is_told_with_its_place(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "data" / "schema" / "forms.schema.json").write_bytes(b"{\n\xff}")
    [problem] = [line for line in diagnostics(folder) if "not UTF-8 text" in line]
    assert problem.startswith("data/schema/forms.schema.json:2:")


@pytest.mark.parametrize("name", ["common", "forms"])
def test_a_schema_that_is_nested_without_end_is_told(tmp_path: Path, name: str) -> None:
    folder = project(tmp_path)
    path = folder / "data" / "schema" / f"{name}.schema.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    message = f"data/schema/{name}.schema.json:1:1: not a schema: a definition holds"
    assert any(line.startswith(message) for line in diagnostics(folder))


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            *("forms", "definitions/id", "definitions/di"),
            "there is no definition 'di' in common.schema.json",
        ),
        (
            "forms",
            '"common.schema',
            '"comon.schema',
            "/id' leads to no definition; write common.schema.json#/definitions/id",
        ),
        ("forms", '"array"', '"arrray"', "not a schema: "),
        ("sources", "[^ ]*)?$", "[^ *)?$", "not a schema: "),
        (
            "common",
            '"definitions"',
            '"definition"',
            "not a schema: it has no map of 'definitions'",
        ),
        (
            "common",
            '"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"',
            '"$ref": "#/definitions/id"',
            "not a schema: a definition holds itself",
        ),
    ],
)
def test_a_schema_that_cannot_be_used_is_told_with_its_place(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    folder = project(tmp_path)
    path = folder / "data" / "schema" / f"{name}.schema.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    [problem] = [line for line in diagnostics(folder) if message in line]
    assert problem.startswith(f"data/schema/{name}.schema.json:")
    if name == "forms":  # there one word shows it
        line, column = map(int, problem.split(":")[1:3])
        told = text.splitlines()[line - 1][column - 1 :]
        assert told.startswith('"')
        assert new.strip('"') in told.split('"')[1]


def test_a_schema_that_changes_is_seen(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert diagnostics(folder) == []
    schema = schema_of_forms(folder)
    schema["items"]["required"].append("zzz")
    with_schema_of_forms(folder, json.dumps(schema))
    assert any("'zzz' is missing" in line for line in diagnostics(folder))


@pytest.mark.parametrize(
    ("kind", "owner", "message"),
    [
        (["string", "null"], "5", "owner: expected nothing or text, found a number"),
        ("number", "QCS", "owner: expected a number, found text"),
    ],
)
def test_a_schema_may_ask_for_any_type(
    tmp_path: Path, kind: object, owner: str, message: str
) -> None:
    folder = project(tmp_path, ("forms.yml", "owner: QCS", f"owner: {owner}"))
    schema = schema_of_forms(folder)
    schema["items"]["properties"]["owner"] = {"type": kind}
    with_schema_of_forms(folder, json.dumps(schema))
    assert any(message in line for line in diagnostics(folder)), diagnostics(folder)
