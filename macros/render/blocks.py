"""Blocks that pages are composed of: cards, contacts, mails, notices, folded sections.

Owns the frame of a page that shows everything of one kind, and the cut into sections
that fold, those whose heading has the class `fold`. A reader opens one by a click or by
its address.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.evidence import evidence
from macros.render.html import data_of, fact_list, html, link, opening
from macros.render.running_text import dialled
from macros.render.words import day
from macros.site.addresses import guide_address, mail_link, plain
from macros.site.model import Site
from macros.site.notice_texts import state_text
from macros.site.view import Page, View


def listing(
    view: View,
    name: str,
    kind: str,
    parts: Iterable[str],
    origin: str,
    *,
    more: Mapping[str, object],
    lede: str = "",
    ending: str = "",
) -> Page:
    """The page of `view`, called by the word `name`: heading, lede, `parts`, `ending`.

    It shows everything of `kind`, from `origin`; `more` is what its front matter says
    besides. Without a `lede` the word of that name is taken.
    """
    title, lede = view.word(name), lede or view.word(f"{name}-lede")
    body = Markup("\n").join([opening(title, lede, name), *parts])
    whole = view.meta_of_all(title, lede, kind, **more)
    return Page(view.page, body, whole, origin, ending)


FOLDED = re.compile(r'<h([23]) class="fold"')
SECTION = re.compile(
    FOLDED.pattern + r' id="([\w-]+)">(.*?)</h\1>([^<]*+(?:<(?!h2\b|h\1\b)[^<]*+)*+)',
    re.DOTALL,
)
GROUP = re.compile(rf"(?:{SECTION.pattern})+", re.DOTALL)
TOPICS = '<div class="topics">{}</div>'


def cards(rows: Iterable[tuple[str, str, str]]) -> Markup:
    """Linked cards: rows of (title, text, address)."""
    card = '<li><a href="{}"><strong>{}</strong> <span>{}</span></a></li>'
    lines = (html(card, target, title, plain(words)) for title, words, target in rows)
    return html('<ul class="cards">{}</ul>\n', lines)


def question_cards(view: View, ids: Iterable[str]) -> Markup:
    """Answers as linked questions, each with its one-sentence answer."""
    lines = []
    for id_ in ids:
        answer = view.get(kinds.FAQ, id_)
        question = link(view.address_of_answer(id_), view.text(answer["question"]))
        short = plain(view.text(answer["short"]))
        lines.append(html("<p><strong>{}</strong><br>{}</p>", question, short))
    return html('<div class="questions">{}</div>\n', lines)


def rows_of_facts(view: View, item: Data, names: Sequence[str]) -> Markup:
    """Who, when and where of an item as a definition list in HTML."""
    keys = [name for name in names if name in item]
    return fact_list((view.word(f"field-{n}"), view.text(item[n])) for n in keys)


def notice(view: View, id_: str) -> Markup:
    """A dated status box with the text of the state in force."""
    item = view.get(kinds.NOTICES, id_)
    dated = view.word("as-of", x=day(item["as-of"], view.lang))
    return Markup("\n").join(
        [
            html('<div class="notice" id="{}" markdown>', id_),
            html('<p class="notice__title">{}</p>', view.text(item["name"])),
            "",
            f"**{dated}.** {view.text(state_text(item))}",
            "",
            evidence(view, item),
            Markup("</div>"),
            "",
        ]
    )


def office(site: Site) -> dict[str, str]:
    """Where readers reach QCS from every page: `email`, `phone`, and what to `dial`."""
    email, phone = site.office["email"], site.office["phone"]
    return {"email": email, "phone": phone, "dial": dialled(phone)}


def contact(view: View, id_: str) -> Markup:
    """An office: what it is for, address, phone."""
    item = view.get(kinds.CONTACTS, id_)
    rows = []
    if "email" in item:
        email = link(f"mailto:{item['email']}", item["email"])
        rows.append((view.word("write-to"), email))
    if "phone" in item:
        call = link(f"tel:{dialled(item['phone'])}", item["phone"])
        rows.append((view.word("call"), call))
    if "url" in item:
        rows.append(("Web", link(item["url"], item["url"].removeprefix("https://"))))
    return html(
        '<div class="contact"><p><strong>{}</strong></p><p>{}</p>{}</div>\n',
        *(view.text(item["name"]), view.text(item["for"]), fact_list(rows)),
    )


def mail(view: View, contact_id: str, subject: str, body: str) -> Markup:
    """A ready-made e-mail to a contact that has an address, to be opened or copied.

    `subject` and `body` are plain text in the language of the mail; the words around it
    are in that of `view`. KeyError if there is no such contact.
    """
    address = view.get(kinds.CONTACTS, contact_id)["email"]
    return html(
        '<div class="mail"><p><strong>{}</strong>: {}, {}</p><pre>{}</pre>'
        '<p><a class="button" href="{}">{}</a></p></div>\n',
        *(view.word("ready-mail"), address),
        *(view.word("ready-subject", x=subject), body),
        *(mail_link(address, subject, body), view.word("mail-open")),
    )


def checklist(view: View) -> Markup:
    """The mount of the script that makes the points of checklists tickable."""
    words = view.words("checklist-")
    words |= {name: view.word(f"role-{name}") for name in ("open", "close")}
    words |= {
        "copy": view.word("guide-copy-text"),
        "copied": view.word("guide-copied"),
        "failed": view.word("guide-not-copied"),
    }
    return html('<p id="checklist" {}></p>\n', data_of(words))


def guide_link(label: str, facts: Mapping[str, str], page: str, lang: str) -> Markup:
    """A button that opens the guide with `facts` filled in."""
    target = guide_address(facts, page, lang)
    return html('<p><a class="button" href="{}">{}</a></p>\n', target, label)


def with_folded_sections(page: str) -> str:
    """The HTML `page` with each run of sections that fold as one list of them."""
    if not FOLDED.search(page):
        return page
    return GROUP.sub(lambda run: TOPICS.format(SECTION.sub(_section, run[0])), page)


def topics(sections: Iterable[Markup]) -> Markup:
    """Sections that fold, as one list of them."""
    return html(TOPICS, sections)


def fold(title: Markup, section: Markup) -> Markup:
    """One section: its heading `title`, which opens the rest."""
    return html(
        '<details class="topic"><summary>{}</summary>{}</details>', title, section
    )


def _section(cut: re.Match[str]) -> str:
    level, id_, title, section = map(Markup, cut.groups())
    return fold(html('<h{0} id="{1}">{2}</h{0}>', level, id_, title), section)
