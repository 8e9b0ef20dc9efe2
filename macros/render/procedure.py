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
from macros.site.addresses import guide_address, page_path, relative_address
from macros.site.model import Site, text


def procedure(site: Site, id_: str, here: str, lang: str) -> str:
    """The steps of a procedure, the first one open, and what they rest on."""
    data = site.get("procedures", id_)
    target = attribute(guide_address(data["guide"], here, lang))
    said = attribute(site.word("step-guide", lang))
    guide = f'<p class="step__guide"><a href="{target}">{said}</a></p>'
    steps = "".join(
        f'<li value="{number}" data-by="{" ".join(step["by"])}">'
        f"<details{' open' if number == 1 else ''}>"
        f"{_summary(step, lang)}{_body(site, step, here, lang)}{guide}</details></li>"
        for number, step in enumerate(data["steps"], 1)
    )
    told = evidence(site, data["sources"], data.get("law", ()), lang)
    return f'<ol class="procedure">{steps}</ol>{told}\n'


def roles(site: Site, lang: str) -> str:
    """Where the script offers the choice whose steps are shown."""
    words = site.words("role-", lang)
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


def _body(site: Site, step: Data, here: str, lang: str) -> str:
    said = as_html(text(step["text"], lang), site, here, lang) if "text" in step else ""
    rows = "".join(
        f"<div><dt>{site.word(word, lang)}</dt><dd>{told}</dd></div>"
        for word, told in _rows(site, step, here, lang)
    )
    facts = f'<dl class="facts">{rows}</dl>' if rows else ""
    sheet = link_of_fields(site, step["fields"], here, lang) if "fields" in step else ""
    return said + facts + sheet


def _rows(site: Site, step: Data, here: str, lang: str) -> Iterator[tuple[str, str]]:
    """What a step names besides its text: the word before it, and its HTML."""
    for name, word in (("where", "field-system"), ("paper", "step-paper")):
        if name in step:
            said = as_html(text(step[name], lang), site, here, lang)
            yield word, said.removeprefix("<p>").removesuffix("</p>")
    if "forms" in step:
        yield "step-form", "<br>".join(_forms(site, step["forms"], here, lang))


def _forms(site: Site, ids: list[str], here: str, lang: str) -> Iterator[str]:
    """Links to forms, those in the reader's language first."""
    found = [(id_, site.get("forms", id_)) for id_ in ids]
    for id_, form in sorted(found, key=lambda f: lang not in f[1].get("languages", [])):
        target = relative_address(page_path("form", id_, lang), here)
        yield f'<a href="{target}">{attribute(text(form["name"], lang))}</a>'
