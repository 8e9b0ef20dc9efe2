"""Calls of macros in prose pages: each is one that exists, with what it takes.

Owns what each macro takes, which a test compares with the macros themselves. The ids
that calls name are checked as references.
"""

import re
from collections.abc import Iterator

from macros.checks.prose_references import ALL, CALL, FIRST, words_of
from macros.data.problems import Problem, did_you_mean
from macros.data.prose import ProseFile
from macros.data.yaml_values import CURLY

BRACES = re.compile(r"\{\{-?\s*(\w*)")
PLAIN = re.compile(r"""\s*(?:(?:\w+\s*=\s*)?(?:"[^"]*"|'[^']*')\s*(?:,\s*|\Z))*""")
"""Arguments: words in quotation marks, with commas between them."""

OTHERS = (
    *("api_files", "checklist", "contact_form", "embed_example", "embed_lines"),
    *("embed_policy", "figures", "guide", "guide_form", "known", "office_email"),
    *("office_phone", "papers_by_destination", "roles"),
)
"""Macros that take nothing."""

TAKES = {
    **dict.fromkeys(FIRST, ("id",)),
    **dict.fromkeys(OTHERS, ()),
    "alarms": ("stops", "soon"),
    "api_example": ("language",),
    "guide_link": ("label",),
    "mail": ("contact_id", "subject", "body"),
    "screenshot": ("name", "alt"),
}
"""What else a macro takes, in this order; those not named here take any ids."""

FACTS = ("guide_link",)
"""Macros that take facts of a shipment as well, each by its name."""


def macro_problems(page: ProseFile) -> Iterator[Problem]:
    """Macros that do not exist or lack what they take, and braces that call none."""
    names = {*ALL, *TAKES}
    for begin in BRACES.finditer(page.text):
        name, position = begin[1], page.position(begin.start(1))
        call = CALL.match(page.text, begin.start())
        if name not in names:
            hint = did_you_mean(name, names)
            yield Problem(position, f"there is no macro '{name}'", hint)
        elif not call or call[2].strip()[:1] in CURLY:
            hint = f"write {_example(name)}, with straight quotation marks"
            yield Problem(position, "this is no call of a macro", hint)
        elif not PLAIN.fullmatch(call[2]):
            message = "what a macro takes stands in quotation marks, between commas"
            yield Problem(position, message, f"write {_example(name)}")
        elif fault := _fault(name, words_of(page, call)):
            yield Problem(position, fault, f"write {_example(name)}")


def _fault(name: str, words: list[re.Match[str]]) -> str:
    """What is wrong with the `words` that the macro `name` is given."""
    takes = TAKES.get(name)
    named = [word[1] for word in words if word[1]]
    unknown = [one for one in named if one not in (takes or ())]
    if unknown and name not in FACTS:
        return f"'{name}' takes no '{unknown[0]}'"
    if takes is None:
        return "" if words else f"'{name}' needs an id"
    arguments = [*takes[: len(words) - len(named)], *named]
    missing = [one for one in takes if one not in arguments]
    if missing:
        article = "an" if missing[0] == "id" else "its"
        return f"'{name}' needs {article} {missing[0]}"
    twice = len(set(arguments)) < len(arguments)
    if twice or len(words) - len(named) > len(takes):
        return f"'{name}' takes {len(takes) or 'nothing'}, and here are {len(words)}"
    return ""


def _example(name: str) -> str:
    """How the macro `name` is called."""
    takes = TAKES.get(name, ("id",))
    arguments = ", ".join(f'"{one}"' for one in takes)
    return f"{{{{ {name}({arguments}) }}}}"
