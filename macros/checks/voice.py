"""The voice of the site: QCS speaks, and never about how the research went.

Owns the words that tell readers what was found, read or seen. What is open stands
in a `note:` for staff; the reader is told to ask QCS.
"""

import re
from collections.abc import Iterator

from macros.checks.annotations import Fault

ENGLISH = (
    r"for this site\b",
    r"(was|were) not (found|read|confirmed|established)\b",
    r"could not be (read|verified|found)\b",
    r"(not|nor) seen (here|for)\b",
    r"read so far\b",
    r"not (held|known|established|published) here\b",
    r"(not )?known to us\b",
    r"that we know of\b",
    r"(has|have) not been confirmed\b",
    r"we (have )?(found|read|seen|saw) no\b",
    r"we have not (read|seen|found)\b",
    r"(texts?|pages?|copy) (we )?read\b",
    r"we do not know\b",
    r"as we read (it|the)\b",
    r"no \w+( \w+){0,4} was (found|seen)\b",
    r"(is|are|was|were) not confirmed here\b",
    r"(that )?we have seen\b",
    r"what was read\b",
    r"was not seen among\b",
)
SPANISH = (
    r"para este sitio\b",
    r"no se encontr(ó|aron)\b(?! nada)",
    r"no (encontramos|hallamos)\b",
    r"no se (leyó|leyeron|vio para|vieron para|confirmó|confirmaron)\b",
    r"no pud(o|ieron) (leerse|verificarse)\b",
    r"leíd[oa]s? hasta ahora\b",
    r"aquí no (se (sabe|conoce|estableció)|está recogido)\b",
    r"no está (recogid|publicad)[oa] aquí\b",
    r"no (lo )?(sab(íamos|emos)|conocemos)\b",
    r"no está(n)? confirmad[oa]s? (si|cómo|cuál|el uso)\b",
    r"no hemos (leído|visto|encontrado)\b",
    r"(textos?|páginas?|copias?) leíd[oa]s?\b",
    r"no se (halló|vio una|vio entre)\b",
    r"aquí no está(n)? confirmad[oa]s?\b",
    r"no está(n)? confirmad[oa]s? aquí\b",
    r"(que )?hemos visto\b",
    r"lo que se leyó\b",
)
RESEARCH = re.compile(rf"\b(?:{'|'.join((*ENGLISH, *SPANISH))})")
"""Read in small letters: to ignore capitals instead takes seven times as long."""

HINT = "say 'Ask QCS for …' to the reader; what is open goes into 'note:'"


def voice_faults(text: str, _lang: str) -> Iterator[Fault]:
    """Where `text` tells how the research went."""
    for match in RESEARCH.finditer(text.lower()):
        words = text[match.start() : match.end()]
        yield match.start(), f"'{words}' tells how the research went", HINT
