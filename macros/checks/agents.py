"""Whose agent a Spanish text means: an "agente" by itself may be anybody's.

Owns that its first mention says so, as "agente de aduanas" does; what follows in the
same text may be short.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks.annotations import Part, texts_in
from macros.data.problems import Problem
from macros.data.prose import prose_files

AGENT = re.compile(r"\bagentes?\b(?P<whose>\s+(?:de\s|aduan))?", re.IGNORECASE)
HINT = "write 'agente de aduanas', 'agente de carga' or whose agent it is"


def agent_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts of the data whose first agent is nobody's."""
    for text, part, lang in texts_in(parts):
        if lang == "es" and (bare := bare_agent(text)):
            yield Problem(part.position_of(lang), _message(bare[0]), HINT)


def prose_agent_problems(root: Path) -> Iterator[Problem]:
    """Spanish pages whose first agent is nobody's."""
    for page in prose_files(root):
        if page.name.startswith("docs/es/") and (bare := bare_agent(page.text)):
            yield Problem(page.position(bare.start()), _message(bare[0]), HINT)


def bare_agent(text: str) -> re.Match[str] | None:
    """The first mention of an agent in `text`, if it does not say whose."""
    first = AGENT.search(text)
    return first if first and not first["whose"] else None


def _message(words: str) -> str:
    return f"'{words}' does not say whose agent it is"
