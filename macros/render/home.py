"""Pieces of the front page: the guide's first questions, alarms, the way of a paper.

Owns their look. What they say stands in `ui.yml`, notices and flows.
"""

from collections.abc import Iterator
from typing import Literal

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import html
from macros.render.words import data_in_page
from macros.site.model import Site
from macros.site.notice_texts import state_of
from macros.site.view import View
from macros.site.vocabulary import spelled_values


def alarms(view: View, stops: str, soon: str) -> Markup:
    """What a reader in a hurry must see; a notice only while its state says so.

    `stops` and `soon` are answers: to what stops goods, and to what cannot wait.
    """
    rows = [("stops", stops, stops), *_notices(view.site), ("soon", soon, soon)]
    phone = view.site.office["phone"]
    lines = (
        html(
            '<li id="{}" class="alarm alarm--{}"><a href="{}"><strong>{}</strong> '
            "<span>{}</span></a></li>",
            id_,
            kind,
            view.address_of_answer(answer),
            _alarm(view, id_, "title", phone),
            _alarm(view, id_, "text", phone),
        )
        for kind, id_, answer in rows
    )
    return html('<ul class="alarms">{}</ul>\n', lines)


def _notices(site: Site) -> Iterator[tuple[str, str, str]]:
    """The notices whose present state has an alarm, with the answer it leads to."""
    for id_ in site.ids(kinds.NOTICES):
        state = state_of(site.get(kinds.NOTICES, id_))
        if "alarm" in state:
            yield "limits", id_, state["alarm"]["answer"]


def _alarm(view: View, id_: str, part: Literal["title", "text"], phone: str) -> str:
    if id_ in view.site.ids(kinds.NOTICES):
        return view.text(state_of(view.get(kinds.NOTICES, id_))["alarm"][part])
    return view.word(f"alarm-{id_}-{part}", phone=phone)


def way(view: View, id_: str) -> Markup:
    """The way of a paper as one numbered line: who does what."""
    stations = view.get(kinds.FLOWS, id_)["stations"]
    lines = ((view.text(one["who"]), view.text(one["what"])) for one in stations)
    rows = (html("<li><strong>{}</strong> {}</li>", *line) for line in lines)
    return html('<ol class="way">{}</ol>\n', rows)


def guide_form(view: View) -> Markup:
    """The card in which the guide begins; a link to it where no script runs."""
    guide = view.address("guide.md")
    title, label = (view.word(f"home-guide-{word}") for word in ("title", "open"))
    data = {
        "guide": guide,
        "names": view.file(f"assets/names-{view.lang}.js"),
        "words": view.words("home-guide-"),
        "standards": [
            [value["id"], view.text(value["label"])]
            for value in spelled_values(view.site, "standard")
        ],
    }
    return html(
        '<section class="start" id="start"><h2>{}</h2>'
        '<p><a class="button" href="{}">{}</a></p>{}</section>\n',
        *(title, guide, label, data_in_page("start-data", data)),
    )
