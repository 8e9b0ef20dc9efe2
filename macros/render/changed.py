"""What changed, and whom it touches: in a line, and as the last section of a page."""

from collections.abc import Iterator

from macros.data.library import Data
from macros.render.html import heading
from macros.render.words import attribute, day, listed
from macros.site.addresses import localized, page_path, relative_address
from macros.site.days import touched_on
from macros.site.history import FOLLOWED, days_of, entries_of, feed_of, name_of
from macros.site.model import Site, text


def changed(site: Site, kind: str, id_: str, here: str, lang: str) -> list[str]:
    """The entries and days to come that touch the item, and how to follow them."""
    page = relative_address(localized("changes.md", lang), here)
    feed = relative_address(feed_of(kind, id_, lang), here).rstrip("/")
    file = relative_address(days_of(kind, id_, lang), here).rstrip("/")
    rows = [
        f'<li>{day(when, lang)}: <a href="{page}#on-{when}">'
        f"{attribute(site.word('changes-day', lang))}</a></li>"
        for when, touched in sorted(touched_on(site).items())
        if id_ in touched.get(kind, ())
    ]
    rows += [
        f'<li>{day(entry["on"], lang)}: <a href="{page}#{entry["id"]}">'
        f"{attribute(text(entry['title'], lang))}</a>{_kind(site, entry, lang)}</li>"
        for entry in entries_of(site, kind, id_)
    ]
    follow = f'<a href="{feed}">{site.word("changes-follow", lang)}</a>'
    days = f'<a href="{file}">{site.word("changes-calendar", lang)}</a>'
    shown = f"<ul>{''.join(rows)}</ul>" if rows else ""
    title = heading(2, site.word("changes-here", lang), "changed")
    return [title, f"{shown}<p>{follow} · {days}</p>"]


def _kind(site: Site, entry: Data, lang: str) -> str:
    kind = entry.get("touches", {}).get("kind")
    return f" ({site.word(f'changes-kind-{kind}', lang)})" if kind else ""


def touch_line(site: Site, entry: Data, here: str, lang: str) -> str:
    """Whom `entry` touches, as one paragraph of HTML; "" if it does not say."""
    said = [*_touches(site, entry.get("touches", {}), here, lang)]
    return f"<p><small>{'; '.join(said)}.</small></p>" if said else ""


def _touches(site: Site, touches: Data, here: str, lang: str) -> Iterator[str]:
    for key in ("kind", "roles"):
        one = touches.get(key, ())
        names = [f"kind-{one}"] if isinstance(one, str) else [f"role-{r}" for r in one]
        if names:
            words = [site.word(f"changes-{name}", lang) for name in names]
            yield attribute(listed(words, site, lang))
    if touches.get("everywhere"):
        yield attribute(site.word("changes-everywhere", lang))
    for kind, word in FOLLOWED.items():
        if named := touches.get(kind, ()):
            links = [
                f'<a href="{relative_address(page_path(word, id_, lang), here)}">'
                f"{attribute(name_of(site, kind, id_, lang))}</a>"
                for id_ in named
            ]
            said = site.word("changes-markets" if kind == "markets" else kind, lang)
            yield f"{attribute(said)}: {', '.join(links)}"
    for key in ("from", "until"):
        if when := touches.get(key):
            yield attribute(site.word(f"changes-{key}", lang, x=day(when, lang)))
