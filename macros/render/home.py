"""Pieces of the front page: the guide's first questions, alarms, the way of a paper.

Owns their look. What they say stands in `ui.yml`, notices and flows.
"""

from collections.abc import Iterator

from macros.render.words import attribute, data_in_page
from macros.site.addresses import (
    has_page,
    localized,
    page_path,
    relative_address,
)
from macros.site.model import Site, state_of, text


def alarms(site: Site, here: str, lang: str, *, stops: str, soon: str) -> str:
    """What a reader in a hurry must see; a notice only while its state says so.

    `stops` and `soon` are answers: to what stops goods, and to what cannot wait.
    """
    rows = [
        ("stops", stops, stops),
        *_notices(site),
        ("soon", soon, soon),
    ]
    phone = site.office["phone"]
    lines = "".join(
        f'<li id="{id_}" class="alarm alarm--{kind}">'
        f'<a href="{_answer(site, answer, here, lang)}">'
        f"<strong>{_alarm(site, id_, 'title', lang, phone)}</strong> "
        f"<span>{_alarm(site, id_, 'text', lang, phone)}</span></a></li>"
        for kind, id_, answer in rows
    )
    return f'<ul class="alarms">{lines}</ul>\n'


def _notices(site: Site) -> Iterator[tuple[str, str, str]]:
    """The notices whose present state has an alarm, with the answer it leads to."""
    for id_ in site.ids("notices"):
        state = state_of(site.get("notices", id_))
        if "alarm" in state:
            yield "limits", id_, state["alarm"]["answer"]


def _alarm(site: Site, id_: str, part: str, lang: str, phone: str) -> str:
    if id_ in site.ids("notices"):
        return attribute(text(state_of(site.get("notices", id_))["alarm"][part], lang))
    return attribute(site.word(f"alarm-{id_}-{part}", lang, phone=phone))


def _answer(site: Site, id_: str, here: str, lang: str) -> str:
    spoken = lang if has_page(site, "faq", id_, lang) else "en"
    return relative_address(page_path("faq", id_, spoken), here)


def way(site: Site, id_: str, lang: str) -> str:
    """The way of a paper as one numbered line: who does what."""
    stations = "".join(
        f"<li><strong>{attribute(text(station['who'], lang))}</strong> "
        f"{attribute(text(station['what'], lang))}</li>"
        for station in site.get("flows", id_)["stations"]
    )
    return f'<ol class="way">{stations}</ol>\n'


def guide_form(site: Site, here: str, lang: str) -> str:
    """The card in which the guide begins; a link to it where no script runs."""
    guide = relative_address(localized("guide.md", lang), here)
    title, said = (
        attribute(site.word(f"home-guide-{word}", lang)) for word in ("title", "open")
    )
    data = {
        "guide": guide,
        "names": relative_address(f"assets/names-{lang}.js", here).rstrip("/"),
        "words": site.words("home-guide-", lang),
        "standards": [
            [value["id"], text(value["label"], lang)]
            for value in site.values("standard")
        ],
    }
    return (
        f'<section class="start" id="start"><h2>{title}</h2>'
        f'<p><a class="button" href="{guide}">{said}</a></p>'
        f"{data_in_page('start-data', data)}</section>\n"
    )
