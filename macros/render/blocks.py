"""Blocks that pages are composed of: cards, contacts, mails, notices."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.evidence import evidence
from macros.render.html import data_of, fact_list, html, link
from macros.render.words import day
from macros.site.addresses import (
    guide_address,
    mail_link,
    plain,
)
from macros.site.model import Site, state_text
from macros.site.view import View


def cards(rows: Iterable[tuple[str, str, str]]) -> Markup:
    """Linked cards: rows of (title, text, address)."""
    lines = [
        html(
            '<li><a href="{}"><strong>{}</strong> <span>{}</span></a></li>',
            target,
            title,
            plain(description),
        )
        for title, description, target in rows
    ]
    return html('<ul class="cards">{}</ul>\n', Markup().join(lines))


def question_cards(view: View, ids: Iterable[str]) -> Markup:
    """Answers as linked questions, each with its one-sentence answer."""
    lines = []
    for id_ in ids:
        answer = view.get(kinds.FAQ, id_)
        question = link(view.address_of_answer(id_), view.text(answer["question"]))
        short = plain(view.text(answer["short"]))
        lines.append(html("<p><strong>{}</strong><br>{}</p>", question, short))
    return html('<div class="questions">{}</div>\n', Markup().join(lines))


def rows_of_facts(view: View, item: Data, names: Sequence[str]) -> Markup:
    """Who, when and where of an item as a definition list in HTML."""
    told = [name for name in names if name in item]
    return fact_list((view.word(f"field-{n}"), view.text(item[n])) for n in told)


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
    item = site.office
    dial = "+1" + "".join(c for c in item["phone"] if c.isdigit())
    return {"email": item["email"], "phone": item["phone"], "dial": dial}


def contact(view: View, id_: str) -> Markup:
    """An office: what it is for, address, phone."""
    item = view.get(kinds.CONTACTS, id_)
    rows = []
    if "email" in item:
        email = item["email"]
        link = html('<a href="mailto:{}">{}</a>', email, email)
        rows.append((view.word("write-to"), link))
    if "phone" in item:
        number = "".join(c for c in item["phone"] if c.isdigit())
        link = html('<a href="tel:+1{}">{}</a>', number, item["phone"])
        rows.append((view.word("call"), link))
    if "url" in item:
        host = item["url"].removeprefix("https://")
        rows.append(("Web", html('<a href="{}">{}</a>', item["url"], host)))
    name, purpose = view.text(item["name"]), view.text(item["for"])
    return html(
        '<div class="contact"><p><strong>{}</strong></p><p>{}</p>{}</div>\n',
        name,
        purpose,
        fact_list(rows),
    )


def mail(view: View, contact_id: str, subject: str, body: str) -> Markup:
    """A ready-made e-mail that can be opened or copied."""
    address = view.get(kinds.CONTACTS, contact_id)["email"]
    link = mail_link(address, subject, body)
    return html(
        '<div class="mail"><p><strong>{}</strong>: '
        "{}, “{}”</p>"
        "<pre>{}</pre>"
        '<p><a class="button" href="{}">{}</a></p>'
        "</div>\n",
        view.word("ready-mail"),
        address,
        subject,
        body,
        link,
        view.word("mail-open"),
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
