"""What the guide on other people's pages fetches: questions first, then one branch.

Owns the form of these data. No rule is decided here: the graph is that of the guide's
own page, its texts are those of the same items, but brief.
"""

from collections.abc import Iterator

from macros.render.guide import asked_data, labelled, step_data
from macros.render.guide_branches import packed_branch
from macros.render.guide_items import HEAVY, PAGES, at_once
from macros.render.guide_words import HEAD, words_of
from macros.render.names import place_names
from macros.site.addresses import FOLDERS, localized, relative_address
from macros.site.embed_files import HERE
from macros.site.model import Site
from macros.site.version import rules_hash, rules_version

WORDS = (
    *("answers", "assumed-chip", "back", "change", "continue", "depends", "documents"),
    *("error", "error-choose", "failed", "find", "left", "locale", "may"),
    *("narrow", "need", "need-then", "now", "quick-picks", "restart", "retry"),
    *("rules-of", "select", "steps", "stop", "unsure", "why", "your-answers"),
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


def first_data(site: Site, lang: str, sheet: str) -> dict[str, object]:
    """All that questions need in `lang`, and the style `sheet`.

    `facts`, `places`: what they are called; `pages`: where each table's items have
    their pages, seen from the module; `rules`: the version as people read it.
    """
    stem, asked = step_data(site, HERE, lang), asked_data(site, lang)["facts"]
    assert isinstance(asked, dict)
    kinds = {table.id: table.gives for table in site.rulebook.tables}
    folders = {
        table: localized(f"{FOLDERS[PAGES[kind]]}/index.md", lang)
        for table, kind in kinds.items()
        if kind in PAGES
    }
    own = {
        **site.words("embed-", lang),
        "weak": site.word("known-secondary", lang),
        "weak-means": site.word("confidence-secondary", lang),
    }
    return {
        **{key: stem[key] for key in OF_THE_STEM},
        "version": rules_hash(site),
        "rules": rules_version(site),
        "facts": {
            id_: {"unsure": item.data["unsure"], **asked[id_], **labelled(data, lang)}
            for id_, item in site.ids("facts").items()
            for data in (item.data,)
            if "same" not in data
        },
        "places": place_names(site, lang),
        "guide": relative_address(localized("guide.md", lang), HERE),
        "pages": {t: relative_address(page, HERE) for t, page in folders.items()},
        "words": {
            "guide": words_of(site, WORDS, lang) | own,
            "phase": site.words("phase-", lang),
            "field": {key: site.word(f"field-{key}", lang) for key in HEAD},
        },
        "sheet": sheet,
    }


def branch_data(site: Site, lang: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Each branch: its name, its part of the graph, what its items are called.

    `version` is that of `first_data`: both belong together.
    """
    tables = {table.id: table for table in site.rulebook.tables}
    for name, branch in dict(site.branches).items():
        items: dict[str, dict[str, object]] = {table: {} for table in site.given}
        for table, id_ in branch["items"]:
            data = site.get(tables[table].gives, id_)
            told = at_once(site, tables[table], data, HERE, lang)
            light = table != "certificate" and told.get("weight") not in HEAVY
            more = () if light else TELLING.get(table, ())
            items[table][id_] = {k: told[k] for k in (*NAMED, *more) if k in told}
        graph = packed_branch(site, branch)
        yield name, {"version": rules_hash(site), "graph": graph, "items": items}
