"""The guide for assistants: who replies to each tool.

Owns the reading of arguments. Decides nothing: each reply is that of the guide, of
the pages' texts, or of the search.
"""

from collections.abc import Callable

from macros.commands.assistant_replies import Asked, Replies
from macros.commands.json_rpc import Json, RefusedError
from macros.commands.shipment import read_pairs
from macros.data.languages import LANGUAGES
from macros.data.links import is_day
from macros.data.problems import did_you_mean
from macros.site.assistant_tools import FACTS, INSTRUCTIONS, TOOLS, Tool, listed
from macros.site.model import Site
from macros.site.shipment_rows import DAY

LONGEST = 500
"""Signs of one argument."""

REPLIES: dict[str, Callable[[Replies, Asked], object]] = {
    "decide": Replies.decide,
    "next_question": Replies.next_question,
    "explain": Replies.explain,
    "compare": Replies.compare,
    "search": Replies.search,
    "check_number": Replies.check_number,
}
"""What replies to the call of each tool."""


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
        return [listed(name) for name in TOOLS]

    def call(self, name: str, arguments: Json) -> object:
        """The reply of the tool `name`, or RefusedError."""
        tool = TOOLS[name]
        return REPLIES[name](self._replies, self._read(tool, arguments))

    def _read(self, tool: Tool, arguments: Json) -> Asked:
        properties = tool.arguments
        for key in arguments:
            if key not in properties:
                takes = f"it takes {', '.join(properties)}"
                hint = did_you_mean(key, properties) or takes
                raise RefusedError(f"there is no argument '{key[:LONGEST]}'; {hint}")
        for key in tool.required:
            if key not in arguments:
                raise RefusedError(f"'{key}' is missing")
        texts = {
            key: _text(key, arguments[key])
            for key in properties
            if key in arguments and properties[key] is not FACTS
        }
        lang, on = texts.get("lang", LANGUAGES[0]), texts.get("on", self._today)
        if lang not in LANGUAGES:
            raise RefusedError(f"'lang' is {' or '.join(LANGUAGES)}")
        if not is_day(on):
            raise RefusedError("'on' is a day, YYYY-MM-DD")
        facts, one = self._facts(arguments.get("facts", {}), on)
        other, two = self._facts(arguments.get("other", {}), on)
        text = next((texts[k] for k in ("query", "number", "item") if k in texts), "")
        return Asked(facts, one, lang, text, other, two, self._today)

    def _facts(self, argument: object, on: str) -> tuple[dict[str, str], str]:
        """Facts -> values by id of those in `argument`, and the day."""
        if not isinstance(argument, dict):
            raise RefusedError("facts are an object: fact -> value")
        pairs = [(_text("fact", k), _text(k, value)) for k, value in argument.items()]
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
