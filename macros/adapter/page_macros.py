"""The macros that prose pages call.

Owns their names, and what pages may write in place of what the functions take. What a
macro shows stands in the docstring of its function; `view` is that of the page being
rendered, which pages do not name.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from markupsafe import Markup
from mkdocs.structure.pages import Page

from macros.adapter.build_state import current_site, state
from macros.adapter.rebuild import reading
from macros.data.languages import language_of
from macros.render import api_page, blocks, embed, evidence, home, procedure, proof
from macros.render.contact_form import contact_form
from macros.render.destinations import destinations
from macros.render.guide import guide_mount
from macros.render.picture import flow
from macros.render.screenshot import screenshot
from macros.site.view import View


class Environment(Protocol):
    """What of mkdocs-macros is used here; its own types do not tell."""

    page: Page

    def macro(self, function: Callable[..., str], name: str) -> object:
        """Let pages call `function` by `name`."""


def register(env: Environment) -> None:
    """Give every macro of this package to mkdocs-macros (`env`)."""

    def macro(render: Callable[..., str]) -> Callable[..., str]:
        def called(*args: str, **facts: str) -> str:
            page = env.page.file.src_uri
            view = View(current_site(), language_of(page), page)
            with reading(page):
                return render(view, *args, **facts)

        return called

    for name, render in MACROS.items():
        env.macro(macro(render), name)


def office_email(view: View) -> str:
    """The address of QCS, which the page makes a link."""
    return view.site.office["email"]


def office_phone(view: View) -> str:
    """The telephone number of QCS, which the page makes a link."""
    return view.site.office["phone"]


def questions(view: View, *ids: str) -> Markup:
    """Answers, as linked questions."""
    return blocks.question_cards(view, ids)


def guide_link(view: View, label: str, **facts: str) -> Markup:
    """A button that opens the guide; facts are written with underscores."""
    named = {fact.replace("_", "-"): value for fact, value in facts.items()}
    return blocks.guide_link(label, named, view.page, view.lang)


def embed_lines(view: View) -> Markup:
    """The lines by which other people's pages take the guide."""
    return embed.lines(view, state.root)


def embed_policy(_view: View) -> Markup:
    """What the policy of such a page has to allow."""
    return embed.policy(state.root)


def sources(view: View, *references: str) -> str:
    """What the section above rests on, and how well it is known."""
    return evidence.evidence(view, {"sources": references})


MACROS: Mapping[str, Callable[..., str]] = {
    "alarms": home.alarms,
    "api_example": api_page.api_example,
    "api_files": api_page.api_files,
    "checklist": blocks.checklist,
    "contact": blocks.contact,
    "contact_form": contact_form,
    "embed_example": embed.example,
    "embed_lines": embed_lines,
    "embed_policy": embed_policy,
    "figures": proof.figures,
    "flow": flow,
    "guide": guide_mount,
    "guide_form": home.guide_form,
    "guide_link": guide_link,
    "known": proof.known,
    "law": evidence.law_line,
    "mail": blocks.mail,
    "notice": blocks.notice,
    "office_email": office_email,
    "office_phone": office_phone,
    "papers_by_destination": destinations,
    "procedure": procedure.procedure,
    "questions": questions,
    "roles": procedure.roles,
    "screenshot": screenshot,
    "sources": sources,
    "way": home.way,
}
"""What pages call -> what shows it."""
