"""Whose agent a Spanish text means: an "agente" by itself may be anybody's.

Owns that its first mention says so, as "agente de aduanas" does; what follows in the
same text may be short.
"""

import re
from collections.abc import Iterator

from macros.checks.running_text import Fault

AGENT = re.compile(r"\bagentes?\b(?P<whose>\s+(?:de\s|aduan))?", re.IGNORECASE)
HINT = "write 'agente de aduanas', 'agente de carga' or whose agent it is"


def agent_faults(text: str, lang: str) -> Iterator[Fault]:
    """The first mention of an agent in a Spanish `text`, if it does not say whose."""
    first = AGENT.search(text) if lang == "es" else None
    if first and not first["whose"]:
        yield first.start(), f"'{first[0]}' does not say whose agent it is", HINT
