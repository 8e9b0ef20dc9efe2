"""What the guide replies to assistants, as plain data of about 2 kB.

Owns what each tool replies; `assistant_parts` says how a source or an item is told.
The result is that of `decide`, its words those of the pages; nothing is said that has
no source.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.commands.assistant_parts import Parts
from macros.commands.assistant_search import Finder
from macros.commands.json_rpc import RefusedError
from macros.data.problems import did_you_mean
from macros.pages.generated import generated_pages
from macros.site.content import text
from macros.site.decision import decide, deciding
from macros.site.model import Site
from macros.site.releases import rules_version
from macros.site.result import Result
from macros.site.view import View


@dataclass(frozen=True)
class Asked:
    """What a tool was asked: facts by id, day, language, a text, a second shipment."""

    facts: Mapping[str, str]
    on: str
    lang: str
    text: str = ""
    other: Mapping[str, str] = field(default_factory=dict)
    other_on: str = ""
    today: str = ""


class Replies:
    """The replies over one site; `root` is its address, ending in "/"."""

    def __init__(self, site: Site, root: str) -> None:
        self._site, self._root = site, root
        self.version = rules_version(site)

    def decide(self, asked: Asked) -> dict[str, object]:
        """Certificate, papers, what weighs, why; the next question while it is open."""
        parts = self._parts(asked)
        result = decide(self._site, asked.facts, asked.on)
        reply: dict[str, object] = {
            "certificate": parts.certificate(result),
            "weighty": {"/".join(p): parts.content(p) for p in result.weights},
            **{
                table: {id_: parts.item(result, (table, id_)) for id_ in ids}
                for table, ids in result.certain.items()
            },
            "would_open_a_way": parts.ways(result, asked.today),
            "may_be_needed": _possible(result),
            "confidence": parts.confidence(result.confidence),
            "assumed": parts.facts(result.assumed),
            "changed_nothing": list(result.unused),
        }
        reply = {key: part for key, part in reply.items() if part}
        reply = {"open": not reply.get("certificate"), **reply}
        if question := parts.question(result):
            reply["next_question"] = question
        return reply | self._closing(asked)

    def next_question(self, asked: Asked) -> dict[str, object]:
        """The fact to ask next with its answers, or `done`."""
        result = decide(self._site, asked.facts, asked.on)
        question = self._parts(asked).question(result)
        if not question:
            reply = {"done": True, "certificate": result.certificate}
            may = {"may_be_needed": needed} if (needed := _possible(result)) else {}
            return {**reply, **may, **self._closing(asked)}
        return {"done": False, **question} | self._closing(asked)

    def explain(self, asked: Asked) -> dict[str, object]:
        """The rules behind a result, or behind one item of it.

        Raises RefusedError if the result does not have the item.
        """
        result = decide(self._site, asked.facts, asked.on)
        rules = list(result.because)
        if asked.text:
            item = asked.text.rpartition("/")[2]
            rules = [rule for rule in rules if item in rule.then]
            if item == result.certificate:
                rules = rules or deciding(self._site, result.because)
            if not rules:
                reasons = [word for rule in result.because for word in rule.then]
                hint = did_you_mean(item, reasons) or "see the ids of `decide`"
                raise RefusedError(f"the result has no '{asked.text}'; {hint}")
        rows = [
            {
                "rule": rule.name,
                "gives": list(rule.then),
                "because": text(rule.item.data["because"], asked.lang),
                "sources": rule.item.data["sources"],
                "law": rule.item.data.get("law", []),
                "confidence": self._site.confidence(rule.item.data["sources"]),
                "reviewed": rule.item.data["reviewed"],
            }
            for rule in rules
        ]
        rows = [{k: part for k, part in row.items() if part != []} for row in rows]
        sources = self._parts(asked).sources(rules)
        return {"rules": rows, "sources": sources} | self._closing(asked)

    def compare(self, asked: Asked) -> dict[str, object]:
        """What the result of the second shipment has otherwise than the first."""
        site = self._site
        one = decide(site, asked.facts, asked.on)
        two = decide(site, asked.other, asked.other_on)
        differ = {
            table: {
                "only_first": [i for i in one.certain[table] if i not in second],
                "only_second": [i for i in second if i not in one.certain[table]],
            }
            for table, second in two.certain.items()
        }
        parts = self._parts(asked)
        return {
            "certificate": [_certificates(one), _certificates(two)],
            "same": _outcome(one) == _outcome(two),
            **{table: ids for table, ids in differ.items() if any(ids.values())},
            "missing": [list(one.missing), list(two.missing)],
            "confidence": [
                parts.confidence(result.confidence) for result in (one, two)
            ],
            **self._closing(asked),
            "other_link": parts.guide(asked.other, asked.other_on),
        }

    def search(self, asked: Asked) -> dict[str, object]:
        """What fits the words best, each with how it is known and its address."""
        results = [
            {
                "title": entry.title,
                "text": entry.text,
                **self._parts(asked).evidence(sources),
                "link": self._root + entry.address,
            }
            for entry, sources in self._finder.matches(asked.text, asked.lang)
        ]
        return {"found": results, "version": self.version}

    def check_number(self, asked: Asked) -> dict[str, object]:
        """What a text is that may be a certificate's number; RefusedError if none."""
        return self._parts(asked).number(asked.text)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._site, list(generated_pages(self._site)))

    def _parts(self, asked: Asked) -> Parts:
        return Parts(View(self._site, asked.lang), self._root)

    def _closing(self, asked: Asked) -> dict[str, object]:
        """What every reply about a shipment ends with."""
        link = self._parts(asked).guide(asked.facts, asked.on)
        return {"rules_of": asked.on, "version": self.version, "link": link}


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


def _outcome(result: Result) -> tuple[object, ...]:
    return result.certificate, result.certain, result.possible.keys()
