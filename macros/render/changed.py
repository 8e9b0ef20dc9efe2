"""What changed for a market or a certificate, as the last section of its page."""

from macros.render.words import attribute, day
from macros.site.addresses import localized, relative_address
from macros.site.history import entries_of, feed_of
from macros.site.model import Site, text


def changed(site: Site, kind: str, id_: str, here: str, lang: str) -> list[str]:
    """The entries that touch the item, linked, and its feed; in Markdown."""
    page = relative_address(localized("changes.md", lang), here)
    feed = relative_address(feed_of(kind, id_, lang), here).rstrip("/")
    rows = [
        f'<li>{day(entry["on"], lang)}: <a href="{page}#{entry["id"]}">'
        f"{attribute(text(entry['title'], lang))}</a></li>"
        for entry in entries_of(site, kind, id_)
    ]
    follow = f'<a href="{feed}">{site.word("changes-follow", lang)}</a>'
    listed = f"<ul>{''.join(rows)}</ul>" if rows else ""
    heading = f"## {site.word('changes-here', lang)} {{ #changed }}"
    return [heading, f"{listed}<p>{follow}</p>"]
