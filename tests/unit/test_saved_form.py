"""The form in which a save in the browser writes a file, and what it would lose."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.checks.saves import losses
from macros.data.library import load_library
from macros.data.saved_form import EDITED, facts_in_order, saved_text, whole, yaml_text
from macros.data.schemas import Schema
from macros.data.yaml_file import parse
from tests.mini_project import diagnostics, project
from tests.small_rules import small_rules

WORDS = st.text(st.sampled_from("ab1 -:#'\"?*[]{},|>%@`&!.~\n\t…ñ«»"), max_size=40).map(
    str.strip
)


def written(value: object) -> str:
    return yaml_text({"key": value}).removeprefix("key: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("plain words", "plain words"),
        ("2026-11-28", "2026-11-28"),
        ("¿Qué cambió?", "¿Qué cambió?"),
        ("a: b", "'a: b'"),
        ("(352) 377-0133", "(352) 377-0133"),
        ("0901.11", "'0901.11'"),
        ("012", "'012'"),
        ("no", "no"),
        ("True", "'True'"),
        ("", "''"),
        ("it's: it", '"it\'s: it"'),
        ('"AM7": it\'s', "'\"AM7\": it''s'"),
        ("[link](faq:id)", "'[link](faq:id)'"),
        ("text # more", "'text # more'"),
        ("ends with:", "'ends with:'"),
        ("- not a list", "'- not a list'"),
        ("one\n\ntwo", "|-\n  one\n\n  two"),
    ],
)
def test_text_gets_marks_only_where_yaml_needs_them(text: str, form: str) -> None:
    assert written(text) == form


def test_lists_and_maps_take_a_line_for_each_value() -> None:
    value = {"a": [{"b": "c", "d": ["e"]}, "f"], "g": True, "h": 3}
    lines = ["a:", "  - b: c", "    d:", "      - e", "  - f", "g: true", "h: 3"]
    assert yaml_text(value).splitlines() == lines
    assert yaml_text([]) == "[]\n"
    assert yaml_text([{"b": "c", "d": ["e"]}]) == "- b: c\n  d:\n    - e\n"


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.dictionaries(st.sampled_from("abc"), st.lists(WORDS, min_size=1), min_size=1))
def test_what_is_written_is_read_again(value: dict[str, list[str]]) -> None:
    source, _ = parse(yaml_text(value), "x.yml")
    assert source.value == value


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n\n\n"])
def test_a_text_of_several_lines_keeps_the_empty_ones_at_its_end(end: str) -> None:
    for text in ("one\ntwo", "  one\n\ntwo"):
        value = {"a": [{"b": f"{text}{end}"}], "c": "d"}
        source, problems = parse(yaml_text(value), "x.yml")
        assert problems == ()
        assert source.value == value


def test_keys_come_in_the_order_of_the_schema_then_of_the_facts(tmp_path: Path) -> None:
    node = {"properties": {"id": {}, "in": {"properties": {"x": {}}}}}
    schema = Schema({"items": {"allOf": [node]}}, text="")
    library = replace(load_library(project(tmp_path)), schemas={"faq": schema})
    text = "- {own: a, bulk: b, in: {y: c, x: d}, destination: e, id: ' f '}"
    source, _ = parse(text, "x.yml")
    assert saved_text(library, "faq", source).splitlines() == [
        "- id: f",
        "  in:",
        "    x: d",
        "    y: c",
        "  destination: e",
        "  bulk: b",
        "  own: a",
    ]


def test_origin_and_destination_are_the_first_of_the_facts(tmp_path: Path) -> None:
    small_rules(tmp_path)
    facts = ["origin", "destination", "treatment", "alike", "bulk"]
    assert facts_in_order(load_library(tmp_path)) == facts


def test_a_schema_has_what_it_builds_on_and_its_own_counts_more() -> None:
    inner = {"allOf": [{"c": 1, "d": 1}], "d": 2}
    node = {"allOf": [{"a": 1, "b": 1}, inner], "b": 2}
    assert whole(node) == {"a": 1, "b": 2, "c": 1, "d": 2}


def without_blank_ends(value: object) -> object:
    if isinstance(value, dict):
        return {key: without_blank_ends(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_blank_ends(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value


def test_a_file_that_was_written_by_hand_says_the_same_after_a_save(
    tmp_path: Path,
) -> None:
    library = load_library(project(tmp_path))
    for kind in EDITED:
        for source in library.files[kind]:
            saved, problems = parse(saved_text(library, kind, source), source.path)
            assert problems == ()
            assert saved.value == without_blank_ends(source.value)


def test_keys_are_saved_in_the_order_of_the_schema(tmp_path: Path) -> None:
    library = load_library(project(tmp_path))
    schema = library.schemas["faq"].node["properties"]["answers"]["items"]
    order = [*schema["properties"]]
    (source,) = library.files["faq"]
    saved, _ = parse(saved_text(library, "faq", source), source.path)
    for answer in saved.value["answers"]:
        assert [*answer] == sorted(answer, key=order.index)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# alone\na: b", "1:1"),
        ("a: b # behind", "1:6"),
        ('a: "b # c" # behind', "1:12"),
        ("a: |  # behind\n  # no comment\n", "1:7"),
        ("a: |\n  b\n# after\nc: d", "3:1"),
        ("a:\n  # between\n  - b", "2:3"),
        ("a: [b, c]  # behind", "1:12"),
        ("a: 'it''s # no' # behind", "1:17"),
    ],
)
def test_a_comment_is_told_because_a_save_drops_it(text: str, place: str) -> None:
    (problem,) = losses(text, "x.yml")
    assert str(problem).startswith(f"x.yml:{place}: a save in the browser drops this")


@pytest.mark.parametrize(
    "text",
    [
        "# yaml-language-server: $schema=schema/forms.schema.json\na: b",
        "a: see page#place",
        'a: "b # c"',
        "a: |\n  # a heading\n  text # more\n",
        "a:\n  - 'b # c'\nd: 2026-11-28",
        "a: 12\nb: true\nc: '0901.11'\nd: no",
    ],
)
def test_nothing_is_told_of_what_a_save_keeps(text: str) -> None:
    assert [*losses(text, "x.yml")] == []


@pytest.mark.parametrize("word", ["0901.11", "012", "1e3", "~", "True", "0x1F", ".5"])
def test_text_that_others_read_as_more_than_text_is_told(word: str) -> None:
    (problem,) = losses(f"a:\n  - {word}", "x.yml")
    taken = f"a save in the browser takes '{word}' for a number, a truth or nothing"
    assert str(problem) == f"x.yml:2:5: {taken}; put it in quotation marks"


def test_the_check_tells_what_a_save_would_lose(tmp_path: Path) -> None:
    folder = project(
        tmp_path, ("contacts.yml", "sources: [page]}", "sources: [page]}  # all")
    )
    [line] = diagnostics(folder)
    assert line == (
        "data/contacts.yml:2:154: a save in the browser drops this comment; "
        "say it in 'note', or where the schema describes the key"
    )


def test_a_property_that_several_parts_name_is_that_of_all() -> None:
    short = {"properties": {"en": {"maxLength": 9}}, "required": ["es"]}
    text = {
        "properties": {"en": {"type": "string"}},
        "required": ["en"],
        "x-text": True,
    }
    node = whole({"allOf": [{"allOf": [text]}, short], "description": "A name."})
    assert node["properties"]["en"] == {"type": "string", "maxLength": 9}
    assert node["required"] == ["en", "es"]
    assert node["x-text"]
    assert node["description"] == "A name."
