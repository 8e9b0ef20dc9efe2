"""Short answers can be read at one glance: they stand in search, lists and e-mails."""

import re

import pytest

from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.site.model import Site

MOST = 40
"""Words of a sentence; longer ones were two statements that readers had to part."""

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z¿¡])")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_of_a_short_answer_is_long(site: Site, lang: str) -> None:
    long = [
        f"{id_}: {len(sentence.split())}"
        for id_, item in site.ids(kinds.FAQ).items()
        for sentence in SENTENCE_END.split(item.data["short"][lang])
        if len(sentence.split()) > MOST
    ]
    assert long == []
