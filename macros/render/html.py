"""Pieces of HTML that escape what they are given, and the last touch on a page."""

import re
from collections.abc import Iterable, Mapping
from html import unescape

from markupsafe import Markup, escape

from macros.render.codes import with_whole_codes

TABLE_TAG = Markup("<table>")
TABLE = re.compile(r"<table(?: data-[^>]*)?>(.*?)</table>", re.DOTALL)
NAME = re.compile(r"<(?:caption|th)[^>]*>(.*?)</(?:caption|th)>", re.DOTALL)
HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
CELL = re.compile(r"<(td|th)\b")
EMPTY = re.compile(r"<td[^>]*></td>")
FITS = 2
"""So many columns fit on a phone as they are."""

TAG = re.compile(r"<[^>]+>")
KEPT = re.compile(
    r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL
)
SPACE = re.compile(r"\n\s*")
UNSEEN = re.compile(r"\n(?=<(?:meta|link|title)\b)")
"""A line break that cannot show: before an element of the head."""


def html(form: str, *parts: object, **named: object) -> Markup:
    """HTML of the literal `form` with the parts in its {}; text among them is escaped.

    All HTML made from data is made by this, so that no text can be markup. A part that
    is several, such as the rows of a list, stands there one behind the other.
    """
    # `escape` would copy what is HTML already.
    safe = [part if type(part) is Markup else _safe(part) for part in parts]
    filled = form.format(*safe, **{n: escape(part) for n, part in named.items()})
    return str.__new__(Markup, filled)  # `Markup` would ask whether it is HTML already


def _safe(part: object) -> Markup:
    if isinstance(part, str) or not isinstance(part, Iterable):
        return escape(part)
    return Markup().join(part)


def heading(level: int, text: str, id_: str) -> Markup:
    """A heading with the text `text`, and `id_` as its anchor."""
    return html('<h{0} id="{1}">{2}</h{0}>', level, id_, text)


def opening(title: str, lede: str, id_: str) -> Markup:
    """How a page made from data begins: its heading, and what it is about."""
    return html('{}\n<p class="lede">{}</p>', heading(1, title, id_), lede)


def folding(text: str, id_: str, level: int = 2) -> Markup:
    """The heading of a section that folds (`blocks.py`)."""
    return html('<h{0} class="fold" id="{1}">{2}</h{0}>', level, id_, text)


def link(target: str, text: str) -> Markup:
    """A link with the text `text` to the address `target`."""
    return html('<a href="{}">{}</a>', target, text)


def joined(form: str, rows: Iterable[object]) -> Markup:
    """Each of `rows` in the HTML `form`, one behind the other."""
    return Markup().join(html(form, row) for row in rows)


def bulleted(rows: Iterable[str]) -> Markup:
    """A list of `rows`: text, or HTML."""
    return html("<ul>{}</ul>", joined("<li>{}</li>", rows))


def fact_list(rows: Iterable[tuple[str, str]]) -> Markup:
    """What things are called and what is said of each, as a list; "" without any."""
    lines = [html("<div><dt>{}</dt><dd>{}</dd></div>", *row) for row in rows]
    return html('<dl class="facts">{}</dl>', lines) if lines else Markup()


def data_of(words: Mapping[str, str]) -> Markup:
    """`words` as attributes of an element, for its script."""
    named = (html('data-{}="{}"', key, word) for key, word in words.items())
    return Markup(" ").join(named)


def heads(names: Iterable[str]) -> Markup:
    """The heads of the columns of a table."""
    return joined('<th scope="col">{}</th>', names)


def table(
    names: Iterable[str],
    rows: Iterable[Markup],
    caption: str = "",
    tag: Markup = TABLE_TAG,
) -> Markup:
    """A table of `rows` below the `names` of its columns, which begins with `tag`.

    Its `caption` is heard and not seen.
    """
    heard = '<caption class="md-visually-hidden">{}</caption>'
    return html(
        "{}{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        *(tag, html(heard, caption) if caption else ""),
        *(heads(names), rows),
    )


def cells(names: Iterable[str], row: Iterable[str]) -> Markup:
    """The cells of a `row`, each under the head of its column."""
    pairs = zip(names, row, strict=True)
    return Markup().join(html("<td{}>{}</td>", label(n), cell) for n, cell in pairs)


def chips(name: str, choices: Iterable[tuple[str, str]]) -> Markup:
    """Radio buttons called `name`: each value with its label; that of "all" is set."""
    form = '<label class="chip"><input type="radio" name="{}" value="{}"{}> {}</label>'
    return Markup().join(
        html(form, name, value, " checked" if value == "all" else "", choice)
        for value, choice in choices
    )


def finish(html: str) -> str:
    """`html` as it is sent: no idle whitespace, no line that parts a code.

    Tables and lines of code can be scrolled by a keyboard.
    """
    reachable = with_scrollable_code(with_scrollable_tables(html))
    return without_idle_space(with_whole_codes(reachable))


def with_scrollable_code(html: str) -> str:
    """`html` with lines of code that a keyboard can reach, wherever they are long."""
    return html.replace("<pre><code>", '<pre><code tabindex="0">')


def with_scrollable_tables(html: str) -> str:
    """Each table in a region of its own, named after its caption or first head.

    Where phones stack the cells of a row, the region says so.
    """
    seen: dict[str, int] = {}

    def wrapped(match: re.Match[str]) -> str:
        head = NAME.search(match[1])
        heading_text = TAG.sub("", head[1]).strip() if head else ""
        name = heading_text.replace('"', "&quot;")
        seen[name] = seen.get(name, 0) + 1
        number = f" {seen[name]}" if seen[name] > 1 else ""
        region = f'tabindex="0" role="region" aria-label="{name}{number}"'
        table = with_labels(match[0])
        stacks = "" if table == match[0] else " table-wrap--stacks"
        return f'<div class="table-wrap{stacks}" {region}>{table}</div>'

    return TABLE.sub(wrapped, html)


def with_labels(table: str) -> str:
    """`table` with the head of its column in each cell but the first of a row.

    A table of few columns stays as it is, and one that is filled in by hand.
    """
    head, begin, body = table.partition("<tbody>")
    labels = [unescape(TAG.sub("", name)).strip() for name in HEAD.findall(head)]
    rows = ROW.findall(body)
    if len(labels) <= FITS or not rows or all(map(EMPTY.search, rows)):
        return table

    def labelled(row: re.Match[str]) -> str:
        left = iter(["", *labels[1:]])

        def cell(match: re.Match[str]) -> str:
            cell_html = next(left, "")
            return f"{match[0]}{label(cell_html)}" if cell_html else match[0]

        return CELL.sub(cell, row[0])

    return head + begin + ROW.sub(labelled, body)


def label(heading_text: str) -> Markup:
    """The attribute of a cell that says the head of its column on phones."""
    mark = "" if heading_text.endswith("?") else ":"
    return html(' data-label="{}{}"', heading_text, mark)


def without_idle_space(html: str) -> str:
    """`html` with line breaks and indents folded, except where they show."""
    parts = KEPT.split(html)
    parts[::2] = [UNSEEN.sub("", SPACE.sub("\n", part)) for part in parts[::2]]
    return "".join(parts)
