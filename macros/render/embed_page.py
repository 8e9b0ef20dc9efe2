"""Pieces of the page about the guide on other people's pages.

Owns the lines to copy, and the example, which is made of the same.
"""

from urllib.parse import urlsplit

from macros.guide.branches import first_asked
from macros.render.words import attribute
from macros.site.addresses import address, localized, relative_address
from macros.site.embed_files import ELEMENT, MODULE
from macros.site.view import View

LISTENER = f"""\
const guide = document.querySelector("{ELEMENT}");
guide.addEventListener("organic-certificate", ({{ detail }}) => {{
  console.log(detail.certificates, detail.link, detail.version);
}});"""
"""What hears the result; it belongs into a file of the page that has the element."""


def example(view: View) -> str:
    """The element at work on the page `here`."""
    guide = view.address("guide.md")
    script = _script(relative_address(MODULE, view.page).rstrip("/"))
    return f'<div class="embed">\n{_element(view, guide)}</div>\n{script}'


def lines(view: View, root: str) -> str:
    """What to copy, for a site that stands at `root`."""
    guide = root + address(localized("guide.md", view.lang))
    parts = (_element(view, guide) + _script(root + MODULE), LISTENER)
    return "".join(f"<pre><code>{attribute(part)}</code></pre>\n" for part in parts)


def policy(root: str) -> str:
    """What the policy of a page has to allow, for a site that stands at `root`."""
    there = urlsplit(root)
    host = attribute(f"{there.scheme}://{there.netloc}")
    return f"<pre><code>script-src {host}; connect-src {host}</code></pre>"


def _element(view: View, guide: str) -> str:
    said = attribute(view.word("embed-instead"))
    fact = first_asked(view.site.published_graph)
    likely = view.get("facts", fact).get("likely", ())
    preset = "".join(f' {fact}="{id_}"' for id_ in likely[:1])
    return (
        f'<{ELEMENT} lang="{view.lang}"{preset}>\n'
        f'  <a href="{attribute(guide)}">{said}</a>\n'
        f"</{ELEMENT}>\n"
    )


def _script(source: str) -> str:
    return f'<script type="module" src="{attribute(source)}"></script>'
