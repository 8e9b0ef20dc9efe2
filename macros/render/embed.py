"""The guide on other people's pages: where it lies, what it fetches, lines to copy.

Owns the form of its data: questions first, then one branch. No rule is decided here:
the graph is that of the guide's own page, its texts are those of the same items, but
brief. The example on the site's own page is made of the lines to copy.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import localized
from macros.guide.branches import first_asked
from macros.render.guide import asked_facts, labelled, step_data
from macros.render.guide_branches import packed_branches
from macros.render.guide_items import HEAVY, PAGES, at_once
from macros.render.guide_words import HEAD, words_of
from macros.render.html import html, joined, link
from macros.render.names import place_names
from macros.site.addresses import FOLDERS, address, relative_address
from macros.site.releases import rules_hash, rules_version
from macros.site.rule_results import branches_of, outputs_of
from macros.site.view import View

ELEMENT = "organic-certificate-guide"
"""The name of the element, and of the event's script."""

ROOM = "embed/v1/"
"""The version stands in the address: what is promised holds as long as it does."""

MODULE = f"{ROOM}{ELEMENT}.js"

DATA = f"{ROOM}data/"
"""What the module fetches. Names in it come and go with the rules: none is lasting."""

HERE = f"{ROOM}index.md"
"""The page that would lie beside the module: its links are seen from there."""

WORDS = (
    *("answers", "assumed", "back", "change", "continue", "depends", "documents"),
    *("error", "error-choose", "failed", "find", "left", "locale", "may"),
    *("narrow", "need", "need-then", "now", "quick-picks", "restart", "retry"),
    *("rules-of", "select", "steps", "stop", "unsure", "why"),
)
"""Words of the guide that the element says too."""

OF_THE_STEM = ("graph", "first", "most", "branches", "aliases")

NAMED = ("name", "who", "when", "phase", "kind", "weight", "weak")
"""What is told of every item that has it."""

TELLING = {
    "certificate": ("short", *HEAD),
    "steps": ("short", "text"),
    "warnings": ("text",),
}
"""Table -> what more is told of its items; of steps and warnings only if they weigh."""

LISTENER = f"""\
const guide = document.querySelector("{ELEMENT}");
guide.addEventListener("organic-certificate", ({{ detail }}) => {{
  console.log(detail.certificates, detail.link, detail.version);
}});"""
"""What hears the result; it belongs into a file of the page that has the element."""


def first_data(view: View, sheet: str) -> dict[str, object]:
    """All that questions need in `lang`, and the style `sheet`.

    `facts`, `places`: what they are called; `pages`: where each table's items have
    their pages, seen from the module; `rules`: the version as people read it.
    """
    stem, asked = step_data(view.at(HERE)), asked_facts(view)
    facts = {id_: item.data for id_, item in view.site.ids(kinds.FACTS).items()}
    folders = {
        table: localized(f"{FOLDERS[PAGES[kind]]}/index.md", view.lang)
        for table, kind in view.site.gives.items()
        if kind in PAGES
    }
    own = {
        **view.words("embed-"),
        "weak": view.word("known-secondary"),
        "weak-means": view.word("confidence-secondary"),
    }
    return {
        **{key: stem[key] for key in OF_THE_STEM},
        "version": rules_hash(view.site),
        "rules": rules_version(view.site),
        "facts": {
            id_: {"unsure": data["unsure"], **asked[id_], **labelled(data, view.lang)}
            for id_, data in facts.items()
            if "same" not in data
        },
        "places": place_names(view),
        "guide": relative_address(localized("guide.md", view.lang), HERE),
        "pages": {t: relative_address(page, HERE) for t, page in folders.items()},
        "words": {
            "guide": words_of(view, WORDS) | own,
            "phase": view.words("phase-"),
            "field": view.field_words(HEAD),
        },
        "sheet": sheet,
    }


def branch_data(view: View) -> Iterator[tuple[str, dict[str, object]]]:
    """Each branch: its name, its part of the graph, what its items are called.

    `version` is that of `first_data`: both belong together.
    """
    for name, branch in dict(branches_of(view.site)).items():
        items: dict[str, dict[str, object]] = {
            table: {} for table in outputs_of(view.site)
        }
        for table, id_ in branch["items"]:
            data = view.site.given(table, id_)
            at_first = at_once(view.at(HERE), table, data)
            light = table != "certificate" and at_first.get("weight") not in HEAVY
            more = () if light else TELLING.get(table, ())
            items[table][id_] = {
                k: at_first[k] for k in (*NAMED, *more) if k in at_first
            }
        graph = packed_branches(view.site)[name]
        yield name, {"version": rules_hash(view.site), "graph": graph, "items": items}


def example(view: View) -> Markup:
    """The element at work on the page of `view`."""
    guide = view.address("guide.md")
    script = _script(view.file(MODULE))
    return html('<div class="embed">\n{}</div>\n{}', _element(view, guide), script)


def lines(view: View, root: str) -> Markup:
    """What to copy, for a site that stands at `root`."""
    guide = root + address(localized("guide.md", view.lang))
    example_html = str(_element(view, guide) + _script(root + MODULE))
    return joined("<pre><code>{}</code></pre>\n", (example_html, LISTENER))


def policy(root: str) -> Markup:
    """What the policy of a page has to allow, for a site that stands at `root`."""
    url = urlsplit(root)
    allowed = "<pre><code>script-src {0}; connect-src {0}</code></pre>"
    return html(allowed, f"{url.scheme}://{url.netloc}")


def _element(view: View, guide: str) -> Markup:
    fact = first_asked(view.site.published_graph)
    likely = view.get(kinds.FACTS, fact).get("likely", ())
    preset = [html(' {}="{}"', fact, id_) for id_ in likely[:1]]
    return html(
        '<{0} lang="{1}"{2}>\n  {3}\n</{0}>\n',
        *(ELEMENT, view.lang, preset, link(guide, view.word("embed-instead"))),
    )


def _script(source: str) -> Markup:
    return html('<script type="module" src="{}"></script>', source)
