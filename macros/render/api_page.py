"""Pieces of the page for programs: the table of files, and examples that run.

Owns their form. The examples are files beside the page, and the tests run them.
"""

from markupsafe import Markup

from macros.render.html import html, joined, link
from macros.site.api_files import FILES, ROOM
from macros.site.view import View

EXAMPLES = {"python": "docs/api/example.py", "javascript": "docs/api/example.mjs"}


def api_files(view: View) -> Markup:
    """A table: each file, what it holds, its schema."""
    heads = joined("<th>{}</th>", (view.word(f"api-{head}") for head in HEADS))
    rows = Markup().join(
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


HEADS = ("file", "holds", "schema")


def api_example(view: View, language: str) -> Markup:
    """The example in a programming language, as text; KeyError if there is none."""
    code = (view.site.root / EXAMPLES[language]).read_text(encoding="utf-8")
    return html("<pre><code>{}</code></pre>", code)
