"""One page for each answer of the FAQ, and the index of all questions."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.blocks import fold, guide_link, listing, question_cards
from macros.render.evidence import evidence_of
from macros.render.html import data_of, heading, html, link
from macros.render.prose_html import as_html
from macros.render.tools import link_of_answer
from macros.render.words import as_json
from macros.site.addresses import has_page, page_path, plain
from macros.site.content import first_answers, topics_of
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import Page, View, views


def pages(site: Site) -> Iterator[Page]:
    """A page per answer and language, and one index per language."""
    for view in views(site):
        for id_ in site.ids(kinds.FAQ):
            if has_page(site, "faq", id_, view.lang):
                yield _answer(site, view.lang, id_)
        yield _index(view)


@memoized
def _answer(site: Site, lang: str, id_: str) -> Page:
    item = site.ids(kinds.FAQ)[id_]
    data, path = item.data, page_path("faq", id_, lang)
    view = View(site, lang, path)
    question, short = view.text(data["question"]), plain(view.text(data["short"]))
    words = view.words("share-")  # of the buttons that copy the answer
    body = [
        html('<p class="answer">{}</p>', short),
        evidence_of(view, data, html('<p id="share" {}></p>', data_of(words))),
        as_html(view.text(data["answer"]), view),
        link_of_answer(view, id_),
    ]
    if "guide" in data:
        label = view.word("open-guide")
        body.append(guide_link(label, data["guide"], path, view.lang))
    body = [html('<div class="railed"><div>{}</div>', body)]
    if data.get("related"):
        body += [
            html('<aside class="rail"><h2 id="related">{}</h2>', view.word("related")),
            html("{}</aside>", question_cards(view, data["related"])),
        ]
    body.append(Markup("</div>"))
    structured = _structured(question, short, view.lang)
    meta = view.meta(question, short, scripts=["answer"], json_ld=structured)
    title = heading(1, question, "answer")
    return Page(path, title, meta, item.source.path, ending=Markup("\n").join(body))


def _structured(question: str, short: str, lang: str) -> str:
    """FAQPage data for machines; says what the page shows, no more."""
    answer = {"@type": "Answer", "text": short}
    entity = {"@type": "Question", "name": question, "acceptedAnswer": answer}
    page = {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": lang}
    return as_json(page | {"mainEntity": [entity]})


def _index(view: View) -> Page:
    view = view.on("faq/index.md")
    topics = (_topic(view, topic) for topic in topics_of(view.site))
    parts = [
        _search_field(view),
        heading(2, view.word("questions-first"), "first"),
        html('<ul class="first">{}</ul>', _first(view)),
        html('<div class="topics">{}</div>', topics),
    ]
    more = {"scripts": ["folded"], "styles": ["search", "halves"]}
    return listing(view, "questions", "faq", parts, "data/faq", more=more)


def _first(view: View) -> Iterator[Markup]:
    """The questions above the topics, without their answers, as items of a list."""
    for id_ in first_answers(view.site):
        if has_page(view.site, "faq", id_, view.lang):
            question = view.text(view.get(kinds.FAQ, id_)["question"])
            yield html("<li>{}</li>", link(view.address_of("faq", id_), question))


def _search_field(view: View) -> Markup:
    """A field for search, which the script of every page brings when it is used."""
    return html(
        '<div id="search-mount" data-failed="{}" data-most="12">'
        '<div class="search"><div class="search__form">'
        '<label for="search-field">{}</label>'
        '<input type="search" id="search-field" autocomplete="off" data-search>'
        "</div></div></div>",
        view.word("search-failed"),
        view.word("search-label"),
    )


def _topic(view: View, topic: Data) -> Markup:
    """A topic that folds: its title with the number of questions, and these."""
    ids = [answer["id"] for answer in topic["answers"]]
    intro = view.text(topic["intro"]) if "intro" in topic else ""
    title = heading(2, view.text(topic["title"]), topic["topic"])
    return fold(
        html("{} <small>{}</small>", title, len(ids)),
        as_html(intro, view) + question_cards(view, ids),
    )
