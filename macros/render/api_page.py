"""Pieces of the page for programs: the table of files, and examples that run.

Owns their form. The examples are files beside the page, and the tests run them.
"""

from macros.render.words import attribute
from macros.site.addresses import relative_address
from macros.site.api_files import FILES, ROOM
from macros.site.model import Site

EXAMPLES = {"python": "docs/api/example.py", "javascript": "docs/api/example.mjs"}


def api_files(site: Site, here: str, lang: str) -> str:
    """A table: each file, what it holds, its schema."""
    heads = "".join(f"<th>{site.word(f'api-{h}', lang)}</th>" for h in HEADS)
    rows = "".join(
        f"<tr><td>{_link(f'{name}.json', here)}</td>"
        f"<td>{attribute(site.word(f'api-of-{name}', lang))}</td>"
        f"<td>{_link(f'schema/{name}.schema.json', here)}</td></tr>"
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
