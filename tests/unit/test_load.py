"""Reading YAML: the text that was written, and where it stands."""

import pytest

from macros.data.yaml_file import MAX_DEPTH, parse


def value(text: str) -> object:
    source, problems = parse(text, "x.yml")
    assert problems == ()
    return source.value


def problem(text: str) -> str:
    _, problems = parse(text, "x.yml")
    return str(problems[0])


@pytest.mark.parametrize(
    "written", ["NO", "yes", "on", "0901.11", "2024-03-19", "012", "12:30", "~x", "1e3"]
)
def test_a_scalar_stays_the_text_that_was_written(written: str) -> None:
    assert value(f"key: {written}") == {"key": written}


def test_true_false_null_and_plain_integers_are_more_than_text() -> None:
    read = value("[true, false, null, 12, -3, '12']")
    assert read == [True, False, None, 12, -3, "12"]


def test_every_value_and_key_has_a_position() -> None:
    source, _ = parse("a:\n  - b: c\n", "x.yml")
    assert str(source.place(("a", 0, "b"))) == "x.yml:2:8"
    assert str(source.key_place(("a", 0, "b"))) == "x.yml:2:5"


def test_a_place_that_is_missing_falls_back_to_its_parent() -> None:
    source, _ = parse("a:\n  b: c\n", "x.yml")
    assert str(source.place(("a", "z", 3))) == "x.yml:2:3"


def test_a_key_that_stands_twice_is_refused() -> None:
    said = "x.yml:3:1: 'a' stands here twice; first on line 1"
    assert problem("a: 1\nb: 2\na: 3\n") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a: &x 1\nb: *x\n",
            "x.yml:1:4: anchors and aliases are not used; write it out",
        ),
        ("a: !!python/name:os.system ''\n", "x.yml:1:4: tags such as"),
        ("? [a]\n: b\n", "x.yml:1:3: a key must be plain text"),
        ("a: 1\n---\nb: 2\n", "x.yml:2:1: one file holds one document"),
        ("a: [1\n", "x.yml:1:4: not YAML:"),
        ("a: b: c\n", "x.yml:1:5: not YAML:"),
    ],
)
def test_what_these_files_do_not_use_is_refused_at_its_place(
    text: str, said: str
) -> None:
    assert problem(text).startswith(said)


def test_deep_nesting_ends_in_a_message_and_not_in_a_crash() -> None:
    assert f"nested deeper than {MAX_DEPTH} levels" in problem("[" * 5000)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x]"]
    lines += [
        f"{b}: &{b} [*{a}, *{a}]" for a, b in zip("abcdef", "bcdefg", strict=True)
    ]
    assert problem("\n".join(lines)).startswith("x.yml:1:4: anchors")
