"""What a number may be that somebody takes for a certificate's, in words."""

from collections.abc import Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.html import html, link
from macros.render.tools import Link, read_more
from macros.site.model import Site
from macros.site.view import View


def read_about(view: View, number: Data) -> list[Link]:
    """Where readers of the page of `view` find more on a kind of number."""
    keys = {"faq": "answers", "certificate": "certificates", "form": "forms"}
    return [
        read_more(view, word, id_)
        for word, key in keys.items()
        for id_ in number.get(key, ())
    ]


def kind_of_number(view: View, number: kinds.Number, links: Sequence[Link]) -> Markup:
    """One kind of number: an example, what it is, what to do, where to read."""
    read = Markup("\xa0· ").join(link(to, label) for to, label in links)
    return html(
        '<section class="kind" id="{}"><p><samp>{}</samp></p><h3>{}</h3><p>{}</p>'
        "<p>{}: {}</p></section>",
        number["id"],
        number["example"],
        view.text(number["is"]),
        view.text(number["do"]),
        view.word("number-more"),
        read,
    )


def words_of_numbers(view: View) -> dict[str, str]:
    """What the script says of each kind: "is-<kind>" and "do-<kind>"."""
    return {
        f"{part}-{id_}": view.text(item.data[part])
        for id_, item in view.site.ids(kinds.NUMBERS).items()
        for part in ("is", "do")
    }


def evidence_for_numbers(site: Site) -> list[str]:
    """All that the sentences about numbers rest on, each source once."""
    cited = (item.data["sources"] for item in site.ids(kinds.NUMBERS).values())
    return list(dict.fromkeys(source for sources in cited for source in sources))
