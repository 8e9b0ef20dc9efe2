"""One page for each answer of the FAQ, and the index of all questions."""

from collections.abc import Iterator

from macros.data.library import Data
from macros.render.blocks import guide_link, question_cards
from macros.render.evidence import evidence_of
from macros.render.html import heading
from macros.render.prose_html import as_html
from macros.render.tools import link_of_answer
from macros.render.words import as_json, attribute
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
    """A page per answer and language, and one index per language."""
    for lang in LANGUAGES:
        for id_ in site.ids("faq"):
            if has_page(site, "faq", id_, lang):
                yield _answer(site, id_, lang)
        yield _index(site, lang)


def _answer(site: Site, id_: str, lang: str) -> Page:
    item = site.ids("faq")[id_]
    data, path = item.data, page_path("faq", id_, lang)
    question, short = text(data["question"], lang), plain(text(data["short"], lang))
    html = [
        f'<p class="answer">{attribute(short)}</p>',
        evidence_of(site, data, lang, _share(site, lang)),
        as_html(text(data["answer"], lang), site, path, lang),
        link_of_answer(site, id_, path, lang),
    ]
    if "guide" in data:
        said = site.word("open-guide", lang)
        html.append(guide_link(said, data["guide"], path, lang))
    html = [f'<div class="railed"><div>{"".join(html)}</div>']
    if data.get("related"):
        html += [
            f'<aside class="rail"><h2 id="related">{site.word("related", lang)}</h2>',
            f"{question_cards(site, data['related'], path, lang)}</aside>",
        ]
    html.append("</div>")
    meta: dict[str, object] = {"title": question, "description": short, "lang": lang}
    meta["scripts"] = ["answer"]
    meta["json_ld"] = _structured(question, short, lang)
    title = heading(1, question, "answer")
    return Page(path, title, meta, item.source.path, ending="\n".join(html))


def _share(site: Site, lang: str) -> str:
    """Where the script puts the buttons that copy the answer."""
    words = site.words("share-", lang)
    attributes = " ".join(f'data-{k}="{attribute(said)}"' for k, said in words.items())
    return f'<p id="share" {attributes}></p>'


def _structured(question: str, short: str, lang: str) -> str:
    """FAQPage data for machines; says what the page shows, no more."""
    answer = {"@type": "Answer", "text": short}
    entity = {"@type": "Question", "name": question, "acceptedAnswer": answer}
    page = {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": lang}
    return as_json(page | {"mainEntity": [entity]})


def _index(site: Site, lang: str) -> Page:
    path = localized("faq/index.md", lang)
    title = site.word("questions", lang)
    lede = site.word("questions-lede", lang)
    parts = [heading(1, title, "questions"), f'<p class="lede">{lede}</p>']
    topics = "".join(_topic(site, topic, path, lang) for topic in site.topics())
    meta = {"title": title, "description": lede, "lang": lang, "hide": ["toc"]}
    meta |= {
        "scripts": ["folded"],
        "styles": ["search"],
        "reviewed": site.newest_review("faq"),
    }
    parts += [
        _search_field(site, lang),
        f'<h2 id="first">{site.word("questions-first", lang)}</h2>',
        f'<ul class="first">{_first(site, path, lang)}</ul>',
        f'<div class="topics topics--all">{topics}</div>',
    ]
    return Page(path, "\n".join(parts), meta, "data/faq")


def _first(site: Site, path: str, lang: str) -> str:
    """The questions above the topics, without their answers."""
    return "".join(
        f'<li><a href="{relative_address(page_path("faq", id_, lang), path)}">'
        f"{attribute(text(site.get('faq', id_)['question'], lang))}</a></li>"
        for id_ in site.first_answers()
        if has_page(site, "faq", id_, lang)
    )


def _search_field(site: Site, lang: str) -> str:
    """A field for search, which the script of every page brings when it is used."""
    said = attribute(site.word("search-label", lang))
    failed = attribute(site.word("search-failed", lang))
    return (
        f'<div id="search-mount" data-failed="{failed}" data-most="12">'
        '<div class="search"><div class="search__form">'
        f'<label for="search-field">{said}</label>'
        '<input type="search" id="search-field" autocomplete="off" data-search>'
        "</div></div></div>"
    )


def _topic(site: Site, topic: Data, path: str, lang: str) -> str:
    """A topic that folds: its title with the number of questions, and these."""
    ids = [answer["id"] for answer in topic["answers"]]
    intro = text(topic["intro"], lang) if "intro" in topic else ""
    return (
        f'<details class="topic" id="{topic["topic"]}"><summary><h2>'
        f"{attribute(text(topic['title'], lang))}</h2> <small>{len(ids)}</small>"
        f"</summary>{as_html(intro, site, path, lang)}"
        f"{question_cards(site, ids, path, lang)}</details>"
    )
