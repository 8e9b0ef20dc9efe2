"""The staff desk: every answer with its lasting link, to put into an e-mail.

Without its script the page is a plain list of links; with it, staff find and
tick answers and copy one ready e-mail.
"""

from collections.abc import Iterator
from html import escape

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


def pages(site: Site) -> Iterator[Page]:
    """One desk per language; its e-mails are in that language."""
    for lang in LANGUAGES:
        yield _desk(site, lang)


def _desk(site: Site, lang: str) -> Page:
    path = localized("staff.md", lang)
    title, lede = site.word("staff-desk", lang), site.word("staff-desk-lede", lang)
    csv = relative_address("links.csv", path).rstrip("/")
    parts = [
        f"# {title} {{ #staff }}",
        f'<p class="lede">{lede}</p>',
        f'<p><a href="{csv}">{site.word("staff-csv", lang)}</a></p>',
    ]
    topics = "".join(_topic(site, topic, path, lang) for topic in site.topics())
    meta = {"title": title, "description": lede, "lang": lang, "hide": ["toc"]}
    meta |= {"scripts": ["staff"], "styles": ["staff"], "terms": False}
    meta |= {"reviewed": site.newest_review("faq")}
    html = f'<div id="staff-desk"></div>{_words(site, path, lang)}{topics}'
    return Page(path, "\n\n".join(parts), meta, "data/faq", html=html)


def _words(site: Site, path: str, lang: str) -> str:
    """What the script says, and where guide and office are."""
    data: dict = site.words("desk-", lang)
    data["letter"] = site.words("mail-", lang)
    data["guide"] = relative_address(localized("guide.md", lang), path)
    return data_in_page("staff-words", data)


def _topic(site: Site, topic: dict, path: str, lang: str) -> str:
    rows = "".join(_row(site, a["id"], path, lang) for a in topic["answers"])
    title = escape(text(topic["title"], lang))
    return f'<section class="desk"><h2>{title}</h2><ul>{rows}</ul></section>'


def _row(site: Site, id_: str, path: str, lang: str) -> str:
    """An answer: question, one sentence, link, sources, review; its other words."""
    data = site.get("faq", id_)
    spoken = lang if has_page(site, "faq", id_, lang) else "en"
    target = relative_address(page_path("faq", id_, spoken), path)
    question = escape(text(data["question"], spoken))
    short = escape(plain(text(data["short"], spoken)))
    known = site.word(f"confidence-{site.confidence(data['sources'])}", lang).rstrip(
        "."
    )
    reviewed = site.word("reviewed", lang, x=day(data["reviewed"], lang))
    keywords = escape(" ".join(data.get("keywords", {}).get(lang, [])))
    other = f' lang="{spoken}"' if spoken != lang else ""
    return (
        f'<li id="{id_}" data-keywords="{keywords}"><span{other}>'
        f'<a href="{target}">{question}</a></span><p{other}>{short}</p>'
        f'<p class="desk__known">{escape(known)}. {reviewed}</p></li>'
    )
