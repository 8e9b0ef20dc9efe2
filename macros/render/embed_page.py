"""Pieces of the page about the guide on other people's pages.

Owns the lines to copy, and the example, which is made of the same.
"""

from urllib.parse import urlsplit

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import localized
from macros.guide.branches import first_asked
from macros.render.html import html, joined, link
from macros.site.addresses import address
from macros.site.embed_files import ELEMENT, MODULE
from macros.site.view import View

LISTENER = f"""\
const guide = document.querySelector("{ELEMENT}");
guide.addEventListener("organic-certificate", ({{ detail }}) => {{
  console.log(detail.certificates, detail.link, detail.version);
}});"""
"""What hears the result; it belongs into a file of the page that has the element."""


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
    preset = Markup().join(html(' {}="{}"', fact, id_) for id_ in likely[:1])
    return html(
        '<{0} lang="{1}"{2}>\n  {3}\n</{0}>\n',
        *(ELEMENT, view.lang, preset, link(guide, view.word("embed-instead"))),
    )


def _script(source: str) -> Markup:
    return html('<script type="module" src="{}"></script>', source)
