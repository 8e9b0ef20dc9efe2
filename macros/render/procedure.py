"""A procedure as numbered steps that fold: who, when, where, paper, form.

Owns their look. Whose steps are shown is chosen by `procedure.js`; without a
script all are there.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.evidence import evidence
from macros.render.html import data_of, fact_list, heading, html, link
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields
from macros.site.addresses import guide_address
from macros.site.content import text
from macros.site.view import View


def procedure(view: View, id_: str) -> Markup:
    """The steps of a procedure, the first one open, and what they rest on."""
    data = view.get(kinds.PROCEDURES, id_)
    target = guide_address(data["guide"], view.page, view.lang)
    guide = html('<p class="step__guide">{}</p>', link(target, view.word("step-guide")))
    form = '<li value="{}" data-by="{}"><details{}>{}{}{}</details></li>'
    steps = Markup()
    for number, step in enumerate(data["steps"], 1):
        opened, by = " open" if number == 1 else "", " ".join(step["by"])
        summary, body = _summary(step, view.lang), _body(view, step)
        steps += html(form, number, by, opened, summary, body, guide)
    return html('<ol class="procedure">{}</ol>{}\n', steps, evidence(view, data))


def roles(view: View) -> Markup:
    """Where the script offers the choice whose steps are shown."""
    return html('<div id="roles" {}></div>\n', data_of(view.words("role-")))


def _summary(step: kinds.ProcedureStep, lang: str) -> Markup:
    """The line that is always seen: what, when, who."""
    when, who = (
        html('<span class="step__{}">{}</span>', name, text(step[name], lang))
        if name in step
        else ""
        for name in ("when", "who")
    )
    head = heading(3, text(step["title"], lang), f"step-{step['id']}")
    return html("<summary>{} {} {}</summary>", head, when, who)


def _body(view: View, step: kinds.ProcedureStep) -> str:
    body = as_html(view.text(step["text"]), view) if "text" in step else ""
    facts = fact_list((view.word(word), content) for word, content in _rows(view, step))
    sheet = link_of_fields(view, step["fields"]) if "fields" in step else ""
    return body + facts + sheet


def _rows(view: View, step: Data) -> Iterator[tuple[str, str]]:
    """What a step names besides its text: the word before it, and its HTML."""
    for name, word in (("where", "field-system"), ("paper", "step-paper")):
        if name in step:
            html = as_html(view.text(step[name]), view)
            yield word, html.removeprefix("<p>").removesuffix("</p>")
    if "forms" in step:
        yield "step-form", Markup("<br>").join(_forms(view, step["forms"]))


def _forms(view: View, ids: Sequence[str]) -> Iterator[Markup]:
    """Links to forms, those in the reader's language first."""
    forms = [(id_, view.get(kinds.FORMS, id_)) for id_ in ids]
    forms.sort(key=lambda form: view.lang not in form[1].get("languages", []))
    for id_, form in forms:
        yield link(view.address_of("form", id_), view.text(form["name"]))
