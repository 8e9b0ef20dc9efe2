"""The tool for a list of shipments; the page is whole before its script runs.

Owns the page: the form, the columns that are known, what the script says.
"""

from collections.abc import Iterator

from macros.render.conditions import fact_name
from macros.render.html import heading
from macros.render.tools import tool_page, words_of
from macros.render.words import attribute, data_in_page
from macros.site.addresses import relative_address
from macros.site.decision import UNSURE
from macros.site.model import LANGUAGES, Site
from macros.site.page import Page
from macros.site.shipments import DAY

TOOL = "shipments"
FILES = ".csv,.tsv,.txt,text/csv,text/tab-separated-values"


def pages(site: Site) -> Iterator[Page]:
    """The page in each language."""
    for lang in LANGUAGES:
        yield _page(site, lang)


def _page(site: Site, lang: str) -> Page:
    here = tool_page(TOOL, lang)
    title, lede = site.word("list-title", lang), site.word("list-lede", lang)
    meta = {"title": title, "description": lede, "lang": lang, "terms": False}
    meta |= {"hide": ["toc"], "scripts": [TOOL], "styles": ["tables", "guide", "tools"]}
    meta["reviewed"] = site.newest_review("table")
    parts = [
        heading(1, title, "tool"),
        f'<p class="lede">{attribute(lede)}</p>',
        _form(site, lang),
        heading(2, site.word("list-columns", lang), "columns"),
        f"<p>{attribute(site.word('list-how', lang))}</p>",
        _columns(site, lang),
        heading(2, site.word("list-again", lang), "again"),
        f"<p>{attribute(site.word('list-again-text', lang))}</p>",
        data_in_page("tool-data", _data(site, here, lang)),
    ]
    return Page(here, "\n".join(parts), meta)


def _form(site: Site, lang: str) -> str:
    """The form; its fields have no name, so that no browser sends them."""

    def said(word: str) -> str:
        return attribute(site.word(word, lang))

    return (
        f'<div class="tool"><form id="list-form" autocomplete="off">'
        f'<div class="entry"><label for="list-file">{said("list-file")}</label>'
        f'<input type="file" id="list-file" accept="{FILES}"></div>'
        f'<div class="entry"><label for="list-rows">{said("list-paste")}</label>'
        f'<textarea id="list-rows" rows="5" spellcheck="false"></textarea></div>'
        f'<button class="button" type="submit">{said("list-run")}</button></form>'
        f"<noscript><p>{said('list-no-script')}</p></noscript>"
        f'<p class="tool__private">{said("tool-private")}</p>'
        f'<div id="list-result"></div></div>'
    )


def _columns(site: Site, lang: str) -> str:
    """What each column may be called in this language, and what it may hold."""
    rows = [
        (fact.id, fact_name(site, fact.id, lang), _may_be(site, fact.id, lang))
        for fact in site.rulebook.facts.values()
        if fact.asked
    ]
    rows.append((DAY, "", attribute(site.word("list-any-day", lang))))
    heads = "".join(
        f'<th scope="col">{attribute(site.word(word, lang))}</th>'
        for word in ("list-column", "list-may-be")
    )
    lines = "".join(
        f'<tr><th scope="row"><code>{id_}</code> {attribute(name)}</th>'
        f"<td>{values}</td></tr>"
        for id_, name, values in rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def _may_be(site: Site, fact: str, lang: str) -> str:
    """The values of `fact` by id, or in words where there are too many."""
    data = site.get("facts", fact)
    if "domain" in data:
        return attribute(site.word("list-any-place", lang))
    ids = [value["id"] for value in data["values"]]
    ids += [UNSURE] if data["unsure"] else []
    codes = ", ".join(f"<code>{id_}</code>" for id_ in ids)
    if fact != "product":
        return codes
    return f"{codes}; {attribute(site.word('list-any-goods', lang))}"


def _data(site: Site, here: str, lang: str) -> dict[str, object]:
    """What the script says, what facts are called, and the files it loads.

    `reasons` is the one that only a list with changes needs.
    """
    files = ("guide-graph", f"item-names-{lang}", f"shipment-names-{lang}")
    reasons = f"assets/guide-reasons-{lang}.js"
    facts = [fact.id for fact in site.rulebook.facts.values() if fact.asked]
    return {
        "words": words_of(site, "list-", lang),
        "facts": {fact: fact_name(site, fact, lang) for fact in facts},
        "files": [
            relative_address(f"assets/{name}.js", here).rstrip("/") for name in files
        ],
        "reasons": relative_address(reasons, here).rstrip("/"),
    }
