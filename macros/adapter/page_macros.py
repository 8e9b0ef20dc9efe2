"""The macros that prose pages call.

Each names items of the data; what it looks like is the business of `render`.
The page's own path and language come from the page being rendered.
"""

from collections.abc import Callable
from typing import Protocol

from mkdocs.structure.pages import Page

from macros.adapter.build_state import current_root, current_site
from macros.render import (
    api_page,
    blocks,
    embed_page,
    evidence,
    flows,
    home,
    matrix,
    mount,
    proof,
)
from macros.render import procedure as procedures
from macros.render import screenshot as screenshots
from macros.render.contact_form import contact_form as contact_form_html
from macros.render.tools import tool_cards
from macros.site.addresses import language_of
from macros.site.model import Site

Here = tuple[str, str]
"""The path of the page being rendered, and its language."""


class Environment(Protocol):
    """What of mkdocs-macros is used here; its own types do not tell."""

    page: Page

    def macro(self, function: Callable[..., str], name: str) -> object:
        """Let pages call `function` by `name`."""


def register(env: Environment) -> None:
    """Give every macro of this room to mkdocs-macros (`env`)."""

    def macro(render: Callable[..., str]) -> Callable[..., str]:
        def called(*args: str, **facts: str) -> str:
            page = env.page
            here = (page.file.src_uri, language_of(page.file.src_uri))
            return render(current_site(), here, *args, **facts)

        return called

    for render in MACROS:
        env.macro(macro(render), render.__name__)


def alarms(site: Site, here: Here, stops: str, soon: str) -> str:
    """What a reader in a hurry must see first: answers, and notices between them."""
    return home.alarms(site, *here, stops=stops, soon=soon)


def way(site: Site, here: Here, id_: str) -> str:
    """The way of a paper in one line."""
    return home.way(site, id_, here[1])


def guide_form(site: Site, here: Here) -> str:
    """The guide's first questions, on the front page."""
    return home.guide_form(site, *here)


def notice(site: Site, here: Here, id_: str) -> str:
    """The dated status box of a question the law leaves open."""
    return blocks.notice(site, id_, here[1])


def questions(site: Site, here: Here, *ids: str) -> str:
    """Answers, as linked questions."""
    return blocks.question_cards(site, ids, *here)


def contact(site: Site, here: Here, id_: str) -> str:
    """An office with its address and phone."""
    return blocks.contact(site, id_, here[1])


def mail(site: Site, here: Here, to: str, subject: str, body: str) -> str:
    """A ready-made e-mail to the office `to`."""
    return blocks.mail(site, to, subject, body, here[1])


def guide_link(_site: Site, here: Here, said: str, **facts: str) -> str:
    """A button that opens the guide; facts are written with underscores."""
    named = {fact.replace("_", "-"): value for fact, value in facts.items()}
    return blocks.guide_link(said, named, *here)


def guide(site: Site, here: Here) -> str:
    """The decision guide itself."""
    return mount.guide_mount(site, *here)


def markets_matrix(site: Site, here: Here) -> str:
    """What each market asks of USDA organic products, as the rules say it."""
    return matrix.matrix_html(site, *here)


def contact_form(site: Site, here: Here) -> str:
    """The form that composes an e-mail."""
    return contact_form_html(site, *here)


def tools(site: Site, here: Here) -> str:
    """The tools, as cards."""
    return tool_cards(site, *here)


def flow(site: Site, here: Here, id_: str) -> str:
    """The way of a paper as a picture."""
    return flows.flow(site, id_, here[1])


def procedure(site: Site, here: Here, id_: str) -> str:
    """A procedure as steps that fold."""
    return procedures.procedure(site, id_, *here)


def screenshot(site: Site, here: Here, name: str, said: str) -> str:
    """A picture of the editor; `said` tells what it shows."""
    return screenshots.screenshot(site, name, *here, said)


def roles(site: Site, here: Here) -> str:
    """Where readers choose whose steps of the page's procedures they see."""
    return procedures.roles(site, here[1])


def checklist(site: Site, here: Here) -> str:
    """Where the script counts ticked points and prints the page's checklists."""
    return blocks.checklist(site, here[1])


def figures(site: Site, here: Here) -> str:
    """How many rules, cases and routes were proved and walked."""
    return proof.figures(site, here[1])


def known(site: Site, here: Here) -> str:
    """How many statements rest on an official text, before and now."""
    return proof.known(site, here[1])


def api_files(site: Site, here: Here) -> str:
    """The files that programs may read."""
    return api_page.api_files(site, *here)


def api_example(site: Site, _here: Here, language: str) -> str:
    """How a program asks about one shipment."""
    return api_page.api_example(site, language)


def embed_example(site: Site, here: Here) -> str:
    """The guide as other people's pages have it, at work."""
    return embed_page.example(site, *here)


def embed_lines(site: Site, here: Here) -> str:
    """The lines by which other people's pages take it."""
    return embed_page.lines(site, current_root(), here[1])


def embed_policy(_site: Site, _here: Here) -> str:
    """What the policy of such a page has to allow."""
    return embed_page.policy(current_root())


def sources(site: Site, here: Here, *references: str) -> str:
    """What the section above rests on, and how well it is known."""
    return evidence.evidence(site, references, (), here[1])


def law(site: Site, here: Here, *references: str) -> str:
    """Where the official texts stand, read or not."""
    return evidence.law_line(site, references, here[1])


MACROS = (
    known,
    alarms,
    way,
    guide_form,
    notice,
    questions,
    contact,
    mail,
    guide_link,
    guide,
    markets_matrix,
    contact_form,
    tools,
    flow,
    procedure,
    screenshot,
    roles,
    checklist,
    figures,
    api_files,
    api_example,
    embed_example,
    embed_lines,
    embed_policy,
    sources,
    law,
)
