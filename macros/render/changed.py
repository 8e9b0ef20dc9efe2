"""What changed, and whom it touches: in a line, and as the last section of a page."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.html import bulleted, heading, html, link
from macros.render.words import day, listed
from macros.site.days import touched_on
from macros.site.history import FOLLOWED, calendar_of, entries_of, feed_of, name_of
from macros.site.view import View


def changed(view: View, kind: str, id_: str) -> list[Markup]:
    """The entries and days to come that touch the item, and how to follow them."""
    changes_page = view.address("changes.md")
    rows = [
        _row(view, when, f"{changes_page}#on-{when}", view.word("changes-day"))
        for when, touched in sorted(touched_on(view.site).items())
        if id_ in touched.get(kind, ())
    ]
    for entry in entries_of(view.site, kind, id_):
        target, title = f"{changes_page}#{entry['id']}", view.text(entry["title"])
        rows.append(_row(view, entry["on"], target, title) + _kind(view, entry))
    feed = view.file(feed_of(kind, id_, view.lang))
    file = view.file(calendar_of(kind, id_, view.lang))
    follow = link(feed, view.word("changes-follow"))
    days = link(file, view.word("changes-calendar"))
    head = heading(2, view.word("changes-here"), "changed")
    listed_rows = bulleted(rows) if rows else ""
    return [head, html("{}<p>{} · {}</p>", listed_rows, follow, days)]


def _row(view: View, when: str, target: str, title: str) -> Markup:
    return html("{}: {}", day(when, view.lang), link(target, title))


def _kind(view: View, entry: kinds.Change) -> str:
    kind = entry.get("touches", {}).get("kind")
    return f" ({view.word(f'changes-kind-{kind}')})" if kind else ""


def touch_line(view: View, entry: kinds.Change) -> Markup:
    """Whom `entry` touches, as one paragraph of HTML; "" if it does not say."""
    touches = _touches(view, entry.get("touches", {}))
    sentences = [html("{}{}.", phrase[:1].upper(), phrase[1:]) for phrase in touches]
    if not sentences:
        return Markup()
    return html('<p class="reviewed">{}</p>', Markup(" ").join(sentences))


def _touches(view: View, touches: Data) -> Iterator[str]:
    """What it touches: text, or HTML where it is linked."""
    if kind := touches.get("kind", ""):
        yield view.word(f"changes-kind-{kind}")
    if roles := touches.get("roles", ()):
        yield listed([view.word(f"changes-role-{role}") for role in roles], view)
    if touches.get("everywhere"):
        yield view.word("changes-everywhere")
    for kind, word in FOLLOWED.items():
        if named := touches.get(kind, ()):
            links = (
                link(view.address_of(word, i), name_of(view.site, kind, i, view.lang))
                for i in named
            )
            label = view.word("changes-markets" if kind == "markets" else kind)
            yield html("{}: {}", label, Markup(", ").join(links))
    for key in ("from", "until"):
        if when := touches.get(key):
            yield view.word(f"changes-{key}", x=day(when, view.lang))
