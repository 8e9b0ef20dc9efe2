"""Slips of Markdown, in texts of the data and in pages."""

from pathlib import Path

import pytest

from tests.unit.slip_texts import in_an_answer, on_a_page, told_at

BOTH = [
    ("[x](faq: slips)", "a space stands inside a link: '](faq: slips)'; drop it"),
    ("[x]( faq:slips)", "a space stands inside a link: ']( faq:slips)'; drop it"),
    ("[x](faq:)", "a link that leads nowhere: '](faq:)'"),
    ("In [the U.S.](faq:slips).", "a full stop stands twice: '.](faq:slips).'; drop"),
    ("In the **U.S.**.", "a full stop stands twice"),
    ("In the U.S..", "a full stop stands twice"),
    ("[x](HTTP://example.org)", "an address without the s of https: '](HTTP://ex"),
    ("[x](faq:slips))", "a ) without its (; write both, or neither"),
    ("Words (of [x](faq:slips)", "a ( without its )"),
    ("[x]](faq:slips)", "a ] without its ["),
    ("!!! note", "a form of Markdown that is shown as it stands: '!!! note'; say it"),
    ("- [ ] one", "a form of Markdown that is shown as it stands: '- [ ] one'"),
    ("So ==this== is", "a form of Markdown that is shown as it stands: '==this=='"),
    ("[x] (faq:slips)", "a space parts the halves of a link: '] (faq:slips)'"),
    ("(x)[faq:slips]", "the brackets of a link are swapped: '(x)[faq:slips]'"),
    ("[](faq:slips)", "a link without words: '[](faq:slips)'"),
    ("[x]()", "a link that leads nowhere"),
    (
        "[x](www.example.org)",
        "an address without its beginning: '](www.example.org'; write https:// first",
    ),
    ("[x](faq:slips", "a link that is not closed"),
    ("[x](http://example.org)", "an address without the s of https: '](http://ex"),
    ("[x](https:example.org)", "an address without its host: '](https:example"),
    ("[x](https://https)", "an address without its host"),
    ("[x](mailto:nobody)", "no e-mail address: '](mailto:nobody'"),
    ("[x](tel:abc)", "no telephone number: '](tel:abc'"),
    ("Then ** so ** and **so**.", "a space inside: '** so **'; write **words**"),
    ("And **so ** it is", "a space inside: '**so **'"),
    ("Lorem ipsum dolor", "a note to oneself: 'Lorem ipsum'"),
    ("Words TODO", "a note to oneself: 'TODO'; finish it"),
    ("[x][nowhere]", "a link by a name in brackets: '[x][nowhere]'; write [words]"),
    ("[x]: https://example.org", "an address that stands by itself"),
    ("Words[^1]", "there are no footnotes: '[^1]'; say it in the text"),
    ("[x](/faq/slips/)", "a link by path: '](/faq/slips/'"),
    ("[x](slips)", "a link by path"),
    ("Take:\n- one\n- two", "a list without an empty line before it"),
    ("Some **bold text.", "a ** is not closed in its paragraph"),
    ("See `code.", "a ` is not closed in its paragraph; write `words`"),
    (
        "See https://example.org/a.",
        "an address that stands bare: 'https://example.org/a'",
    ),
    ("See www.example.org", "an address that stands bare: 'www.example.org'"),
    ("[x](https://https://example.org)", "an address without its host"),
    ("[x](https://localhost/x)", "an address without its host: '](https://localhost"),
    ("In the the port", "a word stands twice: 'the the'; drop one"),
    ("The the port", "a word stands twice: 'The the'"),
    ("The certificate of\nof the farm", "a word stands twice: 'of of'"),
    ("Send a a copy", "a word stands twice: 'a a'"),
    ("Words.\n\n    More words.", "what begins with four spaces is shown as code"),
    ("- one\n\nWords.\n\n    More.", "what begins with four spaces is shown as code"),
    ("| a | b |\n|---|---|\n| c |", "1 cells, and 2 in the first row: '| c |'"),
    ("| a | b |\n| c | d |", "a table without the line below its first: '| a | b |'"),
    ("Words\n| a | b |\n|---|---|\n| c | d |", "a table without an empty line before"),
    ("- one\n  - inner", "a list in a list is read as one: '- one - inner'; write fou"),
    ("1. one\n   goes on\n   - inner", "a list in a list is read as one"),
    ("Some __bold text.", "a __ is not closed in its paragraph; write __words__"),
]
IN_DATA = [
    ("![x](y.png)", "texts of the data show no pictures"),
    ("a <b>b</b>", "HTML in a text: '<b>'"),
    ("A&nbsp;B", "HTML in a text: '&nbsp;'; type the sign itself"),
    ("A &#8212; B", "HTML in a text: '&#8212;'"),
    ("<script>x()</script>", "HTML in a text"),
    ("{{ notice('treaty') }}", "macros work in pages only"),
    ("# Title", "texts of the data have no headings"),
]
IN_PAGES = [
    ("{% if x %}", "pages use no statements"),
    ("## Title {#title}", "a comment begins here"),
    ("##Title { #title }", "a space must follow the #"),
    ("<script>x()</script>", "the site runs no scripts of a page"),
    ("[x](guide.md#origin=ec)", "answers of the guide behind a link by path"),
    ("<iframe src=x></iframe>", "the site's policy forbids this: '<iframe src=x'"),
    ("<link rel=stylesheet href=x>", "the site's policy forbids this: '<link rel="),
    ("<a href='x/'>x</a>", "a link or a picture as HTML: '<a href='x/''; write Markd"),
    ("<img src='x.png' alt='x'>", "a link or a picture as HTML"),
    ("<p style='color:red'>x</p>", "the site's policy forbids this"),
    ("Title\n-----\n\nx", "a heading by the line below it"),
    ("a\u200bb", "an invisible sign stands here (U+200B)"),
    ("<<<<<<< HEAD", "a merge conflict is marked here"),
    ("{{ contact(\u201cmain\u201d) }}", "this is no call of a macro"),
    ("{{ contact('page') ", "this is no call of a macro"),
    ("{{ contact() }}", "'contact' needs an id"),
    ("## A { #same }\n\n## B { #same }", "the id 'same' stands twice; first on line 9"),
    ("```\ncode", "docs/slips.md:9:1: ``` is not closed; write ``` below"),
    ("~~~\n```\n# code", "docs/slips.md:9:1: ~~~ is not closed; write ~~~ below"),
    ("# U { #u }", "a second heading of the first level"),
    ("####### U { #u }", "there are six levels of headings: '####### U { #u }'"),
    ("## U { #u v }", "words behind the id of a heading: '## U { #u v }'"),
    ("[x](slips.md \u201cY\u201d)", "words behind the address of a link: '](slips.md"),
    ("<https://example.org>", "an address in angle brackets: '<https://example.org>"),
    ("<nobody@example.org>", "an address in angle brackets: '<nobody@example.org>'"),
    ("[x](<slips.md>)", "an address in angle brackets: '<slips.md>'"),
    ("![](picture.png)", "a picture without words: '![](picture.png)'; say what"),
    ("{ notice('treaty') }", "a macro stands in two braces: '{ notice('treaty') }'"),
    ("{{ sources(id='law') }}", "'sources' takes no 'id'; write {{ sources"),
]
SOUND = [
    "[x](faq:slips) and [y](https://example.org/a_(b)) **bold**.",
    "Take:\n\n- one\n    - inner\n- two",
    "| a | b |\n|---|---|\n| c \\| d | |",
    "2 < 3, a*b, {x}, R&D; **so** and **so**, `** so **`",
    "(See [x](faq:slips).) Write `f(` or `a == b`; a = b",
    "1. **One.** First\n2. Second",
    "1. One\n\n    of two paragraphs\n\n    and three\n2. Two",
    "Call it so:\n\n    guide --json",
    "`a` and ``b ` c``, `** x`",
    "[the page](https://www.example.org/www.a) of `https://example.org`",
    "a__b __c__ `__d`",
    "- one\n    - inner\n\nWords\n\n1. one\n\n    - inner",
    "Bodies (A a G) that that had had, 5 5, be-be, so so-called",
]


@pytest.mark.parametrize(("text", "message"), [*BOTH, *IN_DATA])
def test_a_slip_of_markdown_in_an_answer_is_told(
    tmp_path: Path, text: str, message: str
) -> None:
    told_at("data/faq/slips.yml:1", in_an_answer(tmp_path, text), message)


def test_a_slip_is_told_with_its_line_and_column(tmp_path: Path) -> None:
    text = "Words.\n\nThen ** so ** and **so**."
    [line] = in_an_answer(tmp_path / "one", text)
    assert line.startswith("data/faq/slips.yml:12:14: a space inside")
    [line] = on_a_page(tmp_path / "two", text)
    assert line.startswith("docs/slips.md:11:6: a space inside")


@pytest.mark.parametrize(("text", "message"), [*BOTH, *IN_PAGES])
def test_a_slip_of_markdown_on_a_page_is_told(
    tmp_path: Path, text: str, message: str
) -> None:
    told_at("docs/slips.md:", on_a_page(tmp_path, text), message)


@pytest.mark.parametrize("text", SOUND)
def test_sound_markdown_is_not_told(tmp_path: Path, text: str) -> None:
    assert in_an_answer(tmp_path / "one", text) == []
    page = text.replace("faq:slips", "faq:what")
    assert on_a_page(tmp_path / "two", page) == []


@pytest.mark.parametrize(
    "text",
    [
        "## U { #u .fold }",
        "[x](slips.md 'Y')",
        "{'a': f(1)}",
        "<br>x<wbr>y",
        "~~~\n# <b>\n~~~",
    ],
)
def test_what_only_pages_have_is_not_told(tmp_path: Path, text: str) -> None:
    assert on_a_page(tmp_path, text) == []
