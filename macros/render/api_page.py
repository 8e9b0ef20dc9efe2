"""Which files programs may read under `api/v1/`, and the page that tells it.

Owns the list, its table and the examples: files beside the page, which the tests run.
"""

from markupsafe import Markup

from macros.render.html import html, joined, link
from macros.site.view import View

ROOM = "api/v1/"

KINDS = (
    *("sources", "places", "goods", "certificates", "documents", "steps", "warnings"),
    *("wording", "markets", "forms", "notices", "contacts", "faq"),
)
"""Kinds of data that are published as they are written, but for notes to staff."""

OF_THE_GUIDE = ("guide", "rules", "vectors")
"""Files that are made, not written; their schemas stand in `docs/api/v1/schema/`."""

FILES = (*OF_THE_GUIDE, *KINDS)

PATHS = (
    *(f"{ROOM}{name}.json" for name in (*FILES, "index")),
    *(f"{ROOM}schema/{kind}.schema.json" for kind in KINDS),
)
"""Where they lie, with the list of them and the schemas that are made."""

HEADS = ("file", "holds", "schema")
EXAMPLES = {"python": "docs/api/example.py", "javascript": "docs/api/example.mjs"}


def api_files(view: View) -> Markup:
    """A table: each file, what it holds, its schema."""
    heads = joined("<th>{}</th>", (view.word(f"api-{head}") for head in HEADS))
    rows = (
        html(
            "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
            _link(view, f"{name}.json"),
            view.word(f"api-of-{name}"),
            _link(view, f"schema/{name}.schema.json"),
        )
        for name in FILES
    )
    table = "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
    return html(table, heads, rows)


def _link(view: View, path: str) -> Markup:
    return link(view.file(ROOM + path), path.rpartition("/")[2])


def api_example(view: View, language: str) -> Markup:
    """The example in a programming language, as text; KeyError if there is none."""
    code = (view.site.root / EXAMPLES[language]).read_text(encoding="utf-8")
    return html("<pre><code>{}</code></pre>", code)
