"""Texts that lean on the state of a notice: what they say in another state.

Owns which kinds have such texts, and what gives way in them.
"""

from collections.abc import Mapping

from macros.data import kinds
from macros.data.library import Data, Item
from macros.data.states import KEY

LEANING = (
    *("faq", "certificates", "documents", "steps"),
    *("warnings", "wording", "markets"),
)
"""Kinds whose texts may lean on the state of a notice."""

LONG, SHORT = ("answer", "detail"), ("short", "summary", "text")
"""What gives way to a notice's text: in Markdown, and in plain words."""


def state_of(notice: kinds.Notice) -> kinds.NoticeState:
    """The state that `notice` is in, with its texts."""
    states = notice["states"]
    return next(s for s in states if s["id"] == notice["state"])


def state_text(notice: kinds.Notice) -> Mapping[str, str]:
    """The text of the state that `notice` is in."""
    words: Mapping[str, str] = state_of(notice)["text"]
    return words


def of_today(
    data: Data, notices: Mapping[str, Item[kinds.Notice]]
) -> dict[str, object]:
    """`data` with the notice's text in each part that was written for another state."""
    data_now = {
        key: of_today(part, notices) if isinstance(part, Mapping) else part
        for key, part in data.items()
    }
    written = data.get(KEY)
    if not written:
        return data_now
    notice = notices[written["notice"]].data
    if notice["state"] == written["state"]:
        return data_now
    stated = state_text(notice)
    plain = {lang: markdown.replace("**", "") for lang, markdown in stated.items()}
    data_now |= {key: stated for key in LONG if key in data}
    data_now |= {key: plain for key in SHORT if key in data}
    return {**data_now, "sources": notice["sources"]}
