"""The guide for assistants: its tools, what each takes, and who replies.

Owns names, descriptions, schemas and the reading of arguments. Decides nothing:
each reply is that of the guide, of the pages' texts, or of the search.
"""

from collections.abc import Callable
from dataclasses import dataclass

from macros.commands.assistant_replies import Asked, Replies
from macros.commands.json_rpc import Json, RefusedError
from macros.commands.shipment import DAY, read_pairs
from macros.data.links import is_day
from macros.data.problems import did_you_mean
from macros.site.model import LANGUAGES, Site

LONGEST = 500
"""Signs of one argument."""

INSTRUCTIONS = (
    "Which certificate and papers a shipment of certified organic products needs, "
    "who issues them and when. Ask `next_question` until it says `done`, or call "
    "`decide` with the facts you have: it says what is certain and what to ask next. "
    "Do not guess a fact: leave it out, or say 'unsure'. Quote confidence and link; "
    "what is 'reported' must be confirmed with QCS before the goods ship."
)

FACTS = {
    "type": "object",
    "additionalProperties": {"type": "string"},
    "description": "fact -> value, each by id or by name, such as "
    '{"origin": "Ecuador", "destination": "us", "product": "bananas"}. '
    "Unknown ones are answered with the nearest. Leave out what you do not know.",
}
ON = {"type": "string", "description": "day the goods leave, YYYY-MM-DD; else today"}
LANG = {"type": "string", "enum": list(LANGUAGES)}


def _schema(required: tuple[str, ...], **properties: Json) -> Json:
    shown = {**properties, "lang": LANG}
    return {
        "type": "object",
        "properties": shown,
        "required": list(required),
        "additionalProperties": False,
    }


@dataclass(frozen=True)
class Tool:
    """What one tool is for, what it takes, and what replies."""

    description: str
    schema: Json
    reply: Callable[[Replies, Asked], object]


TOOLS = {
    "decide": Tool(
        "What a shipment needs: certificate, papers, steps, warnings, what stops it, "
        "why, sources, confidence; the next question while it is open; and where the "
        "goods cannot go, what would have to be really changed to open a way.",
        _schema(("facts",), facts=FACTS, on=ON),
        Replies.decide,
    ),
    "next_question": Tool(
        "The question that decides most now, with its answers; or that all is asked.",
        _schema((), facts=FACTS, on=ON),
        Replies.next_question,
    ),
    "explain": Tool(
        "Every rule behind a result, with its sources, clauses and links; of one "
        "item of the result only, if it is named.",
        _schema(
            ("facts",),
            facts=FACTS,
            on=ON,
            item={"type": "string", "description": "id of a certificate or paper"},
        ),
        Replies.explain,
    ),
    "compare": Tool(
        "What two shipments have otherwise: certificate, papers, steps, warnings.",
        _schema(("facts", "other"), facts=FACTS, other=FACTS, on=ON),
        Replies.compare,
    ),
    "search": Tool(
        "Answers, papers, forms, terms and laws of this site that fit some words.",
        _schema(("query",), query={"type": "string"}),
        Replies.search,
    ),
    "check_number": Tool(
        "Whether a text has the form of a NOP Import Certificate's number, and what "
        "it is otherwise. By its form alone.",
        _schema(("number",), number={"type": "string"}),
        Replies.check_number,
    ),
}


class Assistant:
    """The tools over one site; `root` is its address, ending in "/"."""

    name = "organic-certificate-guide"
    instructions = INSTRUCTIONS

    def __init__(self, site: Site, root: str, today: str) -> None:
        self._site, self._today = site, today
        self._replies = Replies(site, root)
        self.version = self._replies.version

    def listed(self) -> list[Json]:
        """Name, description and schema of each tool; all of them only read."""
        return [
            {
                "name": name,
                "description": tool.description,
                "inputSchema": tool.schema,
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            }
            for name, tool in TOOLS.items()
        ]

    def call(self, name: str, arguments: Json) -> object:
        """The reply of the tool `name`; KeyError if there is none, or RefusedError."""
        tool = TOOLS[name]
        return tool.reply(self._replies, self._read(tool, arguments))

    def _read(self, tool: Tool, arguments: Json) -> Asked:
        known = tool.schema["properties"]
        for key in arguments:
            if key not in known:
                hint = did_you_mean(key, known) or f"it takes {', '.join(known)}"
                raise RefusedError(f"there is no argument '{key[:LONGEST]}'; {hint}")
        for key in tool.schema["required"]:
            if key not in arguments:
                raise RefusedError(f"'{key}' is missing")
        texts = {
            key: _text(key, arguments[key])
            for key in known
            if key in arguments and known[key] is not FACTS
        }
        lang, on = texts.get("lang", LANGUAGES[0]), texts.get("on", self._today)
        if lang not in LANGUAGES:
            raise RefusedError(f"'lang' is {' or '.join(LANGUAGES)}")
        if not is_day(on):
            raise RefusedError("'on' is a day, YYYY-MM-DD")
        facts, one = self._facts(arguments.get("facts", {}), on)
        other, two = self._facts(arguments.get("other", {}), on)
        text = next((texts[k] for k in ("query", "number", "item") if k in texts), "")
        return Asked(facts, one, lang, text, other, two)

    def _facts(self, given: object, on: str) -> tuple[dict[str, str], str]:
        """Facts -> values by id of what was `given`, and the day."""
        if not isinstance(given, dict):
            raise RefusedError("facts are an object: fact -> value")
        pairs = [(_text("fact", k), _text(k, value)) for k, value in given.items()]
        facts, faults = read_pairs(self._site, pairs)
        if faults:
            raise RefusedError("\n".join(faults))
        return facts, facts.pop(DAY, on)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise RefusedError(f"'{name[:LONGEST]}' is a text")
    if len(value) > LONGEST:
        raise RefusedError(f"'{name[:LONGEST]}' has more than {LONGEST} signs")
    return value
