"""What each kind of data says, as types; made by `tools/make_kinds.py`.

Owns the names of kinds, which end the file, of their items and of the keys of these.
The checks have shown that data has these types before anybody sees it as such. Is not
edited.
"""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from macros.data.kind import Kind, Text


class While(TypedDict):
    """What it says holds in this state of a notice."""

    notice: str
    state: str


class CertificateField(TypedDict):
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
    id: str
    draft: NotRequired[bool]
    on: str
    touches: NotRequired[ChangeTouches]
    title: Text
    text: Text


ContactKeys = TypedDict("ContactKeys", {"for": Text})


class Contact(Sourced, ContactKeys):
    main: NotRequired[bool]
    name: Text
    email: NotRequired[str]
    phone: NotRequired[str]
    late: NotRequired[str]
    address: NotRequired[str]
    url: NotRequired[str]


class Copy(TypedDict):
    id: str
    name: Text


DocumentCalendar = TypedDict(
    "DocumentCalendar", {"from": str, "days": int, "working": NotRequired[bool]}
)


class Document(Sourced, Kept, Leaning):
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
    id: str
    title: Text
    fields: Sequence[FieldSetGroupField]


class FieldSet(Sourced, Kept, Due):
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
    who: Text
    what: Text
    where: NotRequired[Text]


class Flow(Sourced):
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
    term: Text
    long: NotRequired[Text]
    meaning: Text
    match: NotRequired[Mapping[str, Sequence[str]]]
    quiet: NotRequired[bool]


Goods = TypedDict(
    "Goods",
    {
        "id": str,
        "product": str,
        "also": NotRequired[Mapping[str, str]],
        "name": Text,
        "called": NotRequired[Mapping[str, Sequence[str]]],
        "of-crops": NotRequired[Mapping[str, Sequence[str]]],
        "assumes": Text,
    },
)


LawKeys = TypedDict("LawKeys", {"from": NotRequired[str]})


class Law(Kept, LawKeys):
    id: str
    when: (
        Mapping[str, str | Sequence[str] | NotThese]
        | Sequence[Mapping[str, str | Sequence[str] | NotThese]]
    )
    never: NotRequired[Mapping[str, str | Sequence[str] | NotThese]]
    always: NotRequired[Mapping[str, str | Sequence[str] | NotThese]]
    sentence: Text
    sources: Sequence[str]
    law: Sequence[str]
    until: NotRequired[str]


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
    title: Text
    text: Text
    answer: str


class NoticeState(TypedDict):
    id: str
    name: Text
    text: Text
    alarm: NotRequired[NoticeStateAlarm]


NoticeKeys = TypedDict("NoticeKeys", {"as-of": str})


class Notice(Sourced, NoticeKeys):
    name: Text
    reviewed: str
    aliases: NotRequired[Sequence[str]]
    state: str
    states: Sequence[NoticeState]


NumberKeys = TypedDict("NumberKeys", {"is": Text})


class Number(Sourced, NumberKeys):
    example: str
    do: Text
    answers: NotRequired[Sequence[str]]
    certificates: NotRequired[Sequence[str]]
    forms: NotRequired[Sequence[str]]
    reviewed: str


class PaperCheckCase(TypedDict):
    paper: str
    field: str
    says: str


class PaperCheck(Sourced):
    name: Text
    why: Text
    certificates: Sequence[str]
    case: PaperCheckCase
    reviewed: str


class Place(TypedDict):
    id: str
    name: Text
    within: NotRequired[Text]
    called: NotRequired[Mapping[str, Sequence[str]]]
    people: NotRequired[Mapping[str, Sequence[str]]]
    towns: NotRequired[Mapping[str, Sequence[str]]]
    groups: NotRequired[Sequence[str]]
    aliases: NotRequired[Sequence[str]]


class ProcedureStep(TypedDict):
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
    guide: Mapping[str, str]
    steps: Sequence[ProcedureStep]
    reviewed: str


Redirect = TypedDict("Redirect", {"from": str, "to": str})


class ScenarioExpectDocuments(TypedDict):
    include: NotRequired[Sequence[str]]
    exclude: NotRequired[Sequence[str]]
    only: NotRequired[Sequence[str]]


class ScenarioExpect(TypedDict):
    certificate: str
    documents: NotRequired[ScenarioExpectDocuments]
    steps: NotRequired[ScenarioExpectDocuments]
    warnings: NotRequired[ScenarioExpectDocuments]
    wording: NotRequired[ScenarioExpectDocuments]
    because: NotRequired[Sequence[str]]


class Scenario(TypedDict):
    name: str
    given: Mapping[str, str]
    on: str
    expect: ScenarioExpect
    sources: Sequence[str]
    law: NotRequired[Sequence[str]]
    note: NotRequired[str]


class SourceOfLaw(TypedDict):
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


RuleKeys = TypedDict("RuleKeys", {"from": NotRequired[str]})


class Rule(Sourced, RuleKeys):
    when: (
        Mapping[str, str | Sequence[str] | NotThese]
        | Sequence[Mapping[str, str | Sequence[str] | NotThese]]
        | str
    )
    then: str | Sequence[str]
    because: Text
    until: NotRequired[str]
    silent: NotRequired[bool]
    reviewed: str


class TariffCodeMustFile(TypedDict):
    """Since when the flag AM8 is known, and from whom."""

    since: str
    sources: Sequence[str]
    law: NotRequired[Sequence[str]]


TariffCodeKeys = TypedDict(
    "TariffCodeKeys", {"must-file": NotRequired[TariffCodeMustFile]}
)


class TariffCode(Sourced, TariffCodeKeys):
    line: str
    goods: Text
    reviewed: str


class Warned(Sourced, Kept, Leaning):
    name: Text
    weight: NotRequired[str]
    text: Text
    notice: NotRequired[str]


WordingKeys = TypedDict("WordingKeys", {"carried-by": NotRequired[str]})


class Wording(Sourced, Leaning, WordingKeys):
    name: Text
    reviewed: str
    aliases: NotRequired[Sequence[str]]
    text: Text


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
