"""What the guide replies to assistants, as plain data of about 2 kB.

Owns the form of the replies. The result is that of `decide`, its words those of the
pages; nothing is said that has no source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.commands.assistant_search import Finder
from macros.commands.json_rpc import RefusedError
from macros.commands.ways_text import Said, told_ways, way_said
from macros.data.library import Data
from macros.data.problems import did_you_mean
from macros.guide.rules import Rule
from macros.pages.every import generated_pages
from macros.render.conditions import fact_name, value_name
from macros.render.evidence import citation
from macros.site.addresses import (
    address,
    fragment,
    localized,
    page_path,
    plain,
)
from macros.site.certificate_number import recognized
from macros.site.decision import Result, decide
from macros.site.model import Site, text
from macros.site.version import rules_version
from macros.site.view import View
from macros.site.vocabulary import ids_of

FIELDS = ("requester", "issuer", "deadline", "system", "instead")
WORDS = {"certificates": "certificate", "documents": "document"}
"""Kind of data -> the word of its pages."""

MANY = 40
"""More answers than this are not listed."""


Pair = tuple[str, str]
"""(table, id) of something that the guide gives."""


WAYS = 3
"""Ways out of a dead end that a reply tells, the cheapest."""

CITED = 2
"""Sources of an answer or number that a reply names; its page has all."""


@dataclass(frozen=True)
class Asked:
    """What a tool was asked: facts by id, day, language, a text, a second shipment."""

    facts: Mapping[str, str]
    on: str
    lang: str
    text: str = ""
    other: Mapping[str, str] = field(default_factory=dict)
    other_on: str = ""


class Replies:
    """The replies over one site; `root` is its address, ending in "/"."""

    def __init__(self, site: Site, root: str) -> None:
        self._site, self._root = site, root
        self.version = rules_version(site)

    def decide(self, asked: Asked) -> dict[str, object]:
        """Certificate, papers, what weighs, why; the next question while it is open."""
        site, lang = self._site, asked.lang
        result = decide(site, asked.facts, asked.on)
        told: dict[str, object] = {
            "certificate": self._certificate(result, lang),
            "weighty": {"/".join(p): self._said(p, lang) for p in result.weights},
            **{
                table: {id_: self._item(result, (table, id_), lang) for id_ in ids}
                for table, ids in result.certain.items()
            },
            "would_open_a_way": self._ways(result, asked),
            "may_be_needed": _possible(result),
            "confidence": self._confidence(result.confidence, lang),
            "assumed": self._facts(result.assumed, lang),
            "changed_nothing": list(result.unused),
        }
        told = {key: part for key, part in told.items() if part}
        told = {"open": not told.get("certificate"), **told}
        question = self._next(result, asked)
        if question:
            told["next_question"] = question
        return told | self._closing(asked)

    def next_question(self, asked: Asked) -> dict[str, object]:
        """The fact to ask next with its answers, or `done`."""
        result = decide(self._site, asked.facts, asked.on)
        question = self._next(result, asked)
        if not question:
            told: dict[str, object] = {"done": True, "certificate": result.certificate}
            told |= {"may_be_needed": may} if (may := _possible(result)) else {}
            return told | self._closing(asked)
        return {"done": False, **question} | self._closing(asked)

    def explain(self, asked: Asked) -> dict[str, object]:
        """The rules behind a result, or behind one item of it."""
        result = decide(self._site, asked.facts, asked.on)
        rules = list(result.because)
        if asked.text:
            item = asked.text.rpartition("/")[2]
            rules = [rule for rule in rules if item in rule.then]
            if not rules:
                known = [word for rule in result.because for word in rule.then]
                hint = did_you_mean(item, known) or "see the ids of `decide`"
                raise RefusedError(f"the result has no '{asked.text}'; {hint}")
        told = [
            {
                "rule": f"{rule.table}/{rule.id}",
                "gives": list(rule.then),
                "because": text(rule.item.data["because"], asked.lang),
                "sources": rule.item.data["sources"],
                "law": rule.item.data.get("law", []),
                "confidence": self._site.confidence(rule.item.data["sources"]),
                "reviewed": rule.item.data["reviewed"],
            }
            for rule in rules
        ]
        told = [{k: part for k, part in row.items() if part != []} for row in told]
        return {"rules": told, "sources": self._sources(rules)} | self._closing(asked)

    def compare(self, asked: Asked) -> dict[str, object]:
        """What the result of the second shipment has otherwise than the first."""
        site = self._site
        one = decide(site, asked.facts, asked.on)
        two = decide(site, asked.other, asked.other_on)
        differ = {
            table: {
                "only_first": [i for i in one.certain[table] if i not in there],
                "only_second": [i for i in there if i not in one.certain[table]],
            }
            for table, there in two.certain.items()
        }
        confidence = self._confidence(one.confidence, asked.lang)
        second = self._confidence(two.confidence, asked.lang)
        return {
            "certificate": [_certificates(one), _certificates(two)],
            "same": _told(one) == _told(two),
            **{table: parts for table, parts in differ.items() if any(parts.values())},
            "missing": [list(one.missing), list(two.missing)],
            "confidence": [confidence, second],
            **self._closing(asked),
            "other_link": self._guide(asked.other, asked.other_on, asked.lang),
        }

    def search(self, asked: Asked) -> dict[str, object]:
        """What fits the words best, each with how it is known and its address."""
        found = self._finder.found(asked.text, asked.lang)
        told = [
            {
                "title": entry.title,
                "text": entry.text,
                **self._known(sources, asked.lang),
                "link": self._root + entry.address,
            }
            for entry, sources in found
        ]
        return {"found": told, "version": self.version}

    def check_number(self, asked: Asked) -> dict[str, object]:
        """What a text is that may be a certificate's number."""
        site, lang = self._site, asked.lang
        found = recognized(asked.text)
        if found.kind == "empty":
            raise RefusedError(site.word("number-empty", lang))
        data = site.get("numbers", found.kind)
        notes = [
            site.word(f"number-note-{note}", lang, n=found.count, x=found.parts)
            for note in found.notes
        ]
        page = address(localized("tools/certificate-number.md", lang))
        told = {
            "kind": found.kind,
            "is": text(data["is"], lang),
            "written": found.number,
            "notes": notes,
            "do": text(data["do"], lang),
            **self._known(data["sources"], lang),
            "link": self._root + page,
        }
        return {key: part for key, part in told.items() if part}

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._site, list(generated_pages(self._site)))

    def _ways(self, result: Result, asked: Asked) -> list[Said]:
        """The cheapest honest changes that would open a way, if this is a dead end."""
        ways = told_ways(self._site, result, asked.facts, asked.on) or []
        return [way_said(View(self._site, asked.lang), way) for way in ways[:WAYS]]

    def _certificate(self, result: Result, lang: str) -> dict[str, object]:
        if result.certificate is None:
            return {}
        data = self._site.get("certificates", result.certificate)
        said = {
            key: text(data[key], lang)
            for key in ("name", "short", *FIELDS)
            if key in data
        }
        page = address(page_path("certificate", result.certificate, lang))
        rules = _giving(result, ("certificate", result.certificate))
        return {
            "id": result.certificate,
            **{key: plain(words) for key, words in said.items()},
            "because": [text(rule.item.data["because"], lang) for rule in rules],
            "sources": self._sources(rules),
            "link": self._root + page,
        }

    def _data(self, pair: Pair) -> Data:
        return self._site.get(self._site.rulebook.table(pair[0]).gives, pair[1])

    def _item(self, result: Result, pair: Pair, lang: str) -> dict[str, object]:
        """What an item is called, and what the rules that give it rest on."""
        rules = _giving(result, pair)
        cited = dict.fromkeys(s for rule in rules for s in rule.item.data["sources"])
        return {"name": text(self._data(pair)["name"], lang), "sources": list(cited)}

    def _said(self, pair: Pair, lang: str) -> str:
        data = self._data(pair)
        said = plain(text(data.get("short") or data["text"], lang))
        return f"{data.get('weight')}: {said}"

    def _sources(self, rules: Iterable[Rule]) -> dict[str, str]:
        """Each source that `rules` rest on or point to, by its reference."""
        told = {}
        for rule in rules:
            data = rule.item.data
            for reference in (*data["sources"], *data.get("law", ())):
                told[reference] = self._source(reference)
        return told

    def _source(self, reference: str) -> str:
        """How a source is cited, and where it stands."""
        source, clause = self._site.source(reference)
        cited = citation(source, clause)
        return f"{cited} <{source['url']}>" if "url" in source else cited

    def _known(self, sources: Iterable[str], lang: str) -> dict[str, object]:
        sources = list(sources)
        if not sources:
            return {}
        level = self._site.confidence(sources)
        cited = [self._source(reference) for reference in sources[:CITED]]
        return {"sources": cited, "confidence": self._confidence(level, lang)}

    def _confidence(self, level: str, lang: str) -> str:
        if not level:
            return ""
        return f"{level}: {self._site.word(f'confidence-{level}', lang)}"

    def _facts(self, facts: Mapping[str, str], lang: str) -> dict[str, str]:
        return {f: value_name(View(self._site, lang), f, v) for f, v in facts.items()}

    def _next(self, result: Result, asked: Asked) -> dict[str, object]:
        """The first missing fact that the guide puts to its readers; {} if none."""
        site, graph = self._site, self._site.published_graph
        skipped = {*asked.facts, *graph["offered"], *graph["usual"], *graph["same"]}
        fact = next((f for f in result.missing if f not in skipped), "")
        if not fact:
            return {}
        data, values = site.get("facts", fact), ids_of(site, fact)
        told: dict[str, object] = {
            "fact": fact,
            "ask": text(data["ask"], asked.lang),
            "why": text(data["why"], asked.lang),
        }
        if "find" in data and data["unsure"]:
            told["how_to_find_out"] = text(data["find"], asked.lang)
        if len(values) > MANY:
            return told | {
                "answers": fact_name(View(site, asked.lang), fact)
                + ": ISO 3166-1, or name"
            }
        said = {v: value_name(View(site, asked.lang), fact, v) for v in values}
        return told | {"answers": said}

    def _guide(self, facts: Mapping[str, str], on: str, lang: str) -> str:
        page = self._root + address(localized("guide.md", lang))
        return page + fragment({**facts, "on": on})

    def _closing(self, asked: Asked) -> dict[str, object]:
        """What every reply about a shipment ends with."""
        link = self._guide(asked.facts, asked.on, asked.lang)
        return {"rules_of": asked.on, "version": self.version, "link": link}


def _giving(result: Result, pair: Pair) -> list[Rule]:
    """The rules behind `result` that give the item."""
    return [r for r in result.because if r.table == pair[0] and pair[1] in r.then]


def _possible(result: Result) -> dict[str, list[str]]:
    """What may be needed -> the facts that decide it.

    While the certificate is open only certificates: all else follows from it.
    """
    return {
        "/".join(pair): list(facts)
        for pair, facts in result.possible.items()
        if result.certificate or pair[0] == "certificate"
    }


def _certificates(result: Result) -> str | list[str]:
    """The certificate, or all that it may still be."""
    open_ = [id_ for table, id_ in result.possible if table == "certificate"]
    return result.certificate or open_


def _told(result: Result) -> tuple[object, ...]:
    return result.certificate, result.certain, result.possible.keys()
