"""Elements of HTML in, lines of Markdown out.

Owns what each element becomes. Tables apart, it uses no extension, and any Markdown
program reads what it writes. Knows no page.
"""

import re
from collections.abc import Callable, Collection
from html import unescape

ATTRIBUTE = re.compile(r'(?<=\s)(href|id)=(?:"([^"]*)"|([^\s">]+))')
LEFT_OUT = {"script", "style", "svg", "template"}
"""Elements whose text no reader reads."""

VOID = {"input", "img", "wbr", "source", "col", "meta", "link"}
HEADINGS = {f"h{n}": n for n in range(1, 7)}
BLOCKS = {
    *("p", "div", "section", "aside", "nav", "header", "footer", "figure", "form"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "caption"),
    *("details", "summary", "blockquote", "fieldset", "legend", "label", "article"),
    *("figcaption", "pre", "hr", "select", "option", "textarea", "output", "noscript"),
    *("address", "search", "button", "main", "tfoot"),
}
"""Elements that begin a line of their own."""

LINES = BLOCKS | HEADINGS.keys()

INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*"}
SPECIAL = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]"}
    | {"&": "&amp;", "<": "&lt;", "|": "&#124;"}
)
QUOTED = str.maketrans({" ": "%20", "(": "%28", ")": "%29"})
SPECIAL_SIGN = re.compile(r"[\\`*_\[\]&<|]")
LEADING = re.compile(r"^(\d*)([#+>.)-])")
HUGGING = (
    *(("\x02** ", " **"), ("\x02* ", " *"), ("\x02", "")),
    *((" **\x03", "** "), (" *\x03", "* "), ("\x03", "")),
)
LINKED = (("\x01[ ", "["), ("\x01", ""), (" ](", "]("))
"""What marks a beginning or an end until the line is whole: it hugs its words."""


class MarkdownWriter:
    """Collects lines; `_line` is the one under way."""

    def __init__(self, linked: Collection[str], lead: Callable[[str], str]) -> None:
        """`linked` are the ids that stay places; `lead` tells where a link leads."""
        self._linked = linked
        self._lead = lead
        self._blocks: list[tuple[str, str]] = []
        self._line: list[str] = []
        self._lists: list[int | None] = []
        self._marker = ""
        self._prefix = ""
        self._links: list[str | None] = []
        self._skip = 0
        self._cells: list[list[str]] | None = None
        self._preformatted = False

    def text(self, text: str) -> None:
        """Take a text."""
        if self._skip:
            return
        plain_text = unescape(text)
        if self._preformatted:
            self._line.append(plain_text)
            return
        if not self._line and plain_text.isspace():
            return  # no line begins with it
        special = SPECIAL_SIGN.search(plain_text)
        self._line.append(plain_text.translate(SPECIAL) if special else plain_text)

    def open(self, tag: str, attributes: str) -> None:
        """Begin an element."""
        if tag in LEFT_OUT:
            self._skip += 1
        if self._skip or tag in VOID:
            return
        if tag in LINES:
            self._flush()
            if tag in HEADINGS and self._cells is None:
                self._prefix = "#" * HEADINGS[tag] + " "
            self._begin(tag)
        elif tag == "br":
            self._line.append(" ")
        values: dict[str, str] = {}
        if "id=" in attributes or "href=" in attributes:  # most elements have neither
            named = ATTRIBUTE.findall(attributes)
            values = {k: unescape(a or b) for k, a, b in named}
            if values.get("id") in self._linked:
                self._line.append(f'<a id="{values["id"]}"></a>')
        if tag == "a":
            self._links.append(values.get("href"))
            self._line.append("\x01[" if "href" in values else "")
        elif tag in INLINE:
            self._line.append(f"\x02{INLINE[tag]}")

    def _begin(self, tag: str) -> None:
        """Take note of an element that shapes what is in it."""
        if tag in ("ul", "ol") and self._cells is None:
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            self._marker = "-" if number is None else f"{number}."
            self._lists[-1] = None if number is None else number + 1
        elif tag == "table":
            self._cells = []
        elif tag == "tr" and self._cells is not None:
            self._cells.append([])
        elif tag == "pre":
            self._preformatted = True

    def close(self, tag: str) -> None:
        """End an element."""
        if tag in LEFT_OUT:
            self._skip -= 1
        if self._skip or tag in VOID or tag in LEFT_OUT:
            return
        if tag == "a":
            self._close_link()
        elif tag in INLINE:
            self._line.append(f"{INLINE[tag]}\x03")
        elif tag == "caption":
            self._blocks.append(("    " * len(self._lists), self._line_text()))
            self._line = []
        elif tag in ("td", "th") and self._cells:
            self._cells[-1].append(self._line_text())
            self._line = []
        elif tag == "table":
            self._table()
        elif tag in LINES:
            self._flush()
            if tag in ("ul", "ol") and self._lists and self._cells is None:
                self._lists.pop()
            self._preformatted = self._preformatted and tag != "pre"

    def _close_link(self) -> None:
        href = self._links.pop() if self._links else None
        if href is not None:
            self._line.append(f"]({self._lead(href).translate(QUOTED)})")

    def _line_text(self) -> str:
        """The line under way, tidied; marks hug their words."""
        markdown = "".join(self._line)
        if not self._preformatted:
            markdown = " ".join(markdown.split())
            marks = HUGGING if "\x02" in markdown else ()
            for marked, plain in (*marks, *(LINKED if "\x01" in markdown else ())):
                markdown = markdown.replace(marked, plain)
        return markdown

    def _flush(self) -> None:
        if not self._line:
            return
        # A cell, and a link that holds blocks, go on in one line.
        linked = self._links and any(href is not None for href in self._links)
        if linked or self._cells is not None:
            self._line.append(" ")
            return
        markdown, self._line = self._line_text(), []
        if not markdown.strip():
            return
        if self._preformatted:
            markdown = "\n".join(
                f"    {line}" for line in markdown.strip("\n").split("\n")
            )
        elif not self._prefix and LEADING.match(markdown):
            markdown = LEADING.sub(r"\1\\\2", markdown)
        indent = "    " * max(len(self._lists) - (1 if self._marker else 0), 0)
        if self._marker:
            markdown = (
                f"{self._marker}{' ' * (4 - len(self._marker))}{self._prefix}{markdown}"
            )
        else:
            markdown = f"{self._prefix}{markdown}"
        self._blocks.append((indent, markdown))
        self._prefix = self._marker = ""

    def _table(self) -> None:
        rows, self._cells = [row for row in self._cells or [] if row], None
        self._line = []
        wide = max((len(row) for row in rows), default=0)
        lines = [
            "| " + " | ".join([*row, *[""] * (wide - len(row))]) + " |" for row in rows
        ]
        if lines:
            lines.insert(1, "|" + " --- |" * wide)
            self._blocks.append(("    " * len(self._lists), "\n".join(lines)))

    def whole(self) -> str:
        """All that was collected."""
        self._links = []
        self._flush()
        blocks = [
            indent + markdown.replace("\n", f"\n{indent}")
            for indent, markdown in self._blocks
        ]
        return "\n\n".join(blocks) + "\n"
