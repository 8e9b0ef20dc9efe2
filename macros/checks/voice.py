"""The voice of the site: QCS speaks, and never about how the research went.

Owns the words that tell readers what was found, read or seen. What is open stands
in a `note:` for staff; the reader is told to ask QCS.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks.annotations import Part
from macros.data.problems import Problem
from macros.data.prose import written

ENGLISH = (
    r"for this site\b",
    r"\b(was|were) not (found|read|confirmed|established)\b",
    r"\bcould not be (read|verified|found)\b",
    r"\b(not|nor) seen (here|for)\b",
    r"\bread so far\b",
    r"\bnot (held|known|established|published) here\b",
    r"\b(not )?known to us\b",
    r"\bthat we know of\b",
    r"\b(has|have) not been confirmed\b",
    r"\bwe (have )?(found|read|seen|saw) no\b",
    r"\bwe have not (read|seen|found)\b",
    r"\b(texts?|pages?|copy) (we )?read\b",
    r"\bwe do not know\b",
    r"\bas we read (it|the)\b",
    r"\bno \w+( \w+){0,4} was (found|seen)\b",
    r"\b(is|are|was|were) not confirmed here\b",
    r"\b(that )?we have seen\b",
    r"\bwhat was read\b",
    r"\bwas not seen among\b",
)
SPANISH = (
    r"para este sitio\b",
    r"\bno se encontr(ó|aron)\b(?! nada)",
    r"\bno (encontramos|hallamos)\b",
    r"\bno se (leyó|leyeron|vio para|vieron para|confirmó|confirmaron)\b",
    r"\bno pud(o|ieron) (leerse|verificarse)\b",
    r"\bleíd[oa]s? hasta ahora\b",
    r"\baquí no (se (sabe|conoce|estableció)|está recogido)\b",
    r"\bno está (recogid|publicad)[oa] aquí\b",
    r"\bno (lo )?(sab(íamos|emos)|conocemos)\b",
    r"\bno está(n)? confirmad[oa]s? (si|cómo|cuál|el uso)\b",
    r"\bno hemos (leído|visto|encontrado)\b",
    r"\b(textos?|páginas?|copias?) leíd[oa]s?\b",
    r"\bno se (halló|vio una|vio entre)\b",
    r"\baquí no está(n)? confirmad[oa]s?\b",
    r"\bno está(n)? confirmad[oa]s? aquí\b",
    r"\b(que )?hemos visto\b",
    r"\blo que se leyó\b",
)
RESEARCH = re.compile("|".join((*ENGLISH, *SPANISH)), re.IGNORECASE)
HINT = "say 'Ask QCS for …' to the reader; what is open goes into 'note:'"


def voice_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts of the data that tell how the research went."""
    for part in parts:
        for lang, text in part.value.items() if "x-text" in part.node else ():
            if match := RESEARCH.search(text):
                position = part.source.position((*part.key_path, lang))
                yield Problem(position, _message(match), HINT)


def prose_voice_problems(root: Path) -> Iterator[Problem]:
    """Pages that tell how the research went."""
    for page in written(root):
        for match in RESEARCH.finditer(page.text):
            yield Problem(page.position(match.start()), _message(match), HINT)


def _message(match: re.Match[str]) -> str:
    return f"'{match[0]}' tells how the research went"
