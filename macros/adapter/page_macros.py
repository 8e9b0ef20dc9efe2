"""The macros that prose pages call.

Each names items of the data; what it looks like is the business of `render`.
The page's own path and language come from the page being rendered.
"""

from collections.abc import Callable
from typing import Protocol

from mkdocs.structure.pages import Page

from macros.adapter.build_state import current_site, state
from macros.adapter.rebuild import reading
from macros.data.languages import language_of
from macros.render import (
    api_page,
    blocks,
    destinations,
    embed_page,
    evidence,
    flows,
    home,
    mount,
    proof,
)
from macros.render import procedure as procedures
from macros.render import screenshot as screenshots
from macros.render.contact_form import contact_form as contact_form_html
from macros.site.view import View


class Environment(Protocol):
    """What of mkdocs-macros is used here; its own types do not tell."""

    page: Page

    def macro(self, function: Callable[..., str], name: str) -> object:
        """Let pages call `function` by `name`."""


MACROS: list[Callable[..., str]] = []
"""What pages can call, by the name of the function."""


def page_macro(function: Callable[..., str]) -> Callable[..., str]:
    """Let pages call `function`, which gets the view of the page besides."""
    MACROS.append(function)
    return function


def register(env: Environment) -> None:
    """Give every macro of this room to mkdocs-macros (`env`)."""

    def macro(render: Callable[..., str]) -> Callable[..., str]:
        def called(*args: str, **facts: str) -> str:
            page = env.page.file.src_uri
            view = View(current_site(), language_of(page), page)
            with reading(page):
                return render(view, *args, **facts)

        return called

    for render in MACROS:
        env.macro(macro(render), render.__name__)


@page_macro
def alarms(view: View, stops: str, soon: str) -> str:
    """What a reader in a hurry must see first: answers, and notices between them."""
    return home.alarms(view, stops=stops, soon=soon)


@page_macro
def way(view: View, id_: str) -> str:
    """The way of a paper in one line."""
    return home.way(view, id_)


@page_macro
def guide_form(view: View) -> str:
    """The guide's first questions, on the front page."""
    return home.guide_form(view)


@page_macro
def notice(view: View, id_: str) -> str:
    """The dated status box of a question the law leaves open."""
    return blocks.notice(view, id_)


@page_macro
def questions(view: View, *ids: str) -> str:
    """Answers, as linked questions."""
    return blocks.question_cards(view, ids)


@page_macro
def contact(view: View, id_: str) -> str:
    """An office with its address and phone."""
    return blocks.contact(view, id_)


@page_macro
def mail(view: View, to: str, subject: str, body: str) -> str:
    """A ready-made e-mail to the office `to`."""
    return blocks.mail(view, to, subject, body)


@page_macro
def guide_link(view: View, label: str, **facts: str) -> str:
    """A button that opens the guide; facts are written with underscores."""
    named = {fact.replace("_", "-"): value for fact, value in facts.items()}
    return blocks.guide_link(label, named, view.page, view.lang)


@page_macro
def guide(view: View) -> str:
    """The decision guide itself."""
    return mount.guide_mount(view)


@page_macro
def papers_by_destination(view: View) -> str:
    """Which paper goes with USDA organic products to each market, as the rules say."""
    return destinations.destinations(view)


@page_macro
def contact_form(view: View) -> str:
    """The form that composes an e-mail."""
    return contact_form_html(view)


@page_macro
def flow(view: View, id_: str) -> str:
    """The way of a paper as a picture."""
    return flows.flow(view, id_)


@page_macro
def procedure(view: View, id_: str) -> str:
    """A procedure as steps that fold."""
    return procedures.procedure(view, id_)


@page_macro
def screenshot(view: View, name: str, alt: str) -> str:
    """A picture of the editor; `alt` tells what it shows."""
    return screenshots.screenshot(view, name, alt)


@page_macro
def roles(view: View) -> str:
    """Where readers choose whose steps of the page's procedures they see."""
    return procedures.roles(view)


@page_macro
def checklist(view: View) -> str:
    """Where the script counts ticked points and prints the page's checklists."""
    return blocks.checklist(view)


@page_macro
def figures(view: View) -> str:
    """How many rules, cases and routes were proved and walked."""
    return proof.figures(view)


@page_macro
def known(view: View) -> str:
    """How many statements rest on an official text, before and now."""
    return proof.known(view)


@page_macro
def api_files(view: View) -> str:
    """The files that programs may read."""
    return api_page.api_files(view)


@page_macro
def api_example(view: View, language: str) -> str:
    """How a program asks about one shipment."""
    return api_page.api_example(view.site, language)


@page_macro
def embed_example(view: View) -> str:
    """The guide as other people's pages have it, at work."""
    return embed_page.example(view)


@page_macro
def embed_lines(view: View) -> str:
    """The lines by which other people's pages take it."""
    return embed_page.lines(view, state.root)


@page_macro
def embed_policy(_view: View) -> str:
    """What the policy of such a page has to allow."""
    return embed_page.policy(state.root)


@page_macro
def sources(view: View, *references: str) -> str:
    """What the section above rests on, and how well it is known."""
    return evidence.evidence(view, references, ())


@page_macro
def law(view: View, *references: str) -> str:
    """Where the official texts stand, read or not."""
    return evidence.law_line(view, references)
