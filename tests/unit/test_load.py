"""Reading YAML: the text that was written, and where it stands."""

from pathlib import Path

import pytest

from macros.data.text_file import MAX_BYTES, files_in, read_text
from macros.data.yaml_file import parse, read


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
    assert str(source.position(("a", 0, "b"))) == "x.yml:2:8"
    assert str(source.key_position(("a", 0, "b"))) == "x.yml:2:5"


def test_a_place_that_is_missing_falls_back_to_its_parent() -> None:
    source, _ = parse("a:\n  b: c\n", "x.yml")
    assert str(source.position(("a", "z", 3))) == "x.yml:2:3"


def test_a_key_that_stands_twice_is_refused() -> None:
    message = "x.yml:3:1: 'a' stands here twice; first on line 1"
    assert problem("a: 1\nb: 2\na: 3\n") == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: &x 1\nb: *x\n",
            "x.yml:1:4: anchors and aliases are not used; write it out",
        ),
        ("a: !!python/name:os.system ''\n", "x.yml:1:4: tags such as"),
        ("a: !!set {b}\n", "x.yml:1:4: tags such as tag:yaml.org,2002:set are not"),
        ("a: !own [b]\n", "x.yml:1:4: tags such as !own are not used"),
        ("&x a: 1\n", "x.yml:1:1: a key must be plain text"),
        ("!own a: 1\n", "x.yml:1:1: a key must be plain text"),
        ("? [a]\n: b\n", "x.yml:1:3: a key must be plain text"),
        ("a: 1\n---\nb: 2\n", "x.yml:2:1: one file holds one document"),
        ("a: [1\n", "x.yml:1:4: not YAML:"),
        ("a: b: c\n", "x.yml:1:5: not YAML:"),
    ],
)
def test_what_these_files_do_not_use_is_refused_at_its_place(
    text: str, message: str
) -> None:
    assert problem(text).startswith(message)


def test_deep_nesting_ends_in_a_message_and_not_in_a_crash() -> None:
    assert "nested deeper than 24 levels" in problem("[" * 5000)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x]"]
    lines += [
        f"{b}: &{b} [*{a}, *{a}]" for a, b in zip("abcdef", "bcdefg", strict=True)
    ]
    assert problem("\n".join(lines)).startswith("x.yml:1:4: anchors")


def test_as_deep_as_is_allowed_is_read() -> None:
    assert value("[" * 24 + "]" * 24)
    inside = "[" * 24 + "x" + "]" * 24
    assert value(inside)
    assert problem(f"[{inside}]") == ("x.yml:1:26: nested deeper than 24 levels")


def test_as_large_as_is_allowed_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.write_text("#" * MAX_BYTES, encoding="utf-8")
    assert read(file, tmp_path)[1] == ()
    file.write_text("#" * (MAX_BYTES + 1), encoding="utf-8")
    [refused] = read(file, tmp_path)[1]
    message = f"x.yml:1:1: the file is larger than {MAX_BYTES:,} bytes; split it"
    assert str(refused) == message


def test_a_file_that_is_not_text_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.write_bytes(b"a: 1\nb: \xff\n")
    source, [refused] = read(file, tmp_path)
    assert source.value is None
    assert str(refused).startswith("x.yml:2:1: not UTF-8 text; save the file as")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    [refused] = read(tmp_path / "x.yml", tmp_path)[1]
    assert str(refused) == "x.yml:1:1: cannot be read: No such file or directory"


def test_of_what_cannot_be_read_there_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "latin").write_bytes("ñ".encode("latin-1"))
    (tmp_path / "large").write_text("#" * (MAX_BYTES + 1), encoding="utf-8")
    for name in ("folder", "latin", "large", "gone"):
        text, problem = read_text(tmp_path / name, name)
        assert (text, problem is not None) == ("", True), name


def test_a_sign_that_yaml_has_no_place_for_is_told_with_its_place() -> None:
    assert problem("a: é\nb: \x00\n") == (
        "x.yml:2:4: an invisible sign stands here (U+0000); drop it"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: "b\nc: 1\nd: "e"\n', "1:4"),
        ("a: 'b\nc: it''s\nd: 'e'\n", "1:4"),
        ('- a: 1\n  b: {c: x, d: "y\n- a: 2\n  b: {c: "x", d: z}\n', "2:16"),
        ('a:\n  - b: x\n    c: "y\n  - b: "z"\n', "3:8"),
    ],
)
def test_a_quotation_mark_that_takes_in_the_next_line_is_told(
    text: str, place: str
) -> None:
    assert problem(text) == (
        f"x.yml:{place}: not YAML: a quotation mark is not closed; "
        "write its other half where it ends"
    )


def test_what_an_editor_keeps_beside_a_file_is_not_read(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yml", ".#a.yml"):
        (tmp_path / name).touch()
    assert [file.name for file in files_in(tmp_path, "*.yml")] == ["a.yml", "b.yml"]


@pytest.mark.parametrize("text", ["a: 1 # x", "a: x # note", "a: 'b #c'", "a: b#c"])
def test_a_remark_cuts_nothing_off(text: str) -> None:
    value(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: one two # three", "x.yml:1:11: all from # on is cut off; put the whole"),
        ("a: one #2", "x.yml:1:7: all from # on is cut off; put the whole"),
        ("a: “b”", "x.yml:1:4: curly quotation marks are shown; write straight ones"),
        ("a: [b?]", "x.yml:1:5: text with '?' inside brackets; put the whole text in"),
        ("a: {b, c d}", "x.yml:1:8: text with a comma inside braces; put the whole"),
    ],
)
def test_text_that_would_be_read_otherwise_is_told(text: str, message: str) -> None:
    assert problem(text).startswith(message)


def test_a_space_that_a_backslash_writes_is_meant() -> None:
    assert value('a: "\\tb\\u202fc\\_d"') == {"a": "\tb\u202fc\xa0d"}


@pytest.mark.parametrize("text", ["a: b?", "a: [b]\nc: d?", "a: {b: {c: d}}\ne: f?"])
def test_a_question_mark_outside_brackets_is_text(text: str) -> None:
    value(text)


def test_integers_have_sixteen_digits_at_most_and_no_zeros_in_front() -> None:
    assert value("[1234567890123456, 12345678901234567, -0, 0, 01, +1]") == [
        1234567890123456,
        "12345678901234567",
        0,
        0,
        "01",
        "+1",
    ]
