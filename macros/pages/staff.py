"""The staff desk: the site's own search beside a letter made of what it finds.

Without its script the page is a plain list of lasting links.
"""

from collections.abc import Iterator
from html import escape

from macros.data.library import Data
from macros.render.html import heading
from macros.render.words import data_in_page, day
from macros.site.addresses import (
    has_page,
    localized,
    page_path,
    plain,
    relative_address,
)
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page

LATER = ("search-{}.js", "names-{}.js", "item-names-{}.js", "desk-{}.js")
"""Scripts of each language that the desk loads when somebody types."""


def pages(site: Site) -> Iterator[Page]:
    """One desk per language; its letters are in either."""
    for lang in LANGUAGES:
        yield _desk(site, lang)


def _desk(site: Site, lang: str) -> Page:
    path = localized("staff.md", lang)
    title, lede = site.word("staff-desk", lang), site.word("staff-desk-lede", lang)
    csv = relative_address("links.csv", path).rstrip("/")
    parts = [heading(1, title, "staff")]
    first = "".join(_row(site, id_, path, lang) for id_ in site.first_answers())
    topics = "".join(_topic(site, topic, path, lang) for topic in site.topics())
    meta: dict[str, object] = {
        "title": title,
        "description": lede,
        "lang": lang,
        "hide": ["toc"],
    }
    meta |= {"scripts": ["staff"], "styles": ["staff"], "terms": False}
    meta |= {"reviewed": site.newest_review("faq")}
    listed = (
        f'<div id="staff-list"><p class="lede">{lede}</p>'
        f'<p><a href="{csv}">{site.word("staff-csv", lang)}</a></p>'
        f'<section class="desk"><h2>{site.word("questions-first", lang)}</h2>'
        f"<ul>{first}</ul></section>{topics}</div>"
    )
    editing = relative_address(localized("staff/editing.md", lang), path)
    link = f'<p><a href="{editing}">{site.word("staff-editing", lang)}</a></p>'
    html = f'<div id="staff-desk"></div>{_data(site, path, lang)}{listed}{link}'
    return Page(path, "\n".join(parts), meta, "data/faq", ending=html)


def _data(site: Site, path: str, lang: str) -> str:
    """What the script says and loads.

    `letter`: for each language the words of a letter; `later`: its scripts.
    """
    assets = relative_address("assets/", path).rstrip("/")
    later = {
        spoken: [f"{assets}/{name.format(spoken)}" for name in LATER]
        for spoken in LANGUAGES
    }
    data = {
        "words": site.words("desk-", lang),
        "letter": {spoken: site.words("letter-", spoken) for spoken in LANGUAGES},
        "mail": site.words("mail-", lang),
        "root": relative_address("index.md", path),
        "graph": f"{assets}/guide-graph.js",
        "later": later,
    }
    return data_in_page("staff-words", data)


def desk_texts(site: Site, lang: str) -> dict[str, list[str]]:
    """Id of an answer -> its short answer, how it is known, when it was reviewed.

    In whole sentences of `lang`: for letters, loaded when somebody types.
    """
    texts = {}
    for id_, item in site.ids("faq").items():
        spoken = lang if has_page(site, "faq", id_, lang) else "en"
        level = site.confidence(item.data["sources"])
        known = site.word(f"confidence-{level}", lang).rstrip(".")
        reviewed = site.word("reviewed", lang, x=day(item.data["reviewed"], lang))
        short = plain(text(item.data["short"], spoken))
        texts[id_] = [short, f"{known}. {reviewed}."]
    return texts


def _topic(site: Site, topic: Data, path: str, lang: str) -> str:
    ids = [answer["id"] for answer in topic["answers"]]
    rows = "".join(_row(site, id_, path, lang, named=True) for id_ in ids)
    title = escape(text(topic["title"], lang))
    return (
        f'<details class="desk" open><summary>{title} <small>{len(ids)}</small>'
        f"</summary><ul>{rows}</ul></details>"
    )


def _row(site: Site, id_: str, path: str, lang: str, *, named: bool = False) -> str:
    """An answer as a link; `named`: old links to the desk lead to this row."""
    spoken = lang if has_page(site, "faq", id_, lang) else "en"
    target = relative_address(page_path("faq", id_, spoken), path)
    question = escape(text(site.get("faq", id_)["question"], spoken))
    other = f' lang="{spoken}"' if spoken != lang else ""
    name = f' id="{id_}"' if named else ""
    return (
        f'<li{name} data-key="faq/{id_}/"><a href="{target}"{other}>{question}</a></li>'
    )
