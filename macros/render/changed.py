"""What changed, and whom it touches: in a line, and as the last section of a page."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.html import heading, html, link
from macros.render.words import day, listed
from macros.site.days import touched_on
from macros.site.history import FOLLOWED, calendar_of, entries_of, feed_of, name_of
from macros.site.view import View


def changed(view: View, kind: str, id_: str) -> list[Markup]:
    """The entries and days to come that touch the item, and how to follow them."""
    changes_page = view.address("changes.md")
    feed = view.file(feed_of(kind, id_, view.lang))
    file = view.file(calendar_of(kind, id_, view.lang))
    rows = [
        html(
            '<li>{}: <a href="{}#on-{}">{}</a></li>',
            day(when, view.lang),
            changes_page,
            when,
            view.word("changes-day"),
        )
        for when, touched in sorted(touched_on(view.site).items())
        if id_ in touched.get(kind, ())
    ]
    rows += [
        html(
            '<li>{}: <a href="{}#{}">{}</a>{}</li>',
            day(entry["on"], view.lang),
            changes_page,
            entry["id"],
            view.text(entry["title"]),
            _kind(view, entry),
        )
        for entry in entries_of(view.site, kind, id_)
    ]
    follow = link(feed, view.word("changes-follow"))
    days = link(file, view.word("changes-calendar"))
    entries_list = html("<ul>{}</ul>", Markup().join(rows)) if rows else ""
    title = heading(2, view.word("changes-here"), "changed")
    return [title, html("{}<p>{} · {}</p>", entries_list, follow, days)]


def _kind(view: View, entry: kinds.Change) -> str:
    kind = entry.get("touches", {}).get("kind")
    return f" ({view.word(f'changes-kind-{kind}')})" if kind else ""


def touch_line(view: View, entry: kinds.Change) -> Markup:
    """Whom `entry` touches, as one paragraph of HTML; "" if it does not say."""
    touches = [*_touches(view, entry.get("touches", {}))]
    if not touches:
        return Markup()
    return html("<p><small>{}.</small></p>", Markup("; ").join(touches))


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
            links = [
                link(
                    view.address_of(word, id_), name_of(view.site, kind, id_, view.lang)
                )
                for id_ in named
            ]
            label = view.word("changes-markets" if kind == "markets" else kind)
            yield html("{}: {}", label, Markup(", ").join(links))
    for key in ("from", "until"):
        if when := touches.get(key):
            yield view.word(f"changes-{key}", x=day(when, view.lang))
