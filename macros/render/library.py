"""The forms library: every form, who fills it in, and how to get it."""

from collections.abc import Mapping

from macros.model import Site, text
from macros.render.blocks import mail, rows_of_facts
from macros.render.evidence import evidence_of
from macros.render.words import attribute

LANGUAGE_NAMES = {"en": "English", "es": "Español"}


def forms_library(site: Site, lang: str) -> str:
    """All forms, in the order of the file, as sections with an anchor each."""
    entries = site.ids("forms").items()
    return "\n\n".join(_form(site, id_, item.data, lang) for id_, item in entries)


def _form(site: Site, id_: str, form: Mapping, lang: str) -> str:
    asks = "\n".join(f"- {text(asked, lang)}" for asked in form["asks"])
    parts = [
        f"## {text(form['name'], lang)} {{ #{id_} }}",
        text(form["purpose"], lang),
        rows_of_facts(site, form, ("who", "when"), lang),
        _owner(site, form, lang),
        f"**{site.word('field-asks', lang)}**",
        asks,
    ]
    if "url" in form:
        said = site.word("open-form", lang)
        parts.append(
            f'<p><a class="button" href="{attribute(form["url"])}">{said}</a></p>'
        )
    if "request" in form:
        request = form["request"]
        subject, body = text(request["subject"], lang), text(request["body"], lang)
        parts.append(mail(site, request["to"], subject, body, lang))
    return "\n\n".join([*parts, evidence_of(site, form, lang)])


def _owner(site: Site, form: Mapping, lang: str) -> str:
    said = [f"{site.word('field-owner', lang)}: {attribute(form['owner'])}."]
    if "languages" in form:
        spoken = ", ".join(LANGUAGE_NAMES[code] for code in form["languages"])
        said.append(f"{site.word('field-languages', lang)}: {spoken}.")
    return " ".join(said)
