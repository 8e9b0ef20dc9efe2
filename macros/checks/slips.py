"""Slips of Markdown: what a reader would see as brackets, or follow to nowhere.

Owns the forms of single slips in texts of the data and in prose pages. What only a
whole paragraph shows is the business of `structure_slips`, words that of
`language_slips`, links by id that of `references`, pages and their places that of
`publish.page_checks`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from macros.checks.annotations import Fault
from macros.checks.language_slips import language_slips
from macros.checks.structure_slips import shortened, structure_slips
from macros.data.problems import Problem
from macros.data.prose import ProseFile
from macros.data.yaml_file import MOST_CACHED
from macros.data.yaml_words import sign_problems

LINK = "write [words](faq:some-id) or [words](https://…)"
BARE = r"(?<![\w(<\"'`=\]/])"
"""Before an address that is no part of a link, of code or of a longer word."""

EVERYWHERE = (
    (r"\]\((?:[a-z]+:)?\s+(?!\))\S+", "a space stands inside a link", "drop it"),
    (r"\]\s+\([a-z]+:\S*", "a space parts the halves of a link", "drop it"),
    (r"\([^()\n]*\)\[[a-z]+:\S*", "the brackets of a link are swapped", LINK, ")["),
    (r"(?<!!)\[\]\(\S*", "a link without words", LINK, "[]("),
    (r"\]\((?:[a-z]+:)?\s*\)", "a link that leads nowhere", LINK),
    (
        r"\.(?<!\.\.)(?:\]\([^)\s]*\)|\*+|(?<=\w\.))\.(?![./])",
        "a full stop stands twice",
        "drop one",
    ),
    (r"\]\((?i:http)://[^)\s]*", "an address without the s of https", "write https://"),
    (r"\]\(https:(?!//[^/)\s]+\.)[^)\s]*", "an address without its host", LINK),
    (r"\]\(mailto:(?![^@)\s]+@[^@)\s]+\.)[^)\s]*", "no e-mail address", LINK),
    (r"\]\(tel:(?!\+?[\d-]+\))[^)\s]*", "no telephone number", LINK),
    (r"\b(?:TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b", "a note to oneself", "finish it"),
    (r"\[[^\]\n]+\]\[[^\]\n]*\]", "a link by a name in brackets", LINK),
    (
        r"(?m)^ {0,3}\[[^\]\n]+\]: *\S+",
        *("an address that stands by itself", LINK, "]:"),
    ),
    (r"\[\^[^\]\n]+\]", "there are no footnotes", "say it in the text"),
    (r"\]\(www\.[^)\s]*", "an address without its beginning", "write https:// first"),
    (r"\]\([a-z]+:[^)\s]*(?=\s|$)(?! \")", "a link that is not closed", "add )"),
    (BARE + r"https?://[^\s)]*\w", "an address that stands bare", LINK, "://"),
    (BARE + r"www\.[^\s)]*\w", "an address that stands bare", LINK, "www."),
    (
        r"(?<![\w-])(?!(?:that|had|so)\b)([^\W\d_]+)\s+(?:\1|(?i:\1)(?<=\w\w))(?![\w-])",
        "a word stands twice",
        "drop one",
    ),
    (
        r"(?m)^ *(?:!!!|\?\?\?|[-*+] \[[ xX]\]) .*|==\w[^=\n]*==",
        "a form of Markdown that is shown as it stands",
        "say it in words",
    ),
    (
        r"(?m)^(?! |[-*+] |\d+\. |>|\s*$|\|).*\n(?:[-*+]|\d+\.) .*",
        "a list without an empty line before it is read as one paragraph",
        *("add the line", "\n"),
    ),
    (
        r"(?m)^(?:[-*+]|\d+\.) .*\n(?: .*\n)*? {1,3}(?:[-*+]|\d+\.) .*",
        "a list in a list is read as one",
        *("write four spaces before it", "\n"),
    ),
)
"""Form of a slip, message, hint; a sign that each text with the slip has, if any."""

IN_DATA = (
    (r"\]\((?![a-z]+:|\s|\)|www\.)[^)\s]*", "a link by path", LINK),
    (r"!\[[^\]]*\]?", "texts of the data show no pictures", "put it into a page", "!["),
    (r"<[a-zA-Z/!][^>\n]{0,40}>?", "HTML in a text", "write Markdown", "<"),
    (r"&(?:#\w+|[a-zA-Z]{2,}\d*);", "HTML in a text", "type the sign itself", "&"),
    (r"\{[{%#][^\n]{0,20}", "macros work in pages only", "write it out"),
    (r"(?m)^#{1,6} .*", "texts of the data have no headings", "write **words**", "# "),
)
FORBIDDEN = "the site's policy forbids this"
EMBEDDED = "iframe|object|embed|style|link|base|meta|form|video|audio"
BY_PATH = (
    r"\]\((?![a-z]+:|\s|\)|www\.|#)"
    r"(?:/[^)\s]*|[^).\s]*|[^)\s]*\.html[^)\s]*)(?=[)\s])"
)
IN_PAGES = (
    (BY_PATH, "a link by path", "write [words](page.md) or [words](faq:some-id)"),
    (
        r"\]\([^)\s]*\.md#[^)\s=]+=[^)\s]*",
        "answers of the guide behind a link by path",
        'write {{ guide_link("words", origin="ec") }}',
    ),
    (r"\{%[^\n]{0,20}", "pages use no statements", "put what varies into the data"),
    (r"\{#[^\n]{0,20}", "a comment begins here", "write { #id }, with a space"),
    (r"(?m)^#{1,6}[^#\s].*", "a space must follow the #", ""),
    (r"(?m)^#{7,} .*", "there are six levels of headings", "write fewer #"),
    (
        r"(?m)^#+ .*\{[^{}\n]*#[\w-]+ +[\w-]+[ }].*",
        "words behind the id of a heading",
        "write { #id }",
    ),
    (
        r"\]\((?![a-z]+:|<)[^)\s]+ +(?![\"'])[^)\n]+\)",
        "words behind the address of a link",
        'write [words](page.md "title")',
    ),
    (
        r"<(?:(?:https?|mailto):[^>\s]*|[\w.+-]+@[\w.-]+)>|(?<=\]\()<[^>\n]*>",
        "an address in angle brackets",
        LINK,
    ),
    (r"!\[\]\([^)\n]*\)?", "a picture without words", "say what it shows"),
    (
        r"(?<!\{)\{ *\w+\((?:[^(){}\n]*)\) *\}(?!\})",
        "a macro stands in two braces",
        "write {{ and }}",
    ),
    (r"<script\b[^\n]{0,20}", "the site runs no scripts of a page", "drop it"),
    (r"<[^>\n]*\s(?:style|on\w+)\s*=", FORBIDDEN, "drop it"),
    (rf"<(?:{EMBEDDED})\b[^>\n]*", FORBIDDEN, "drop it"),
    (r"<(?:a|img)\s[^>\n]*", "a link or a picture as HTML", "write Markdown"),
    (
        r"(?m)^(?!---)(?=.*\w)[^|\n]+\n(?:-{3,}|={3,})\s*$",
        "a heading by the line below it",
        "write ## before it",
    ),
)
_Form = tuple[str, re.Pattern[str], str, str]
"""A sign that each text with the slip has ("" for any), its form, message, hint."""


def _compiled(*forms: tuple[str, ...]) -> Iterator[_Form]:
    for form, message, hint, *signs in forms:
        begins = form[1] if form.startswith((r"\]", r"\[", r"\{")) else ""
        yield next(iter(signs), begins), re.compile(form), message, hint


_DATA = [*_compiled(*EVERYWHERE, *IN_DATA)]
_PAGES = [*_compiled(*EVERYWHERE, *IN_PAGES)]


def slip_faults(text: str, lang: str) -> Iterator[Fault]:
    """Slips in a text of the data."""
    yield from _slips(text, lang, _DATA)


@lru_cache(maxsize=MOST_CACHED)
def prose_slip_problems(page: ProseFile) -> list[Problem]:
    """The same in a prose page, and signs there that nobody sees.

    Of the front matter its reader tells them.
    """
    lines = "\n" * page.text.count("\n", 0, page.begin)
    slips = _slips(page.body, page.lang, _PAGES)
    return [
        *sign_problems(lines + page.body, page.name, inside=True),
        *(Problem(page.position(page.begin + at), *fault) for at, *fault in slips),
    ]


def _slips(text: str, lang: str, forms: Iterable[_Form]) -> Iterator[Fault]:
    """Where `text` has a slip, what it is, what to do."""
    for sign, form, message, hint in forms:
        for match in form.finditer(text) if sign in text else ():
            yield match.start(), f"{message}: '{shortened(match[0])}'", hint
    yield from structure_slips(text)
    yield from language_slips(text, lang)
