"""The pre-flight of the papers: their lines, typed or pasted, against each other.

Owns the page, which is whole without its script: then it is a list of checks.
"""

from collections.abc import Iterator

from macros.render.html import heading
from macros.render.papers import (
    KIND,
    check_list,
    check_words,
    labels,
    load_data,
    paper_form,
    shown_lines,
)
from macros.render.tariff import tariff_data
from macros.render.tools import tool_page, without_script, words_of
from macros.render.words import attribute, data_in_page
from macros.site.model import LANGUAGES, Site
from macros.site.page import Page

TOOL = "papers"


def pages(site: Site) -> Iterator[Page]:
    """The page in each language."""
    for lang in LANGUAGES:
        yield _page(site, lang)


def _page(site: Site, lang: str) -> Page:
    def said(word: str) -> str:
        return attribute(site.word(word, lang))

    title, lede = site.word("papers-title", lang), site.word("papers-lede", lang)
    meta = {"title": title, "description": lede, "lang": lang, "terms": False}
    meta |= {"hide": ["toc"], "scripts": [TOOL], "styles": ["tables", "guide", "tools"]}
    meta["reviewed"] = site.newest_review(KIND)
    private = f"{said('tool-private')} {said('tool-take-first')}"
    parts = [
        heading(1, title, "tool"),
        f'<p class="lede">{attribute(lede)}</p>',
        f"<p>{said('papers-how')}</p>",
        f'<p class="tool__private">{private}</p>',
        (
            f'<div class="tool">{paper_form(site, lang)}'
            f"{without_script(site.word('papers-no-script', lang))}</div>"
        ),
        heading(2, site.word("papers-checks", lang), "checks"),
        check_list(site, lang),
        data_in_page("tool-data", _data(site, lang)),
    ]
    return Page(tool_page(TOOL, lang), "\n".join(parts), meta)


def _data(site: Site, lang: str) -> dict[str, object]:
    """What the script says and knows; of the tariff, only lines that do not fit."""
    lines = tariff_data(site, lang)
    return {
        "words": words_of(site, "papers-", lang),
        "names": check_words(site, lang),
        "fields": shown_lines(site, lang),
        "labels": labels(site),
        "loads": load_data(site),
        "codes": {kind: lines.get(kind, {}) for kind in ("not-organic", "ended")},
    }
