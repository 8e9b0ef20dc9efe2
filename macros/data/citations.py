"""How running text cites the law: the name of an act, then its clauses.

Owns the form of a citation, in both languages. Sources say under `cited` by which
names texts call them, and under `clauses` what of them was read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.data.kinds import SourceOfLaw
from macros.data.library import Item
from macros.data.words import any_of

PART = r"(?:\(\w{1,5}\))+"
NUMBER = rf"(?:\d+|[IVX]+\b)[A-Z]?(?:-\d+)?(?:\.\d+)?(?:{PART})?\d*"
WORD = (
    r"(?:Arts?\.|arts?\.|Articles?|artículos?|s\.|regs?\.?|recital|considerando"
    r"|points?|puntos?|Annex|[Aa]nexo|notes?|nota)"
)
AND = r"(?:, | to | and | a | y |\u2013)"
EITHER = rf"(?:{NUMBER}|{PART})"
TAIL = rf"{PART}(?:{AND}{PART})*|(?:,? {WORD})+,? {EITHER}(?:{AND}{EITHER})*"
"""What may follow the name: "(a), (b)", or " Art. 4(1), 11"."""

ARTICLES = re.compile(rf"(?:[Aa]rts?\.|Articles?|artículos?|s\.|regs?\.?) ({NUMBER}.*)")
"""The part of a tail whose numbers are those of articles, sections or regulations."""

INSIDE = ("(", " ", ".")
"""What may follow a clause that was read, to name a part of it."""


@dataclass(frozen=True)
class Citation:
    """A mention of an act in a text: where, its name, the clauses behind it."""

    start: int
    end: int
    name: str
    tail: str

    def clauses(self) -> Iterator[str]:
        """The clauses as they stand behind the act: "(d)", "4(1)", "4(2)"."""
        articles, clause = ARTICLES.search(self.tail), ""
        named = articles[1] if articles else self.tail if self.tail[:1] == "(" else ""
        for match in re.finditer(EITHER, named):
            clause = _after(clause, match[0])
            yield clause


def _after(clause: str, more: str) -> str:
    """The clause `more` behind `clause`: "(5)" behind "16(3)" is "16(5)"."""
    if not clause or not more.startswith("("):
        return more
    groups = re.findall(r"\(\w+\)", clause)
    outer = groups[: -more.count("(")] if len(groups) > more.count("(") else []
    return clause.partition("(")[0] + "".join(outer) + more


def names_of(sources: Mapping[str, Item[SourceOfLaw]]) -> Mapping[str, Sequence[str]]:
    """Name of an act in texts -> the ids of the sources that hold parts of it."""
    names: dict[str, list[str]] = {}
    for id_, item in sources.items():
        for name in item.data.get("cited", ()):
            names.setdefault(name, []).append(id_)
    return names


def citing(names: Mapping[str, object]) -> re.Pattern[str]:
    """What finds a citation of any of `names`, the longest first."""
    return re.compile(rf"(?<![\w./-])({any_of(names)})(?![\w/-]|\.\d)((?:{TAIL})?)")


def citations(text: str, pattern: re.Pattern[str]) -> Iterator[Citation]:
    """Every citation in `text`."""
    for match in pattern.finditer(text):
        yield Citation(match.start(), match.end(), match[1], match[2])


def holds(clause: str, source: SourceOfLaw) -> bool:
    """Whether `clause` of an act, a part of it or all of it, is read in `source`."""
    return any(within(clause, one) or within(one, clause) for one in _read(source))


def source_cited(text: str, sources: Mapping[str, Item[SourceOfLaw]]) -> str:
    """How data names what of `sources` is cited as `text`; "" if nothing is.

    An id, with the clause where the source lists it.
    """
    names = names_of(sources)
    for citation in citations(text, citing(names)):
        clauses = [*citation.clauses()]
        for id_ in names[citation.name]:
            source = sources[id_].data
            if clauses and holds(clauses[0], source):
                listed = clauses[0] in source.get("clauses", ())
                return f"{id_} {clauses[0]}" if listed else id_
    return ""


def within(clause: str, whole: str) -> bool:
    """Whether `clause` is `whole` or a part of it."""
    return clause == whole or clause.startswith(tuple(whole + sign for sign in INSIDE))


def _read(source: SourceOfLaw) -> list[str]:
    """What `source` lists as read, as texts cite it: "48(1)", "(d)", "3"."""
    act = re.search(rf"(?:Art\.|s\.|reg\.) ({NUMBER})$", source.get("clause", ""))
    clauses: Sequence[str] = source.get("clauses", ())
    read = [re.sub(r"^Art\. ", "", clause) for clause in clauses]
    return [act[1] + clause for clause in read] or [act[1]] if act else read
