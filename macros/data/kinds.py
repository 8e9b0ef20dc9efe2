"""What each kind of data says, as types; made by `tools/make_kinds.py`.

Owns the names of kinds, of their items and of the keys of these. The checks have
shown that data has these types before anybody sees it as such. Is not edited.
"""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from macros.data.kind import Kind, Text


class While(TypedDict):
    """What it says holds in this state of a notice."""

    notice: str
    state: str


class CertificateField(TypedDict):
    """A part of an item."""

    name: Text
    note: NotRequired[Text]


class Sourced(TypedDict):
    """What rests on sources."""

    id: str
    sources: Sequence[str]
    law: NotRequired[Sequence[str]]


class Kept(TypedDict):
    """What is read again."""

    reviewed: str
    aliases: NotRequired[Sequence[str]]
    note: NotRequired[str]


Leaning = TypedDict("Leaning", {"while": NotRequired[While]})
"""What may lean on the state of a notice."""


class Certificate(Sourced, Kept, Leaning):
    """An item of `certificates`."""

    name: Text
    weight: NotRequired[str]
    kind: str
    short: Text
    detail: Text
    issuer: NotRequired[Text]
    requester: NotRequired[Text]
    deadline: NotRequired[Text]
    system: NotRequired[Text]
    instead: NotRequired[Text]
    fields: NotRequired[Sequence[CertificateField]]
    contact: NotRequired[str]
    forms: NotRequired[Sequence[str]]


ChangeTouches = TypedDict(
    "ChangeTouches",
    {
        "kind": NotRequired[str],
        "everywhere": NotRequired[bool],
        "markets": NotRequired[Sequence[str]],
        "certificates": NotRequired[Sequence[str]],
        "from": NotRequired[str],
        "until": NotRequired[str],
        "roles": NotRequired[Sequence[str]],
        "rules": NotRequired[Sequence[str]],
    },
)
"""Whom it touches: their pages and feeds tell it too."""


class Change(TypedDict):
    """An item of `changes`."""

    id: str
    draft: NotRequired[bool]
    on: str
    touches: NotRequired[ChangeTouches]
    title: Text
    text: Text


Contact = TypedDict(
    "Contact",
    {
        "id": str,
        "main": NotRequired[bool],
        "name": Text,
        "email": NotRequired[str],
        "phone": NotRequired[str],
        "late": NotRequired[str],
        "address": NotRequired[str],
        "url": NotRequired[str],
        "for": Text,
        "sources": Sequence[str],
        "law": NotRequired[Sequence[str]],
    },
)
"""An item of `contacts`."""


class Copy(TypedDict):
    """An item of `copies`."""

    id: str
    name: Text


DocumentCalendar = TypedDict(
    "DocumentCalendar", {"from": str, "days": int, "working": NotRequired[bool]}
)
"""A part of an item."""


class Document(Sourced, Kept, Leaning):
    """An item of `documents`."""

    name: Text
    short: Text
    detail: NotRequired[Text]
    phase: str
    who: Text
    when: Text
    consequence: NotRequired[Text]
    forms: NotRequired[Sequence[str]]
    calendar: NotRequired[DocumentCalendar]


NotThese = TypedDict("NotThese", {"not": str | Sequence[str]})
"""A part of an item."""


FactValue = TypedDict(
    "FactValue",
    {
        "id": str,
        "label": Text,
        "hint": NotRequired[Text],
        "short": NotRequired[Text],
        "aliases": NotRequired[Sequence[str]],
        "called": NotRequired[Mapping[str, Sequence[str]]],
        "can-change": NotRequired[str],
        "if-any": NotRequired[Mapping[str, str | Sequence[str] | NotThese]],
        "change": NotRequired[Text],
    },
)
"""A part of an item."""


Fact = TypedDict(
    "Fact",
    {
        "id": str,
        "name": Text,
        "called": NotRequired[Mapping[str, Sequence[str]]],
        "ask": Text,
        "why": Text,
        "find": Text,
        "unsure": bool,
        "domain": NotRequired[str],
        "same": NotRequired[Sequence[str]],
        "likely": NotRequired[Sequence[str]],
        "kept": NotRequired[Mapping[str, str]],
        "groups": NotRequired[Mapping[str, Sequence[str]]],
        "values": NotRequired[Sequence[FactValue]],
        "usual": NotRequired[str],
        "unlisted-for": NotRequired[Sequence[str]],
        "can-change": str,
        "only-if": NotRequired[Mapping[str, str | Sequence[str] | NotThese]],
        "into": NotRequired[Sequence[str]],
        "change": NotRequired[Text],
    },
)
"""An item of `facts`."""


class Topic(TypedDict):
    """Questions and answers of one topic; one page per answer."""

    topic: str
    order: int
    title: Text
    intro: NotRequired[Text]


AnswerLane = TypedDict(
    "AnswerLane",
    {
        "origins": NotRequired[Sequence[str]],
        "other-origins": NotRequired[bool],
        "destinations": NotRequired[Sequence[str]],
    },
)
"""The shipments it is about, where 'guide' only names an example."""


Due = TypedDict("Due", {"review-by": NotRequired[str]})
"""What is read again by a day of its own."""


class Answer(Sourced, Kept, Due, Leaning):
    """An item of `faq`."""

    first: NotRequired[bool]
    question: Text
    short: Text
    answer: Text
    audience: Sequence[str]
    related: NotRequired[Sequence[str]]
    guide: NotRequired[Mapping[str, str]]
    lane: NotRequired[AnswerLane]
    keywords: NotRequired[Mapping[str, Sequence[str]]]
    tool: NotRequired[str]


class FieldSetGroupField(TypedDict):
    """A part of an item."""

    id: str
    box: NotRequired[str]
    name: Text
    who: str
    meaning: Text
    example: NotRequired[str]
    fact: NotRequired[str]
    check: NotRequired[str]
    asked: NotRequired[str]
    sources: NotRequired[Sequence[str]]
    law: NotRequired[Sequence[str]]


class FieldSetGroup(TypedDict):
    """A part of an item."""

    id: str
    title: Text
    fields: Sequence[FieldSetGroupField]


class FieldSet(Sourced, Kept, Due):
    """An item of `fields`."""

    title: Text
    short: Text
    intro: Text
    certificate: NotRequired[str]
    worksheet: NotRequired[bool]
    tool: NotRequired[str]
    to: NotRequired[str]
    offices: NotRequired[str]
    groups: Sequence[FieldSetGroup]


class FlowStation(TypedDict):
    """A part of an item."""

    who: Text
    what: Text
    where: NotRequired[Text]


class Flow(Sourced):
    """An item of `flows`."""

    title: Text
    certificate: NotRequired[str]
    stations: Sequence[FlowStation]
    reviewed: str


class FormRequest(TypedDict):
    """Ready-made e-mail, for a form without a public link."""

    to: str
    subject: Text
    body: Text


class Form(Sourced, Kept):
    """An item of `forms`."""

    name: Text
    by: Sequence[str]
    market: Sequence[str]
    phase: str
    fields: NotRequired[str]
    owner: str
    purpose: Text
    who: Text
    when: Text
    asks: Sequence[Text]
    languages: NotRequired[Sequence[str]]
    url: NotRequired[str]
    request: NotRequired[FormRequest]


class Term(Sourced, Kept, Due):
    """An item of `glossary`."""

    term: Text
    long: NotRequired[Text]
    meaning: Text
    match: NotRequired[Mapping[str, Sequence[str]]]
    quiet: NotRequired[bool]


class Goods(TypedDict):
    """An item of `goods`."""

    id: str
    product: str
    also: NotRequired[Mapping[str, str]]
    name: Text
    called: NotRequired[Mapping[str, Sequence[str]]]
    assumes: Text


Law = TypedDict(
    "Law",
    {
        "id": str,
        "when": Mapping[str, str | Sequence[str] | NotThese]
        | Sequence[Mapping[str, str | Sequence[str] | NotThese]],
        "never": NotRequired[Mapping[str, str | Sequence[str] | NotThese]],
        "always": NotRequired[Mapping[str, str | Sequence[str] | NotThese]],
        "sentence": Text,
        "note": NotRequired[str],
        "aliases": NotRequired[Sequence[str]],
        "sources": Sequence[str],
        "law": Sequence[str],
        "from": NotRequired[str],
        "until": NotRequired[str],
        "reviewed": str,
    },
)
"""An item of `laws`."""


MarketSection = TypedDict(
    "MarketSection",
    {
        "text": Text,
        "sources": Sequence[str],
        "while": NotRequired[While],
        "law": NotRequired[Sequence[str]],
    },
)
"""What is accepted, and since when."""


class Market(Sourced, Leaning):
    """An item of `markets`."""

    certificate: str
    summary: Text
    seal: NotRequired[Text]
    accepted: NotRequired[MarketSection]
    excluded: NotRequired[MarketSection]
    paper: MarketSection
    wording: NotRequired[MarketSection]
    labels: NotRequired[MarketSection]
    importer: NotRequired[MarketSection]
    otherwise: NotRequired[MarketSection]
    note: NotRequired[str]
    reviewed: str


class NoticeStateAlarm(TypedDict):
    """A part of an item."""

    title: Text
    text: Text
    answer: str


class NoticeState(TypedDict):
    """A part of an item."""

    id: str
    name: Text
    text: Text
    alarm: NotRequired[NoticeStateAlarm]


Notice = TypedDict(
    "Notice",
    {
        "id": str,
        "name": Text,
        "reviewed": str,
        "aliases": NotRequired[Sequence[str]],
        "sources": Sequence[str],
        "law": NotRequired[Sequence[str]],
        "as-of": str,
        "state": str,
        "states": Sequence[NoticeState],
    },
)
"""An item of `notices`."""


Number = TypedDict(
    "Number",
    {
        "id": str,
        "example": str,
        "is": Text,
        "do": Text,
        "answers": NotRequired[Sequence[str]],
        "certificates": NotRequired[Sequence[str]],
        "forms": NotRequired[Sequence[str]],
        "sources": Sequence[str],
        "law": NotRequired[Sequence[str]],
        "reviewed": str,
    },
)
"""An item of `numbers`."""


class PaperCheckCase(TypedDict):
    """A part of an item."""

    paper: str
    field: str
    says: str


class PaperCheck(Sourced):
    """An item of `paper-checks`."""

    name: Text
    why: Text
    certificates: Sequence[str]
    case: PaperCheckCase
    reviewed: str


class Place(TypedDict):
    """An item of `places`."""

    id: str
    name: Text
    within: NotRequired[Text]
    called: NotRequired[Mapping[str, Sequence[str]]]
    people: NotRequired[Mapping[str, Sequence[str]]]
    towns: NotRequired[Mapping[str, Sequence[str]]]
    groups: NotRequired[Sequence[str]]
    aliases: NotRequired[Sequence[str]]


class ProcedureStep(TypedDict):
    """A part of an item."""

    id: str
    by: Sequence[str]
    title: Text
    who: NotRequired[Text]
    when: NotRequired[Text]
    text: NotRequired[Text]
    where: NotRequired[Text]
    paper: NotRequired[Text]
    forms: NotRequired[Sequence[str]]
    fields: NotRequired[str]


class Procedure(Sourced):
    """An item of `procedures`."""

    guide: Mapping[str, str]
    steps: Sequence[ProcedureStep]
    reviewed: str


Redirect = TypedDict("Redirect", {"from": str, "to": str})
"""An item of `redirects`."""


class ScenarioExpectDocuments(TypedDict):
    """A part of an item."""

    include: NotRequired[Sequence[str]]
    exclude: NotRequired[Sequence[str]]
    only: NotRequired[Sequence[str]]


class ScenarioExpect(TypedDict):
    """A part of an item."""

    certificate: str
    documents: NotRequired[ScenarioExpectDocuments]
    steps: NotRequired[ScenarioExpectDocuments]
    warnings: NotRequired[ScenarioExpectDocuments]
    wording: NotRequired[ScenarioExpectDocuments]
    because: NotRequired[Sequence[str]]


class Scenario(TypedDict):
    """An item of `scenarios`."""

    name: str
    given: Mapping[str, str]
    on: str
    expect: ScenarioExpect
    sources: Sequence[str]
    law: NotRequired[Sequence[str]]
    note: NotRequired[str]


class SourceOfLaw(TypedDict):
    """An item of `sources`."""

    id: str
    title: str
    publisher: str
    called: NotRequired[Sequence[str]]
    url: NotRequired[str]
    clause: NotRequired[str]
    clauses: NotRequired[Sequence[str]]
    cited: NotRequired[Sequence[str]]
    kind: str
    read: str
    checked: str
    copy: NotRequired[str]
    edition: NotRequired[Text]
    note: NotRequired[str]


class Step(Sourced, Kept, Leaning):
    """An item of `steps`."""

    name: Text
    weight: NotRequired[str]
    between: NotRequired[Sequence[str]]
    short: Text
    phase: str
    who: Text
    when: Text
    consequence: NotRequired[Text]
    calendar: NotRequired[DocumentCalendar]
    forms: NotRequired[Sequence[str]]
    fields: NotRequired[str]


class TableHeadValue(TypedDict):
    """A part of an item."""

    id: str
    label: Text


class TableHead(TypedDict):
    """A decision table of the guide."""

    table: str
    title: Text
    hit: str
    gives: NotRequired[str]
    values: NotRequired[Sequence[TableHeadValue]]


Rule = TypedDict(
    "Rule",
    {
        "id": str,
        "when": Mapping[str, str | Sequence[str] | NotThese]
        | Sequence[Mapping[str, str | Sequence[str] | NotThese]]
        | str,
        "then": str | Sequence[str],
        "because": Text,
        "sources": Sequence[str],
        "law": NotRequired[Sequence[str]],
        "from": NotRequired[str],
        "until": NotRequired[str],
        "silent": NotRequired[bool],
        "reviewed": str,
    },
)
"""An item of `table`."""


class TariffCodeMustFile(TypedDict):
    """Since when the flag AM8 is known, and from whom."""

    since: str
    sources: Sequence[str]
    law: NotRequired[Sequence[str]]


TariffCode = TypedDict(
    "TariffCode",
    {
        "id": str,
        "line": str,
        "goods": Text,
        "must-file": NotRequired[TariffCodeMustFile],
        "sources": Sequence[str],
        "law": NotRequired[Sequence[str]],
        "reviewed": str,
    },
)
"""An item of `tariff-codes`."""


class Warned(Sourced, Kept, Leaning):
    """An item of `warnings`."""

    name: Text
    weight: NotRequired[str]
    text: Text
    notice: NotRequired[str]


Wording = TypedDict(
    "Wording",
    {
        "id": str,
        "name": Text,
        "reviewed": str,
        "aliases": NotRequired[Sequence[str]],
        "sources": Sequence[str],
        "while": NotRequired[While],
        "law": NotRequired[Sequence[str]],
        "carried-by": NotRequired[str],
        "text": Text,
    },
)
"""An item of `wording`."""


CERTIFICATES: Kind[Certificate] = Kind("certificates")
CHANGES: Kind[Change] = Kind("changes")
CONTACTS: Kind[Contact] = Kind("contacts")
COPIES: Kind[Copy] = Kind("copies")
DOCUMENTS: Kind[Document] = Kind("documents")
FACTS: Kind[Fact] = Kind("facts")
FAQ: Kind[Answer] = Kind("faq")
FIELDS: Kind[FieldSet] = Kind("fields")
FLOWS: Kind[Flow] = Kind("flows")
FORMS: Kind[Form] = Kind("forms")
GLOSSARY: Kind[Term] = Kind("glossary")
GOODS: Kind[Goods] = Kind("goods")
LAWS: Kind[Law] = Kind("laws")
MARKETS: Kind[Market] = Kind("markets")
NOTICES: Kind[Notice] = Kind("notices")
NUMBERS: Kind[Number] = Kind("numbers")
PAPER_CHECKS: Kind[PaperCheck] = Kind("paper-checks")
PLACES: Kind[Place] = Kind("places")
PROCEDURES: Kind[Procedure] = Kind("procedures")
REDIRECTS: Kind[Redirect] = Kind("redirects")
SCENARIOS: Kind[Scenario] = Kind("scenarios")
SOURCES: Kind[SourceOfLaw] = Kind("sources")
STEPS: Kind[Step] = Kind("steps")
TABLE: Kind[Rule] = Kind("table")
TARIFF_CODES: Kind[TariffCode] = Kind("tariff-codes")
WARNINGS: Kind[Warned] = Kind("warnings")
WORDING: Kind[Wording] = Kind("wording")
