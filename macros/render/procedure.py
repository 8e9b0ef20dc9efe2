"""A procedure as numbered steps that fold: who, when, where, paper, form.

Owns their look. Whose steps are shown is chosen by `procedure.js`; without a
script all are there.
"""

from collections.abc import Iterator

from macros.data.library import Data
from macros.render.evidence import evidence
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields
from macros.render.words import attribute
from macros.site.addresses import guide_address
from macros.site.model import text
from macros.site.view import View


def procedure(view: View, id_: str) -> str:
    """The steps of a procedure, the first one open, and what they rest on."""
    data = view.get("procedures", id_)
    target = attribute(guide_address(data["guide"], view.page, view.lang))
    said = attribute(view.word("step-guide"))
    guide = f'<p class="step__guide"><a href="{target}">{said}</a></p>'
    steps = "".join(
        f'<li value="{number}" data-by="{" ".join(step["by"])}">'
        f"<details{' open' if number == 1 else ''}>"
        f"{_summary(step, view.lang)}{_body(view, step)}{guide}</details></li>"
        for number, step in enumerate(data["steps"], 1)
    )
    told = evidence(view, data["sources"], data.get("law", ()))
    return f'<ol class="procedure">{steps}</ol>{told}\n'


def roles(view: View) -> str:
    """Where the script offers the choice whose steps are shown."""
    words = view.words("role-")
    data = " ".join(f'data-{name}="{attribute(said)}"' for name, said in words.items())
    return f'<div id="roles" {data}></div>\n'


def _summary(step: Data, lang: str) -> str:
    """The line that is always seen: what, when, who."""
    when, who = (
        f'<span class="step__{name}">{attribute(text(step[name], lang))}</span>'
        if name in step
        else ""
        for name in ("when", "who")
    )
    title = attribute(text(step["title"], lang))
    head = f'<h3 id="step-{step["id"]}">{title}</h3>'
    return f"<summary>{head} {when} {who}</summary>"


def _body(view: View, step: Data) -> str:
    said = as_html(view.text(step["text"]), view) if "text" in step else ""
    rows = "".join(
        f"<div><dt>{view.word(word)}</dt><dd>{told}</dd></div>"
        for word, told in _rows(view, step)
    )
    facts = f'<dl class="facts">{rows}</dl>' if rows else ""
    sheet = link_of_fields(view, step["fields"]) if "fields" in step else ""
    return said + facts + sheet


def _rows(view: View, step: Data) -> Iterator[tuple[str, str]]:
    """What a step names besides its text: the word before it, and its HTML."""
    for name, word in (("where", "field-system"), ("paper", "step-paper")):
        if name in step:
            said = as_html(view.text(step[name]), view)
            yield word, said.removeprefix("<p>").removesuffix("</p>")
    if "forms" in step:
        yield "step-form", "<br>".join(_forms(view, step["forms"]))


def _forms(view: View, ids: list[str]) -> Iterator[str]:
    """Links to forms, those in the reader's language first."""
    found = [(id_, view.get("forms", id_)) for id_ in ids]
    for id_, form in sorted(
        found, key=lambda f: view.lang not in f[1].get("languages", [])
    ):
        target = view.address_of("form", id_)
        yield f'<a href="{target}">{attribute(view.text(form["name"]))}</a>'
