"""The pre-flight of the papers: their lines, typed or pasted, against each other.

Owns the page, which is whole without its script: then it is a list of checks; which
lines each paper has, and which words a certificate must carry. How papers are compared
is the business of `overrides/assets/js/tools/paper-checks.js`.
"""

import re

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import MAIN
from macros.pages.tool_parts import page_of_tool, privacy
from macros.render.evidence import evidence
from macros.render.html import heading, html
from macros.render.tariff import tariff_data
from macros.render.tools import without_script, words_of
from macros.render.words import data_in_page
from macros.site.content import text
from macros.site.model import Site
from macros.site.view import Page, View, in_each_language, views

KIND = kinds.PAPER_CHECKS

LINES = {
    "request": (
        "date departure product lots packages net-weight gross-weight exporter "
        "exporter-nop-id importer importer-nop-id importer-status tariff-code "
        "packaging travel-plan treatment"
    ),
    "invoice": "product lots packages net-weight exporter importer tariff-code",
    "packing": "product lots packages net-weight gross-weight exporter importer",
    "transport": "departure product packages gross-weight exporter importer treatment",
    "certificate": (
        "number date valid-until product lots net-weight exporter importer "
        "tariff-code statement"
    ),
}
"""The papers, and the lines that each is offered with."""

QUOTED = re.compile("\u201c(.+?)\u201d")


def _line_names(view: View) -> dict[str, list[str]]:
    """Field -> what its line may be called in `lang`; the first is shown."""
    words = view.words("paper-line-")
    return {field: names.split("|") for field, names in words.items()}


def labels(site: Site) -> dict[str, list[str]]:
    """Field -> every name of its line, in every language."""
    labels_of: dict[str, list[str]] = {}
    for view in views(site):
        for field, names in _line_names(view).items():
            labels_of.setdefault(field, []).extend(names)
    return labels_of


def loads(site: Site) -> dict[str, tuple[str, str]]:
    """What can be chosen -> its certificate, and the wording that it must carry.

    A certificate that is checked; once for each wording, where it has several.
    """
    papers = {}
    checked = {c for item in site.ids(KIND).values() for c in item.data["certificates"]}
    for certificate in site.ids(kinds.CERTIFICATES):
        carried = [
            id_
            for id_, item in site.ids(kinds.WORDING).items()
            if item.data.get("carried-by") == certificate
        ]
        for wording in carried or [""] if certificate in checked else ():
            load = f"{certificate}-{wording}" if len(carried) > 1 else certificate
            papers[load] = (certificate, wording)
    return papers


def _load_name(view: View, load: str) -> str:
    certificate, wording = loads(view.site)[load]
    name = view.name(kinds.CERTIFICATES, certificate)
    more = "" if load == certificate else f" ({view.name(kinds.WORDING, wording)})"
    return name + more


def load_data(site: Site) -> dict[str, dict[str, object]]:
    """What can be chosen -> the ids of its checks, and its statement."""
    return {
        load: {
            "checks": [
                id_
                for id_, item in site.ids(KIND).items()
                if certificate in item.data["certificates"]
            ],
            "statement": statement(site, wording) if wording else "",
        }
        for load, (certificate, wording) in loads(site).items()
    }


def statement(site: Site, wording: str) -> str:
    """The words that a certificate must carry: what the English text quotes."""
    wording_text = text(site.get(kinds.WORDING, wording)["text"], MAIN)
    [match] = QUOTED.finditer(wording_text)
    return match[1]


def paper_form(view: View) -> Markup:
    """The choice of the certificate, one entry for each paper, and the button."""
    options = (
        html('<option value="{}">{}</option>', load, _load_name(view, load))
        for load in loads(view.site)
    )
    names = _line_names(view)
    papers = (
        html(
            '<div class="entry"><label for="paper-{0}">{1}</label>'
            '<textarea id="paper-{0}" rows="{2}" spellcheck="false" '
            'autocomplete="off">{3}</textarea></div>',
            paper,
            view.word(f"papers-{paper}"),
            len(fields.split()) + 1,
            "\n".join(f"{names[field][0]}: " for field in fields.split()),
        )
        for paper, fields in LINES.items()
    )
    return html(
        '<form id="papers-form" autocomplete="off"><div class="entry">'
        '<label for="papers-for">{}</label>'
        '<select id="papers-for" autocomplete="off">{}</select></div>'
        '<div class="papers">{}</div><button class="button needs-script" '
        'type="submit">{}</button></form>'
        '<div id="papers-answer"></div>',
        view.word("papers-for"),
        options,
        papers,
        view.word("papers-check"),
    )


def check_list(view: View) -> Markup:
    """Every check with its reason, its certificates and its evidence."""
    checks = view.site.ids(KIND).items()
    every = {one for _, item in checks for one in item.data["certificates"]}
    listed = (_check(view, id_, item.data, every) for id_, item in checks)
    return html('<div class="kinds">{}</div>', listed)


def _check(view: View, id_: str, check: kinds.PaperCheck, every: set[str]) -> Markup:
    """One check; that it is made for `every` certificate is said in these words."""
    names = "; ".join(view.name(kinds.CERTIFICATES, c) for c in check["certificates"])
    return html(
        '<section class="kind" id="check-{}"><h3>{}</h3><p>{}</p><p>{}</p>{}</section>',
        id_,
        view.text(check["name"]),
        view.text(check["why"]),
        view.word("papers-for-every")
        if every.issubset(check["certificates"])
        else f"{view.word('papers-for-these')}: {names}",
        evidence(view, check),
    )


@in_each_language("tools/papers.md")
def pages(view: View) -> Page:
    """The page in each language."""
    parts = [
        html("<p>{}</p>", view.word("papers-how")),
        privacy(view),
        html(
            '<div class="tool">{}{}</div>',
            paper_form(view),
            without_script(view.word("papers-no-script")),
        ),
        heading(2, view.word("papers-checks"), "checks"),
        check_list(view),
        data_in_page("tool-data", _data(view)),
    ]
    return page_of_tool(view, "papers", parts, KIND)


def _data(view: View) -> dict[str, object]:
    """What the script says and knows; of the tariff, only lines that do not fit."""
    lines = tariff_data(view)
    return {
        "words": words_of(view, "papers-"),
        "names": view.names(KIND),
        "fields": {field: names[0] for field, names in _line_names(view).items()},
        "labels": labels(view.site),
        "loads": load_data(view.site),
        "codes": {kind: lines.get(kind, {}) for kind in ("not-organic", "ended")},
    }
