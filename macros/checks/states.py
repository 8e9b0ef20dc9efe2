"""Texts that were written for a state of a notice: the notice and the state exist.

Owns this check. Which of them are out of date is told by `stale`.
"""

from collections.abc import Iterator

from macros.data import kinds
from macros.data.library import Library
from macros.data.problems import Problem, did_you_mean, meant_or_listed
from macros.data.prose import prose_files
from macros.data.states import dependents


def state_problems(library: Library) -> Iterator[Problem]:
    """Notices and states named under `while` that there are not."""
    states = {
        id_: [state["id"] for state in item.data["states"]]
        for id_, item in library.ids(kinds.NOTICES).items()
    }
    for text in dependents(library, prose_files(library.root)):
        if text.notice not in states:
            hint = did_you_mean(text.notice, states)
            message = f"while: there is no '{text.notice}' in notices"
            yield Problem(text.position, message, hint)
        elif text.state not in states[text.notice]:
            hint = meant_or_listed(text.state, states[text.notice])
            message = f"while: {text.notice} is never '{text.state}'"
            yield Problem(text.position, message, hint)
