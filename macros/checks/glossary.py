"""The glossary against the rest: one spelling, one term; no term without use.

Owns these checks. A use is a spelling of the term in any other text of the
data or the prose, whatever its language, or a link to it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.checks.references import Reference
from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.data.library import Item, Library
from macros.data.problems import Problem
from macros.data.text_file import files_in


def term_problems(library: Library, refs: list[Reference]) -> Iterator[Problem]:
    """Spellings that two terms claim, and terms that nothing uses."""
    terms = list(library.items(kinds.GLOSSARY))
    for lang in LANGUAGES:
        yield from _claimed_twice(terms, lang)
    linked = {ref.id for ref in refs if ref.kind == "glossary"}
    texts = _texts(library.root) if terms else ""
    for term in terms:
        used = any(word in texts for lang in LANGUAGES for word in _words(term, lang))
        if not used and term.data["id"] not in linked:
            yield Problem(term.position, f"nothing uses the term '{term.data['id']}'")


def _claimed_twice(terms: Sequence[Item[kinds.Term]], lang: str) -> Iterator[Problem]:
    owner: dict[str, Item[kinds.Term]] = {}
    for term in terms:
        for word in _words(term, lang):
            other = owner.setdefault(word, term)
            if other is not term:
                message = f"'{word}' is a spelling of '{other.data['id']}' too"
                yield Problem(term.position, message)


def _words(term: Item[kinds.Term], lang: str) -> list[str]:
    return [term.data["term"][lang], *term.data.get("match", {}).get(lang, ())]


def _texts(root: Path) -> str:
    """All data and prose as written, without the glossary itself."""
    data = files_in(root / "data", "**/*.yml")
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in [*data, *files_in(root / "docs", "**/*.md")]
        if path.name not in ("glossary.yml", "sources.yml")
    )
