"""What a number may be that somebody takes for a certificate's, in words."""

from collections.abc import Sequence

from macros.data.library import Data
from macros.render.tools import Link, read_more
from macros.render.words import attribute
from macros.site.model import Site, text


def read_about(site: Site, number: Data, here: str, lang: str) -> list[Link]:
    """Where readers of the page `here` find more on a kind of number."""
    named = (
        (word, id_)
        for word, key in (
            ("faq", "answers"),
            ("certificate", "certificates"),
            ("form", "forms"),
        )
        for id_ in number.get(key, ())
    )
    return [read_more(site, *item, here, lang) for item in named]


def kind_of_number(site: Site, number: Data, links: Sequence[Link], lang: str) -> str:
    """One kind of number: an example, what it is, what to do, where to read."""
    read = " · ".join(f'<a href="{to}">{attribute(said)}</a>' for to, said in links)
    return (
        f'<section class="kind" id="{number["id"]}">'
        f"<p><samp>{attribute(number['example'])}</samp></p>"
        f"<h3>{attribute(text(number['is'], lang))}</h3>"
        f"<p>{attribute(text(number['do'], lang))}</p>"
        f"<p>{site.word('number-more', lang)}: {read}</p></section>"
    )


def words_of_numbers(site: Site, lang: str) -> dict[str, str]:
    """What the script says of each kind: "is-<kind>" and "do-<kind>"."""
    return {
        f"{part}-{id_}": text(item.data[part], lang)
        for id_, item in site.ids("numbers").items()
        for part in ("is", "do")
    }


def evidence_for_numbers(site: Site) -> list[str]:
    """All that the sentences about numbers rest on, each source once."""
    cited = (item.data["sources"] for item in site.ids("numbers").values())
    return list(dict.fromkeys(source for sources in cited for source in sources))
