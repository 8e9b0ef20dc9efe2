"""What assistants are told of the guide's tools, in a terminal and on the site's pages.

Owns names, descriptions and schemas of what each takes. Replies are made elsewhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from macros.data.languages import LANGUAGES

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
ITEM = {"type": "string", "description": "id of a certificate or paper"}
LANG = {"type": "string", "enum": list(LANGUAGES)}


Property = Mapping[str, object]
"""What one argument may be."""


@dataclass(frozen=True)
class Tool:
    """What one tool is for, which arguments it needs, and what each may be."""

    description: str
    required: Sequence[str]
    own: Mapping[str, Property]

    @property
    def arguments(self) -> Mapping[str, Property]:
        """All that it takes: those of its `own`, and the language."""
        return {**self.own, "lang": LANG}


TOOLS = {
    "decide": Tool(
        "What a shipment needs: certificate, papers, steps, warnings, what stops it, "
        "why, sources, confidence; the next question while it is open; and where the "
        "goods cannot go, what would have to be really changed to open a way.",
        ("facts",),
        {"facts": FACTS, "on": ON},
    ),
    "next_question": Tool(
        "The question that decides most now, with its answers; or that all is asked.",
        (),
        {"facts": FACTS, "on": ON},
    ),
    "explain": Tool(
        "Every rule behind a result, with its sources, clauses and links; of one "
        "item of the result only, if it is named.",
        ("facts",),
        {"facts": FACTS, "on": ON, "item": ITEM},
    ),
    "compare": Tool(
        "What two shipments have otherwise: certificate, papers, steps, warnings.",
        ("facts", "other"),
        {"facts": FACTS, "other": FACTS, "on": ON},
    ),
    "search": Tool(
        "Answers, papers, forms, terms and laws of this site that fit some words.",
        ("query",),
        {"query": {"type": "string"}},
    ),
    "check_number": Tool(
        "Whether a text has the form of a NOP Import Certificate's number, and what "
        "it is otherwise. By its form alone.",
        ("number",),
        {"number": {"type": "string"}},
    ),
}

ON_PAGES = ("decide", "next_question", "explain", "search")
"""Tools that the site's pages offer to an assistant in the browser."""


def listed(name: str) -> dict[str, object]:
    """Name, description and schema of a tool; all of them only read."""
    tool = TOOLS[name]
    return {
        "name": name,
        "description": tool.description,
        "inputSchema": {
            "type": "object",
            "properties": tool.arguments,
            "required": [*tool.required],
            "additionalProperties": False,
        },
        "annotations": {"readOnlyHint": True, "openWorldHint": False},
    }
