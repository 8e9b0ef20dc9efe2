"""The staff desk: the site's own search beside a letter made of what it finds.

Without its script the page is a plain list of lasting links.
"""

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.data.library import Data
from macros.render.html import heading, html, link
from macros.render.words import data_in_page, day
from macros.site.addresses import plain, relative_address
from macros.site.content import first_answers, text, topics_of
from macros.site.decision import stopping
from macros.site.releases import rules_hash
from macros.site.view import Page, View, in_each_language
from macros.site.vocabulary import value_aliases

LATER = ("search-{}.js", "names-{}.js", "item-names-{}.js", "desk-{}.js")
"""Scripts of each language that the desk loads when somebody types."""

REPORTED = "letter-reported"
"""How letters say that something is only reported: it is QCS that writes them."""


@in_each_language("staff.md")
def pages(view: View) -> Page:
    """One desk per language; its letters are in either."""
    title, lede = view.word("staff-desk"), view.word("staff-desk-lede")
    first = (_row(view, id_) for id_ in first_answers(view.site))
    topics = (_topic(view, topic) for topic in topics_of(view.site))
    meta = view.meta_of_all(
        title,
        lede,
        "faq",
        scripts=["staff"],
        styles=["staff", "guide-known"],
        terms=False,
    )
    listed = html(
        '<div id="staff-list"><p class="lede">{}</p><p>{}</p>'
        '<section class="desk"><h2>{}</h2><ul>{}</ul></section>{}</div>',
        *(lede, link(view.file("links.csv"), view.word("staff-csv"))),
        *(view.word("questions-first"), first, topics),
    )
    way = link(view.address("staff/editing.md"), view.word("staff-editing"))
    desk = '<div id="staff-desk"></div>{}{}<p>{}</p>'
    body = html(desk, _data(view), listed, way)
    return Page(view.page, heading(1, title, "staff"), meta, "data/faq", body)


def _data(view: View) -> Markup:
    """What the script says and loads.

    `letter`: for each language the words of a letter; `later`: its scripts; `aliases`:
    former names of answers, by fact; `stops`: what stops goods, "table/id"; `known`:
    what is said of other rules than those of today, whose hash is `version`.
    """
    assets = view.file("assets/")
    later = {lang: [f"{assets}/{n.format(lang)}" for n in LATER] for lang in LANGUAGES}
    facts = view.site.ids(kinds.FACTS)
    aliases = {fact: value_aliases(view.site, fact) for fact in facts}
    data = {
        "words": view.words("desk-"),
        "letter": {lang: View(view.site, lang).words("letter-") for lang in LANGUAGES},
        "mail": view.words("mail-"),
        "root": relative_address("index.md", view.page),
        "graph": f"{assets}/guide-graph.js",
        "known": f"{assets}/guide-known-{view.lang}.js",
        "version": rules_hash(view.site),
        "aliases": {fact: names for fact, names in aliases.items() if names},
        "stops": stopping(view.site),
        "later": later,
    }
    return data_in_page("staff-words", data)


def desk_texts(view: View) -> dict[str, list[str]]:
    """Id of an answer -> its short answer, how it is known, when it was reviewed.

    In whole sentences of `lang`: for letters, loaded when somebody types.
    """
    texts = {}
    for id_, item in view.site.ids(kinds.FAQ).items():
        language = view.language_of("faq", id_)
        level = view.site.confidence(item.data["sources"])
        word = REPORTED if level == "secondary" else f"confidence-{level}"
        level_word = view.word(word).rstrip(".")
        reviewed = view.word("reviewed", x=day(item.data["reviewed"], view.lang))
        short = plain(text(item.data["short"], language))
        texts[id_] = [short, f"{level_word}. {reviewed}."]
    return texts


def _topic(view: View, topic: Data) -> Markup:
    ids = [answer["id"] for answer in topic["answers"]]
    rows = (_row(view, id_, named=True) for id_ in ids)
    return html(
        '<details class="desk" open><summary>{} <small>{}</small></summary>'
        "<ul>{}</ul></details>",
        *(view.text(topic["title"]), len(ids), rows),
    )


def _row(view: View, id_: str, *, named: bool = False) -> Markup:
    """An answer as a link; `named`: old links to the desk lead to this row."""
    language = view.language_of("faq", id_)
    question = text(view.get(kinds.FAQ, id_)["question"], language)
    other = html(' lang="{}"', language) if language != view.lang else ""
    name = html(' id="{}"', id_) if named else ""
    return html(
        '<li{} data-key="faq/{}/"><a href="{}"{}>{}</a></li>',
        *(name, id_, view.address_of_answer(id_), other, question),
    )
