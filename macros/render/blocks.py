"""Blocks that pages are composed of: cards, contacts, mails, notices."""

from collections.abc import Iterable, Mapping, Sequence

from macros.data.library import Data
from macros.render.evidence import evidence
from macros.render.words import attribute, day
from macros.site.addresses import (
    guide_address,
    has_page,
    mail_link,
    page_path,
    plain,
    relative_address,
)
from macros.site.model import Site, state_text
from macros.site.view import View


def cards(rows: Iterable[tuple[str, str, str]]) -> str:
    """Linked cards: rows of (title, text, address)."""
    lines = [
        f'<li><a href="{target}"><strong>{attribute(title)}</strong> '
        f"<span>{attribute(plain(said))}</span></a></li>"
        for title, said, target in rows
    ]
    return f'<ul class="cards">{"".join(lines)}</ul>\n'


def question_cards(view: View, ids: Iterable[str]) -> str:
    """Answers as linked questions, each with its one-sentence answer."""
    lines = []
    for id_ in ids:
        answer = view.get("faq", id_)
        spoken = view.lang if has_page(view.site, "faq", id_, view.lang) else "en"
        target = relative_address(page_path("faq", id_, spoken), view.page)
        question = attribute(view.text(answer["question"]))
        short = attribute(plain(view.text(answer["short"])))
        link = f'<strong><a href="{target}">{question}</a></strong>'
        lines.append(f"<p>{link}<br>{short}</p>")
    return f'<div class="questions">{"".join(lines)}</div>\n'


def rows_of_facts(view: View, item: Data, names: Sequence[str]) -> str:
    """Who, when and where of an item as a definition list in HTML."""
    rows = "".join(
        f"<div><dt>{view.word(f'field-{name}')}</dt>"
        f"<dd>{attribute(view.text(item[name]))}</dd></div>"
        for name in names
        if name in item
    )
    return f'<dl class="facts">{rows}</dl>' if rows else ""


def notice(view: View, id_: str) -> str:
    """A dated status box with the text of the state in force."""
    item = view.get("notices", id_)
    dated = view.word("as-of", x=day(item["as-of"], view.lang))
    return "\n".join(
        [
            f'<div class="notice" id="{id_}" markdown>',
            f'<p class="notice__title">{attribute(view.text(item["name"]))}</p>',
            "",
            f"**{dated}.** {view.text(state_text(item))}",
            "",
            evidence(view, item["sources"], item.get("law", ())),
            "</div>",
            "",
        ]
    )


def office(site: Site) -> dict[str, str]:
    """Where readers reach QCS from every page: `email`, `phone`, and what to `dial`."""
    item = site.office
    dial = "+1" + "".join(c for c in item["phone"] if c.isdigit())
    return {"email": item["email"], "phone": item["phone"], "dial": dial}


def contact(view: View, id_: str) -> str:
    """An office: what it is for, address, phone."""
    item = view.get("contacts", id_)
    rows = []
    if "email" in item:
        email = attribute(item["email"])
        link = f'<a href="mailto:{email}">{email}</a>'
        rows.append((view.word("write-to"), link))
    if "phone" in item:
        number = "".join(c for c in item["phone"] if c.isdigit())
        link = f'<a href="tel:+1{number}">{attribute(item["phone"])}</a>'
        rows.append((view.word("call"), link))
    if "url" in item:
        shown = item["url"].removeprefix("https://")
        rows.append(("Web", f'<a href="{attribute(item["url"])}">{shown}</a>'))
    cells = "".join(f"<div><dt>{k}</dt><dd>{v}</dd></div>" for k, v in rows)
    name, purpose = view.text(item["name"]), view.text(item["for"])
    return (
        f'<div class="contact"><p><strong>{attribute(name)}</strong></p>'
        f'<p>{attribute(purpose)}</p><dl class="facts">{cells}</dl></div>\n'
    )


def mail(view: View, contact_id: str, subject: str, body: str) -> str:
    """A ready-made e-mail that can be opened or copied."""
    address = view.get("contacts", contact_id)["email"]
    link = attribute(mail_link(address, subject, body))
    return (
        f'<div class="mail"><p><strong>{view.word("ready-mail")}</strong>: '
        f"{attribute(address)}, “{attribute(subject)}”</p>"
        f"<pre>{attribute(body)}</pre>"
        f'<p><a class="button" href="{link}">{view.word("mail-open")}</a></p>'
        "</div>\n"
    )


def checklist(view: View) -> str:
    """The mount of the script that makes the points of checklists tickable."""
    words = view.words("checklist-")
    data = " ".join(f'data-{name}="{attribute(said)}"' for name, said in words.items())
    return f'<p id="checklist" {data}></p>\n'


def guide_link(said: str, facts: Mapping[str, str], here: str, lang: str) -> str:
    """A button that opens the guide with `facts` filled in."""
    target = attribute(guide_address(facts, here, lang))
    return f'<p><a class="button" href="{target}">{attribute(said)}</a></p>\n'
