"""Pieces of the front page: the guide's first questions, alarms, the way of a paper.

Owns their look. What they say stands in `ui.yml`, notices and flows.
"""

from collections.abc import Iterator

from macros.render.words import attribute, data_in_page
from macros.site.addresses import (
    has_page,
    page_path,
    relative_address,
)
from macros.site.model import Site, state_of
from macros.site.view import View


def alarms(view: View, *, stops: str, soon: str) -> str:
    """What a reader in a hurry must see; a notice only while its state says so.

    `stops` and `soon` are answers: to what stops goods, and to what cannot wait.
    """
    rows = [
        ("stops", stops, stops),
        *_notices(view.site),
        ("soon", soon, soon),
    ]
    phone = view.site.office["phone"]
    lines = "".join(
        f'<li id="{id_}" class="alarm alarm--{kind}">'
        f'<a href="{_answer(view, answer)}">'
        f"<strong>{_alarm(view, id_, 'title', phone)}</strong> "
        f"<span>{_alarm(view, id_, 'text', phone)}</span></a></li>"
        for kind, id_, answer in rows
    )
    return f'<ul class="alarms">{lines}</ul>\n'


def _notices(site: Site) -> Iterator[tuple[str, str, str]]:
    """The notices whose present state has an alarm, with the answer it leads to."""
    for id_ in site.ids("notices"):
        state = state_of(site.get("notices", id_))
        if "alarm" in state:
            yield "limits", id_, state["alarm"]["answer"]


def _alarm(view: View, id_: str, part: str, phone: str) -> str:
    if id_ in view.site.ids("notices"):
        return attribute(view.text(state_of(view.get("notices", id_))["alarm"][part]))
    return attribute(view.word(f"alarm-{id_}-{part}", phone=phone))


def _answer(view: View, id_: str) -> str:
    spoken = view.lang if has_page(view.site, "faq", id_, view.lang) else "en"
    return relative_address(page_path("faq", id_, spoken), view.page)


def way(view: View, id_: str) -> str:
    """The way of a paper as one numbered line: who does what."""
    stations = "".join(
        f"<li><strong>{attribute(view.text(station['who']))}</strong> "
        f"{attribute(view.text(station['what']))}</li>"
        for station in view.get("flows", id_)["stations"]
    )
    return f'<ol class="way">{stations}</ol>\n'


def guide_form(view: View) -> str:
    """The card in which the guide begins; a link to it where no script runs."""
    guide = view.address("guide.md")
    title, said = (
        attribute(view.word(f"home-guide-{word}")) for word in ("title", "open")
    )
    data = {
        "guide": guide,
        "names": relative_address(f"assets/names-{view.lang}.js", view.page).rstrip(
            "/"
        ),
        "words": view.words("home-guide-"),
        "standards": [
            [value["id"], view.text(value["label"])]
            for value in view.site.values("standard")
        ],
    }
    return (
        f'<section class="start" id="start"><h2>{title}</h2>'
        f'<p><a class="button" href="{guide}">{said}</a></p>'
        f"{data_in_page('start-data', data)}</section>\n"
    )
