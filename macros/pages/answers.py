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
)
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views


def pages(site: Site) -> Iterator[Page]:
    """A page per answer and language, and one index per language."""
    for view in views(site):
        for id_ in site.ids("faq"):
            if has_page(site, "faq", id_, view.lang):
                yield _answer(view, id_)
        yield _index(view)


def _answer(view: View, id_: str) -> Page:
    item = view.site.ids("faq")[id_]
    data, path = item.data, page_path("faq", id_, view.lang)
    view = view.at(path)
    question, short = view.text(data["question"]), plain(view.text(data["short"]))
    html = [
        f'<p class="answer">{attribute(short)}</p>',
        evidence_of(view, data, _share(view)),
        as_html(view.text(data["answer"]), view),
        link_of_answer(view, id_),
    ]
    if "guide" in data:
        said = view.word("open-guide")
        html.append(guide_link(said, data["guide"], path, view.lang))
    html = [f'<div class="railed"><div>{"".join(html)}</div>']
    if data.get("related"):
        html += [
            f'<aside class="rail"><h2 id="related">{view.word("related")}</h2>',
            f"{question_cards(view, data['related'])}</aside>",
        ]
    html.append("</div>")
    meta: dict[str, object] = {
        "title": question,
        "description": short,
        "lang": view.lang,
    }
    meta["scripts"] = ["answer"]
    meta["json_ld"] = _structured(question, short, view.lang)
    title = heading(1, question, "answer")
    return Page(path, title, meta, item.source.path, ending="\n".join(html))


def _share(view: View) -> str:
    """Where the script puts the buttons that copy the answer."""
    words = view.words("share-")
    attributes = " ".join(f'data-{k}="{attribute(said)}"' for k, said in words.items())
    return f'<p id="share" {attributes}></p>'


def _structured(question: str, short: str, lang: str) -> str:
    """FAQPage data for machines; says what the page shows, no more."""
    answer = {"@type": "Answer", "text": short}
    entity = {"@type": "Question", "name": question, "acceptedAnswer": answer}
    page = {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": lang}
    return as_json(page | {"mainEntity": [entity]})


def _index(view: View) -> Page:
    path = localized("faq/index.md", view.lang)
    view = view.at(path)
    title = view.word("questions")
    lede = view.word("questions-lede")
    parts = [heading(1, title, "questions"), f'<p class="lede">{lede}</p>']
    topics = "".join(_topic(view, topic) for topic in view.site.topics())
    meta = {"title": title, "description": lede, "lang": view.lang, "hide": ["toc"]}
    meta |= {
        "scripts": ["folded"],
        "styles": ["search", "halves"],
        "reviewed": view.site.newest_review("faq"),
    }
    parts += [
        _search_field(view),
        f'<h2 id="first">{view.word("questions-first")}</h2>',
        f'<ul class="first">{_first(view)}</ul>',
        f'<div class="topics">{topics}</div>',
    ]
    return Page(path, "\n".join(parts), meta, "data/faq")


def _first(view: View) -> str:
    """The questions above the topics, without their answers."""
    return "".join(
        f'<li><a href="{view.address_of("faq", id_)}">'
        f"{attribute(view.text(view.get('faq', id_)['question']))}</a></li>"
        for id_ in view.site.first_answers()
        if has_page(view.site, "faq", id_, view.lang)
    )


def _search_field(view: View) -> str:
    """A field for search, which the script of every page brings when it is used."""
    said = attribute(view.word("search-label"))
    failed = attribute(view.word("search-failed"))
    return (
        f'<div id="search-mount" data-failed="{failed}" data-most="12">'
        '<div class="search"><div class="search__form">'
        f'<label for="search-field">{said}</label>'
        '<input type="search" id="search-field" autocomplete="off" data-search>'
        "</div></div></div>"
    )


def _topic(view: View, topic: Data) -> str:
    """A topic that folds: its title with the number of questions, and these."""
    ids = [answer["id"] for answer in topic["answers"]]
    intro = view.text(topic["intro"]) if "intro" in topic else ""
    return (
        f'<details class="topic" id="{topic["topic"]}"><summary><h2>'
        f"{attribute(view.text(topic['title']))}</h2> <small>{len(ids)}</small>"
        f"</summary>{as_html(intro, view)}"
        f"{question_cards(view, ids)}</details>"
    )
