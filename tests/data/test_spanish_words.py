"""Spanish says what it means all over America, in the field's terms."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.checks.run import Checked
from macros.data.prose import prose_files
from tests.whole_project import ROOT

WRONG = {
    "organic law is no 'ley orgánica', which is a kind of statute": (
        r"\bley(es)?\s+orgánicas?\b"
    ),
    "feed is 'alimento para animales'; the word of Spain only explains it": (
        r"(?<!\()(?<!\*)\bpiensos?\b"
    ),
}


def spanish(value: Any) -> Iterator[str]:
    """Every Spanish text below `value`."""
    if isinstance(value, dict):
        if isinstance(text := value.get("es"), str):
            yield text
        for part in value.values():
            yield from spanish(part)
    elif isinstance(value, list):
        for part in value:
            yield from spanish(part)


@pytest.fixture(scope="module")
def texts(checked: Checked) -> list[str]:
    """What readers see in Spanish, of the data and of the pages."""
    files = [source for of in checked.library.files.values() for source in of]
    prose = [p.text for p in prose_files(ROOT) if p.name.startswith("docs/es/")]
    assert prose
    return [*(text for file in files for text in spanish(file.value)), *prose]


@pytest.mark.parametrize("word", WRONG.values(), ids=WRONG)
def test_no_spanish_text_uses_a_word_that_means_something_else(
    texts: list[str], word: str
) -> None:
    found = re.compile(word, re.IGNORECASE)
    assert [text for text in texts if found.search(text)] == []


def test_a_name_explained_in_brackets_has_none_of_its_own(checked: Checked) -> None:
    """The glossary puts what a short name stands for into brackets."""
    terms = checked.library.items("glossary")
    names = [text for term in terms for text in term.data.get("long", {}).values()]
    assert names
    assert [name for name in names if "(" in name] == []
