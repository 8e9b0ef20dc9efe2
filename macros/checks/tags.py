"""HTML in prose pages: what is opened is closed, and Markdown in it is read.

Owns these checks of `docs/*.md`. Which tags and signs pages may not have at all is the
business of `slips`.
"""

import re
from collections.abc import Iterator

from macros.data.problems import Problem
from macros.data.prose import ProseFile

SHOWN = re.compile(r"(?ms)^(```|~~~).*?^\1|`[^`\n]+`|\{\{.*?\}\}|<!--.*?-->")
"""What is shown as it is, called or left out: no tag begins there."""

TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?![\w.:@+-])([^<>]*)>", re.IGNORECASE)
"""A tag; an address in angle brackets is none."""

OPEN = re.compile(r"<(?:div|section|/div|/section)\b[^<>\n]*(?=\n|\Z)")
ALONE = (
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
    *("source", "track", "wbr"),
)
"""Tags that hold nothing and are never closed."""

BLOCKS = ("div", "section")
"""Tags around Markdown, which is read only if they say so."""


def tag_problems(page: ProseFile) -> Iterator[Problem]:
    """Tags of `page` without their other half, or with Markdown that is not read."""
    if "<" not in page.text:
        return
    text = SHOWN.sub(lambda shown: " " * len(shown[0]), page.text)
    for begin in OPEN.finditer(text):
        hint = "write > at its end"
        yield Problem(page.position(begin.start()), "a tag that does not end", hint)
    if (begins := text.find("<!--")) >= 0:
        message, hint = "what is left out here has no end", "write --> at its end"
        yield Problem(page.position(begins), message, hint)
        return
    opened: list[re.Match[str]] = []
    for tag in TAG.finditer(text):
        closes, name, says = tag[1], tag[2].lower(), tag[3]
        if name in ALONE or says.endswith("/"):
            continue
        if not closes:
            opened.append(tag)
            if name in BLOCKS and not re.search(r"\bmarkdown\b", says):
                message = f"what stands in this <{name}> is not read as Markdown"
                hint = f"write <{name} markdown>"
                yield Problem(page.position(tag.start()), message, hint)
        elif name in (names := [one[2].lower() for one in opened]):
            last = len(names) - 1 - names[::-1].index(name)
            yield from (_unclosed(page, one) for one in opened[last + 1 :])
            del opened[last:]
        else:
            message = f"</{name}> closes nothing"
            yield Problem(page.position(tag.start()), message, "drop it")
    yield from (_unclosed(page, one) for one in opened)


def _unclosed(page: ProseFile, tag: re.Match[str]) -> Problem:
    name = tag[2].lower()
    message, hint = f"<{name}> is not closed", f"write </{name}> where it ends"
    return Problem(page.position(tag.start()), message, hint)
