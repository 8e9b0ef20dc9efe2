"""What an editor of answers is told about slips of YAML: the sign, and what to do."""

from pathlib import Path

import pytest
import yaml

from macros.data.yaml_file import parse
from macros.data.yaml_words import sign_problems

SOUND = """\
- id: a
  question: {en: Who asks, es: Quien}
  short:
    en: Plain words
    es: Palabras
  reviewed: 2026-01-01
"""
EXPECTED = Path(__file__).with_name("editor_messages_expected.txt")
QUOTE = "put the whole text in quotation marks"


def messages(old: str, new: str) -> list[str]:
    """What is told when `new` stands in a sound file instead of `old`."""
    assert old in SOUND
    _, problems = parse(SOUND.replace(old, new), "x.yml")
    return [str(problem) for problem in problems]


SLIPS = [
    ("    en: Pl", "\ten: Pl", "4:1: a tab stands here; use spaces"),
    ("words", "words\t", "4:20: a tab stands here; use spaces"),
    (": Plain", ":\xa0Plain", "4:8: a no-break space stands here; type an"),
    ("    en: Pl", "\xa0   en: Pl", "4:1: a no-break space stands here; type an"),
    (
        ": Plain",
        ":\u202fPlain",
        "4:8: a space of another width stands here (U+202F)",
    ),
    ("    en: Pl", "\u3000   en: Pl", "4:1: a space of another width stands here"),
    ("Plain", "Pla\u2028in", "4:12: an invisible sign stands here (U+2028); drop"),
    ("Plain", "Pla\x0cin", "4:12: an invisible sign stands here (U+000C); drop"),
    ("id: a", "id: a\u200b", "1:8: an invisible sign stands here (U+200B); drop"),
    ("Plain", "Pla\u202ein", "4:12: an invisible sign stands here (U+202E); drop"),
    ("Plain", "Pla\u2066in", "4:12: an invisible sign stands here (U+2066); drop"),
    ("Plain", "Pl\u0430in", "4:11: a letter of another alphabet stands inside a"),
    ("Plain", "Pl\uff41in", "4:11: a letter of another alphabet stands inside a"),
    (
        "Plain",
        "Pla\ufffdin",
        "4:12: a letter was lost here when the file was saved",
    ),
    (
        "Plain",
        "Pla\xc3\xb3n",
        "4:13: a letter was lost here when the file was saved",
    ),
    (
        "  rev",
        "<<<<<<< HEAD\n  rev",
        "6:7: a merge conflict is marked here; keep one side",
    ),
    ("words", "w\u03bcg", "4:16: a letter of another alphabet stands inside a"),
    ("Plain", "Note: this", f"4:13: not YAML: a colon inside text; {QUOTE}"),
    ("words", "words:", f"4:20: not YAML: a colon inside text; {QUOTE}"),
    ("asks", "asks: we", "2:26: not YAML: a colon inside text, or no comma before"),
    ("asks,", "asks", "2:29: not YAML: a colon inside text, or no comma before"),
    ("asks", "[x]", f"2:22: not YAML: a bracket inside text; {QUOTE}"),
    ("asks,", "asks, ,", "2:26: not YAML: a comma stands twice; leave one out"),
    ("Plain", "**Bold**", "4:9: not YAML: text that begins with * or **; put"),
    ("Plain", "[x](faq:y)", "4:9: not YAML: text that begins with a link; put"),
    ("Plain", "- one", "4:9: not YAML: text that begins with -; put the whole"),
    ("Plain", "? why", "4:9: not YAML: text that begins with ?; put the whole"),
    ("Plain", "] x", "4:9: not YAML: text that begins with ]; put the whole"),
    (
        "Plain words",
        '"a\\w"',
        "4:11: not YAML: a backslash inside double quotation",
    ),
    ("- id", "```\n- id", f"1:1: not YAML: no text begins with this sign; {QUOTE}"),
    ("Plain", "@us", "4:9: not YAML: text that begins with @; put the whole"),
    ("Plain", "%5", "4:9: not YAML: text that begins with %; put the whole"),
    ("Plain", "{x}", "4:9: not YAML: text that begins with {; put the whole"),
    ("Plain", "> 5", "4:9: not YAML: text that begins with >; put the whole"),
    ("reviewed: ", "reviewed:", "6:3: not YAML: a space must follow 'reviewed:'"),
    ("- id", "-id", "1:1: not YAML: a space must follow the dash"),
    ("Plain", '"Plain"', "4:15: not YAML: text goes on behind a closing"),
    ("Plain", "'Don't", "4:13: not YAML: text goes on behind a closing"),
    ("Plain", '"Plain', "4:9: not YAML: a quotation mark is not closed"),
    ("Quien}", "Quien", "2:13: not YAML: a bracket that is not closed"),
    ("2026-01-01", "[a, b],", "6:19: not YAML: a comma stands at the end"),
    ("reviewed: ", "reviewed = ", "6:3: not YAML: a colon and a space follow 'rev"),
    ("reviewed: ", "reviewed; ", "6:3: not YAML: a colon and a space follow 'rev"),
    ("reviewed: ", "reviewed\uff1a", "6:3: not YAML: a colon and a space follow"),
    (
        "2026-01-01",
        "\n  * 2026",
        "7:3: not YAML: a part of a list begins",
    ),
    ("  rev", "  A line.\n  rev", "6:3: not YAML: this line has no key; text of"),
    (
        "- id: a",
        "- id: a\n      x: b",
        "2:8: not YAML: no key can stand here",
    ),
    ("  rev", "   rev", "6:4: not YAML: this line does not fit those above"),
    ("2026-01-01", "2026-01-01\nx: y", "7:1: not YAML: this line does not fit"),
    ("2026-01-01", "2026-01-01\n  - x", "7:3: not YAML: this line does not fit"),
    ("Plain words", '"a\\x4z"', "4:13: not YAML: did not find expected"),
    (
        "- id: a",
        "- id: a # as told: b\n  c: d\n  e: f\n   g: h",
        "4:5: not YAML: no key can stand here",
    ),
    ("Plain", "Form #4 for plain", f"4:13: all from # on is cut off; {QUOTE}"),
    ("words", "words # cut", f"4:20: all from # on is cut off; {QUOTE}"),
    ("2026-01-01", "2026-01-01 # read by two", None),
    ("Plain words", '"Plain words" # kept', None),
    (
        "Plain words",
        "\u201cPlain words\u201d",
        "4:9: curly quotation marks are shown; write straight ones",
    ),
    ("Plain words", "\u201ePlain words\u201c", "4:9: curly quotation marks are"),
    *(
        ("Plain words", text.format("\u201cplain\u201d"), None)
        for text in ("{} words", "the {} words", "words, {}")
    ),
    ("Plain words", "Plain\u202fwords", None),
    (
        "en: Who",
        "en:Who",
        "2:14: a space must follow 'en:'",
    ),
    ("asks,", "asks, and when,", "2:28: text with a comma inside braces; put the"),
    ("asks,", "asks?,", "2:18: text with '?' inside brackets; put the whole"),
    ("asks,", "asks&nbsp;us,", None),
    ("Plain words", "5 \u03bcg, or 0.5 \u03bcL", None),
    ("Plain words", "' '", "4:9: the text is blank; write it, or drop its key"),
    ("Plain words", '"\\n "', "4:9: the text is blank"),
]
"""What a slip puts in place of what -> the start of what is told; None: no slip."""


@pytest.mark.parametrize(("old", "new", "start"), SLIPS)
def test_a_slip_is_named_with_its_place_and_what_is_none_is_let_be(
    old: str, new: str, start: str | None
) -> None:
    lines = messages(old, new)
    assert len(lines) == (start is not None)
    assert all(line.startswith(f"x.yml:{start}") for line in lines)


def test_all_is_told_whole_with_what_to_do() -> None:
    told = [line for old, new, _ in SLIPS for line in messages(old, new)]
    assert told == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_each_character_that_yaml_refuses_is_told() -> None:
    refused = yaml.reader.Reader.NON_PRINTABLE
    odd = [sign for sign in map(chr, range(0x110000)) if refused.match(sign)]
    assert len(odd) > 2000
    silent = [sign for sign in odd if not list(sign_problems(f"a{sign}", "x.yml"))]
    assert silent == []
