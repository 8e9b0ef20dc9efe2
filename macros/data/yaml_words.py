"""Diagnostics for files that are not YAML, in words of an editor.

Owns the guess at what was meant: the parser says which sign it did not expect,
here the line says which slip it was. Does not read values.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.data.problems import Position, Problem

QUOTE = "put the whole text in quotation marks"
KEY = r"^\s*(?:- )*(?:\{)?[\w-]+:"
BRACES = KEY + r" +\{.*?:"
TEXT = "text that begins with {}"
SLIPS = (
    (r"^\s*(-)\w+:", "a space must follow the dash", ""),
    (
        r"^\s*([*\u2022\u2013\u2014]) ",
        "a part of a list begins with '- '",
        "write a dash for it",
    ),
    (r"^\s*(?:- )*([\w-]+) ?[=;\uff1a]", "a colon and a space follow '{}'", ""),
    (KEY + r" +[^\s'\"{\[|>#].*?(:)(?: |$)", "a colon inside text", QUOTE),
    (
        BRACES + r" [^,'\"{}\[\]]*(:) ",
        "a colon inside text, or no comma before it",
        QUOTE,
    ),
    (BRACES + r" [^,'\"{}\[\]]+([\[{])", "a bracket inside text", QUOTE),
    (KEY + r" [^'\"]*(,) *,", "a comma stands twice", "leave one out"),
    (KEY + r" +(\*\*?)", "text that begins with * or **", QUOTE),
    (KEY + r" +(\[)[^\]]*\]\(", "text that begins with a link", QUOTE),
    (KEY + r" +([@%`&*!,\]}]|[-?](?= ))", TEXT, QUOTE),
    (KEY + r" +([>|])[+\-\d]* +[^\s#]", TEXT, QUOTE),
    (KEY + r" +([{\[])[^}\]]*[}\]] *[^\s#,}\]]", TEXT, QUOTE),
    (
        KEY + r" +(?:\"(?:[^\"\\]|\\.)*(\")|'(?:[^']|'')*('))\s*[^\s#,}\]]",
        "text goes on behind a closing quotation mark",
        "quote the whole text with the other kind of mark",
    ),
    (r"^\s*(?:- )*([\w-]+:)[^\s:/]", "a space must follow '{}'", ""),
    (KEY + r" .*[\]}](,)\s*$", "a comma stands at the end of the line", "leave it out"),
)
"""Form of a line with the sign in question, message, hint."""

UNSEEN = (
    "\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\xad"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85"
)
WIDE = "\u1680\u2000-\u200a\u202f\u205f\u3000"
LOST = "\ufffd-\uffff\ue000-\uf8ff\x80-\x84\x86-\x9f\ud800-\udfff"
OTHER_LETTERS = "\u0370-\u03ff\u0400-\u04ff\uff21-\uff5a"
"""Greek, Cyrillic and wide ones, which look like those of English and Spanish."""

MICRO = r"(?<=\u03bc)[gLlmMS]\b"
"""A unit after a Greek letter: a millionth of it."""

ODD = ""
"""Instead of what each such text has: one of the signs above. Most texts have none."""

_ODD = re.compile(f"[{WIDE}{UNSEEN}{LOST}{OTHER_LETTERS}\xc2\xc3]")
CONFLICT = "a merge conflict is marked here"
SIGNS = (
    ("\t", "\t", "a tab stands here", "use spaces"),
    (
        "\xa0",
        "^ *\xa0|(?<=:)\xa0|^[ \\w-]+\xa0(?=:)",
        "a no-break space stands here",
        "type an ordinary space",
    ),
    (
        ODD,
        f"[{WIDE}](?:(?<=[:\\n ].)|(?<=\\A.))",
        "a space of another width stands here ({})",
        "type an ordinary space",
    ),
    (ODD, f"[{UNSEEN}]", "an invisible sign stands here ({})", "drop it"),
    (
        ODD,
        f"[{LOST}]|[\xc2\xc3][\x80-\xbf]",
        "a letter was lost here when the file was saved ({})",
        "write it anew, and save the file as UTF-8",
    ),
    (
        ODD,
        f"[{OTHER_LETTERS}](?:(?<=[A-Za-z].)|(?=[A-Za-z])(?!{MICRO}))",
        "a letter of another alphabet stands inside a word ({})",
        "type it anew",
    ),
    *((sign * 7, rf"^{sign * 7}(?= |$)", CONFLICT, "keep one side") for sign in "<=>"),
)
"""Signs that no data file has: what each such text has, form, message, hint."""

ONLY_YAML = 3
"""So many of them, the first, may stand in a page."""

OPENED = (
    re.compile(KEY + r"(?: .*[\[{,:])? +(\")(?:[^\"\\]|\\.)*$"),
    re.compile(KEY + r"(?: .*[\[{,:])? +(')(?:[^']|'')*$"),
)
"""A line whose last text is quoted and goes on below."""

NEXT_KEY = re.compile(r"\s*(?:- )?[\w-]+:(?: |$)")
UNCLOSED = "not YAML: a quotation mark is not closed"
CLOSED = "write its other half where it ends"
BLOCK = "text of several lines stands below 'key: |-', indented"
DEPTH = "lines that belong together begin below each other"
UNFIT = ("this line does not fit those above", DEPTH)
NO_COLON = "could not find expected ':'"
REASONS = {
    "mapping values are not allowed in this context": ("no key can stand here", DEPTH),
    "did not find expected key": UNFIT,
    "did not find expected '-' indicator": UNFIT,
    "found unknown escape character": (
        "a backslash inside double quotation marks",
        "write two, or single quotation marks",
    ),
    "did not find expected <document start>": (
        "the line above, '...', ends the file",
        "drop that line",
    ),
    "found character that cannot start any token": (
        "no text begins with this sign",
        QUOTE,
    ),
}
"""What the parser says -> message, hint."""

_LINES = tuple((re.compile(form), message, hint) for form, message, hint in SLIPS)
_SIGNS = tuple(
    (sign, re.compile(form, re.MULTILINE), message, hint)
    for sign, form, message, hint in SIGNS
)


def sign_problems(text: str, name: str, *, inside: bool = False) -> Iterator[Problem]:
    """Signs in `text` that readers of YAML differ on, or that nobody sees.

    `name` is what messages call the file; `inside`: it is a page, not YAML.
    """
    for at, message, hint in signs(text, inside=inside):
        yield Problem(Position.within(name, text, at), message, hint)


def signs(text: str, *, inside: bool) -> Iterator[tuple[int, str, str]]:
    """The same signs, each with its index in `text`, message, hint."""
    odd = bool(_ODD.search(text))
    for sign, form, message, hint in _SIGNS[ONLY_YAML:] if inside else _SIGNS:
        for match in form.finditer(text) if sign in text and (sign or odd) else ():
            at = match.end() - 1
            yield at, message.format(f"U+{ord(text[at]):04X}"), hint


def _opened(lines: list[tuple[int, str]]) -> tuple[int, int] | None:
    """Line and column of the first quotation mark that holds the key of a next line."""
    for (number, line), (_, below) in pairwise(lines):
        match = next((m for form in OPENED if (m := form.match(line))), None)
        if match and NEXT_KEY.match(below):
            return number, match.start(1) + 1
    return None


def explained(text: str, at: Position, since: Position | None, reason: str) -> Problem:
    """Where the slip is, what it is, what to do.

    The parser stopped `at` with a `reason`, in something that began at `since`.
    """
    lines = [*enumerate(text.split("\n"), 1)][: at.line]
    for number, line in reversed(lines[-3:]):
        for form, form_message, hint in _LINES:
            if match := form.match(line):
                group = next(n for n, sign in enumerate(match.groups(), 1) if sign)
                position = Position(at.path, number, match.start(group) + 1)
                message = f"not YAML: {form_message.format(match[group])}"
                return Problem(position, message, hint)
    if since and "end of stream" in reason:
        return Problem(since, UNCLOSED, CLOSED)
    if opened := _opened(lines[since.line - 1 if since else 0 :]):
        return Problem(Position(at.path, *opened), UNCLOSED, CLOSED)
    if since and reason.endswith(("',' or ']'", "',' or '}'")):
        message = "not YAML: a bracket that is not closed, or a comma is missing in it"
        return Problem(since, message, CLOSED)
    if since and reason == NO_COLON:
        return Problem(since, "not YAML: this line has no key", BLOCK)
    message, hint = REASONS.get(reason, (reason, "look at the line above too"))
    if message == UNFIT[0] and since and since.line < at.line - 1:
        message = f"{message}, from line {since.line} on"
    return Problem(at, f"not YAML: {message}", hint)
