"""Pieces of the page for programs: the table of files, and examples that run.

Owns their form. The examples are files beside the page, and the tests run them.
"""

from macros.render.words import attribute
from macros.site.addresses import relative_address
from macros.site.api_files import FILES, ROOM
from macros.site.model import Site
from macros.site.view import View

EXAMPLES = {"python": "docs/api/example.py", "javascript": "docs/api/example.mjs"}


def api_files(view: View) -> str:
    """A table: each file, what it holds, its schema."""
    heads = "".join(f"<th>{view.word(f'api-{h}')}</th>" for h in HEADS)
    rows = "".join(
        f"<tr><td>{_link(f'{name}.json', view.page)}</td>"
        f"<td>{attribute(view.word(f'api-of-{name}'))}</td>"
        f"<td>{_link(f'schema/{name}.schema.json', view.page)}</td></tr>"
        for name in FILES
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _link(path: str, here: str) -> str:
    target = relative_address(ROOM + path, here).rstrip("/")
    return f'<a href="{target}">{path.rpartition("/")[2]}</a>'


HEADS = ("file", "holds", "schema")


def api_example(site: Site, language: str) -> str:
    """The example in a programming language, as text; KeyError if there is none."""
    code = (site.root / EXAMPLES[language]).read_text(encoding="utf-8")
    return f"<pre><code>{attribute(code)}</code></pre>"
