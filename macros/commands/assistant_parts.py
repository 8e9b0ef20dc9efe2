"""The parts that replies to assistants are put together from.

Owns how a certificate, an item, a source, a question is said in a reply. Knows no
tool, and decides nothing.
"""

from collections.abc import Iterable, Mapping

from macros.commands.json_rpc import RefusedError
from macros.commands.ways_text import WayInWords, way_in_words, ways_of_result
from macros.data import kinds
from macros.data.languages import localized
from macros.guide.branches import unasked
from macros.guide.rules import Rule
from macros.render.conditions import fact_name, value_name
from macros.render.evidence import citation
from macros.render.guide_words import HEAD
from macros.site.addresses import address, fragment, page_path, plain
from macros.site.certificate_number import recognized
from macros.site.decision import deciding
from macros.site.result import Result
from macros.site.view import View
from macros.site.vocabulary import ids_of

MANY = 40
"""More answers than this are not listed."""

Pair = tuple[str, str]
"""(table, id) of something that the guide gives."""

WAYS = 3
"""Ways out of a dead end that a reply tells, the cheapest."""

CITED = 2
"""Sources of an answer or number that a reply names; its page has all."""


class Parts:
    """The parts in the language of `view`; `root` is the site's address, with "/"."""

    def __init__(self, view: View, root: str) -> None:
        self.view, self._site, self._root = view, view.site, root

    def ways(self, result: Result, today: str) -> list[WayInWords]:
        """The cheapest honest changes that would open a way, if this is a dead end."""
        ways = ways_of_result(self._site, result, today) or []
        return [way_in_words(self.view, way) for way in ways[:WAYS]]

    def certificate(self, result: Result) -> dict[str, object]:
        """The certificate as its page tells it, and why; {} while it is open."""
        if result.certificate is None:
            return {}
        data = self._site.given("certificate", result.certificate)
        texts = {
            key: self.view.text(data[key])
            for key in ("name", "short", *HEAD)
            if key in data
        }
        page = page_path("certificate", result.certificate, self.view.lang)
        rules = _giving(result, ("certificate", result.certificate))
        rules = rules or deciding(self._site, result.because)[:1]
        return {
            "id": result.certificate,
            **{key: plain(words) for key, words in texts.items()},
            "because": [self.view.text(rule.item.data["because"]) for rule in rules],
            "sources": self.sources(rules),
            "link": self.link(page),
        }

    def item(self, result: Result, pair: Pair) -> dict[str, object]:
        """What an item is called, and what the rules that give it rest on."""
        rules = _giving(result, pair)
        cited = dict.fromkeys(s for rule in rules for s in rule.item.data["sources"])
        name = self.view.text(self._site.given(*pair)["name"])
        return {"name": name, "sources": [*cited]}

    def content(self, pair: Pair) -> str:
        """How much an item weighs, and what it says."""
        data = self._site.given(*pair)
        item_text = plain(self.view.text(data.get("short") or data["text"]))
        return f"{data.get('weight')}: {item_text}"

    def sources(self, rules: Iterable[Rule]) -> dict[str, str]:
        """Each source that `rules` rest on or point to, by its reference."""
        cited = {}
        for rule in rules:
            data = rule.item.data
            for reference in (*data["sources"], *data.get("law", ())):
                cited[reference] = self.source(reference)
        return cited

    def source(self, reference: str) -> str:
        """How a source is cited, and where it stands."""
        source, clause = self._site.source(reference)
        cited = citation(source, clause)
        return f"{cited} <{source['url']}>" if "url" in source else cited

    def evidence(self, sources: Iterable[str]) -> dict[str, object]:
        """The first of `sources` and how well they are known; {} if there are none."""
        sources = list(sources)
        if not sources:
            return {}
        level = self._site.confidence(sources)
        cited = [self.source(reference) for reference in sources[:CITED]]
        return {"sources": cited, "confidence": self.confidence(level)}

    def confidence(self, level: str) -> str:
        """A level of confidence and what it means; "" for none."""
        if not level:
            return ""
        return f"{level}: {self.view.word(f'confidence-{level}')}"

    def facts(self, facts: Mapping[str, str]) -> dict[str, str]:
        """Each fact with the name of its value."""
        return {f: value_name(self.view, f, v) for f, v in facts.items()}

    def question(self, result: Result) -> dict[str, object]:
        """The first missing fact that the guide puts to its readers; {} if none."""
        site, graph = self._site, self._site.published_graph
        skipped = {*result.facts, *unasked(graph)}
        fact = next((f for f in result.missing if f not in skipped), "")
        if not fact:
            return {}
        data, values = site.get(kinds.FACTS, fact), ids_of(site, fact)
        fields: dict[str, object] = {
            "fact": fact,
            "ask": self.view.text(data["ask"]),
            "why": self.view.text(data["why"]),
        }
        if data["unsure"]:
            fields["how_to_find_out"] = self.view.text(data["find"])
        if len(values) > MANY:
            return fields | {
                "answers": fact_name(self.view, fact) + ": ISO 3166-1, or name"
            }
        item_text = {v: value_name(self.view, fact, v) for v in values}
        return fields | {"answers": item_text}

    def number(self, text: str) -> dict[str, object]:
        """What `text` is, which may be a certificate's number.

        Raises RefusedError if it holds no number.
        """
        view, number = self.view, recognized(text)
        if number.kind == "empty":
            raise RefusedError(view.word("number-empty"))
        data = view.get(kinds.NUMBERS, number.kind)
        notes = [
            view.word(f"number-note-{note}", n=number.count, x=number.parts)
            for note in number.notes
        ]
        reply = {
            "kind": number.kind,
            "is": view.text(data["is"]),
            "written": number.number,
            "notes": notes,
            "do": view.text(data["do"]),
            **self.evidence(data["sources"]),
            "link": self.link(localized("tools/certificate-number.md", view.lang)),
        }
        return {key: part for key, part in reply.items() if part}

    def guide(self, facts: Mapping[str, str], on: str) -> str:
        """The address of the guide with these facts told."""
        page = self.link(localized("guide.md", self.view.lang))
        return page + fragment({**facts, "on": on})

    def link(self, page: str) -> str:
        """The whole address of a page."""
        return self._root + address(page)


def _giving(result: Result, pair: Pair) -> list[Rule]:
    """The rules behind `result` that give the item."""
    return [r for r in result.because if r.table == pair[0] and pair[1] in r.then]
