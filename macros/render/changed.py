"""What changed, and whom it touches: in a line, and as the last section of a page."""

from collections.abc import Iterator

from macros.data.library import Data
from macros.render.html import heading
from macros.render.words import attribute, day, listed
from macros.site.addresses import relative_address
from macros.site.days import touched_on
from macros.site.history import FOLLOWED, days_of, entries_of, feed_of, name_of
from macros.site.view import View


def changed(view: View, kind: str, id_: str) -> list[str]:
    """The entries and days to come that touch the item, and how to follow them."""
    page = view.address("changes.md")
    feed = relative_address(feed_of(kind, id_, view.lang), view.page).rstrip("/")
    file = relative_address(days_of(kind, id_, view.lang), view.page).rstrip("/")
    rows = [
        f'<li>{day(when, view.lang)}: <a href="{page}#on-{when}">'
        f"{attribute(view.word('changes-day'))}</a></li>"
        for when, touched in sorted(touched_on(view.site).items())
        if id_ in touched.get(kind, ())
    ]
    rows += [
        f'<li>{day(entry["on"], view.lang)}: <a href="{page}#{entry["id"]}">'
        f"{attribute(view.text(entry['title']))}</a>{_kind(view, entry)}</li>"
        for entry in entries_of(view.site, kind, id_)
    ]
    follow = f'<a href="{feed}">{view.word("changes-follow")}</a>'
    days = f'<a href="{file}">{view.word("changes-calendar")}</a>'
    shown = f"<ul>{''.join(rows)}</ul>" if rows else ""
    title = heading(2, view.word("changes-here"), "changed")
    return [title, f"{shown}<p>{follow} · {days}</p>"]


def _kind(view: View, entry: Data) -> str:
    kind = entry.get("touches", {}).get("kind")
    return f" ({view.word(f'changes-kind-{kind}')})" if kind else ""


def touch_line(view: View, entry: Data) -> str:
    """Whom `entry` touches, as one paragraph of HTML; "" if it does not say."""
    said = [*_touches(view, entry.get("touches", {}))]
    return f"<p><small>{'; '.join(said)}.</small></p>" if said else ""


def _touches(view: View, touches: Data) -> Iterator[str]:
    for key in ("kind", "roles"):
        one = touches.get(key, ())
        names = [f"kind-{one}"] if isinstance(one, str) else [f"role-{r}" for r in one]
        if names:
            words = [view.word(f"changes-{name}") for name in names]
            yield attribute(listed(words, view))
    if touches.get("everywhere"):
        yield attribute(view.word("changes-everywhere"))
    for kind, word in FOLLOWED.items():
        if named := touches.get(kind, ()):
            links = [
                f'<a href="{view.address_of(word, id_)}">'
                f"{attribute(name_of(view.site, kind, id_, view.lang))}</a>"
                for id_ in named
            ]
            said = view.word("changes-markets" if kind == "markets" else kind)
            yield f"{attribute(said)}: {', '.join(links)}"
    for key in ("from", "until"):
        if when := touches.get(key):
            yield attribute(view.word(f"changes-{key}", x=day(when, view.lang)))
