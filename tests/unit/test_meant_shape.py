"""What was meant by another key, or a value of another shape, is said in words."""

import pytest

from macros.checks.meant import (
    AS_LIST,
    MOST_KEYS,
    asking,
    form_meant,
    key_meant,
    shape_meant,
)

ID = "^[a-z]+(-[a-z]+)*( .+)?$"
MANY: dict[str, dict] = {f"key-{n}": {} for n in range(MOST_KEYS)}


@pytest.mark.parametrize(
    ("key", "known", "value", "hint"),
    [
        ("Short", {"short": {}}, {"Short": "x"}, "did you mean 'short'?"),
        ("shrot", {"short": {}}, {"shrot": "x"}, "did you mean 'short'?"),
        (
            *("and so on", {"short": {}}, {"and so on": None}),
            "text of several lines is indented as far as its first line",
        ),
        ("one", {"two": {}}, {"one": None}, AS_LIST),
        ("sp", {"en": {}, "es": {}}, {"en": "x", "sp": "x"}, "it may also have es"),
        ("sp", {"en": {}}, {"en": "x", "sp": "x"}, ""),
        ("x", MANY, {"x": "x"}, f"it may also have {', '.join(MANY)}"),
        ("x", {**MANY, "one-more": {}}, {"x": "x"}, ""),
    ],
)
def test_another_key_is_answered_with_the_one_that_was_meant_or_those_left(
    key: str, known: dict, value: dict, hint: str
) -> None:
    assert key_meant(key, known, value) == hint


@pytest.mark.parametrize(
    ("node", "wanted", "value", "hint"),
    [
        ({}, "a list", "one", AS_LIST),
        ({}, "a list", None, AS_LIST),
        ({"required": ["en", "es"]}, "a map", "x", "a map is {en: …, es: …}"),
        (
            *({"properties": {"a": {}, "b": {}, "c": {}}}, "a map", "x"),
            "a map is {a: …, b: …}",
        ),
        ({}, "a map", "x", ""),
        ({}, "text", ["x"], "write one, without brackets or dash"),
        (
            *({}, "text or a list", 5),
            "text that looks like a number or a truth stands in quotation marks",
        ),
        ({}, "'true'", False, "write true, or drop the key"),
        ({}, "a number", [], ""),
    ],
)
def test_a_value_of_another_shape_is_answered_with_how_it_is_written(
    node: dict, wanted: str, value: object, hint: str
) -> None:
    assert shape_meant(node, wanted, value) == hint


def test_a_key_that_another_asks_for_is_told_with_that_one() -> None:
    node = {"dependencies": {"main": ["email", "phone"], "tool": ["to"]}}
    assert asking(node, "phone", {"main": True}) == "who says 'main' says it too"
    assert asking(node, "to", {"main": True}) == ""
    assert asking({"required": ["id"]}, "id", {"main": True}) == ""


def test_a_name_in_place_of_an_id_is_answered_with_what_kind_it_is_of() -> None:
    assert form_meant({"x-ref": "sources"}, ID, "The Law") == (
        "write the id of one of sources"
    )
    assert form_meant({"x-ref": "sources"}, ID, "law(a)") == "did you mean 'law (a)'?"
    assert form_meant({}, ID, "The-Law") == "did you mean 'the-law'?"
    assert form_meant({}, ID, "?") == ""
