"""Nothing is translated that nobody says: each word of `data/ui.yml` is asked for.

A word is asked for by its id, by an f-string that may become its id, or with its
group; of the last two a script, a module or an item names what is not written out.
"""

import ast
import re
from collections.abc import Iterator

import yaml

from tests.whole_project import ROOT

SCRIPTS = ROOT / "overrides" / "assets" / "js"
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
TEMPLATE = re.compile(r"`([a-z]+-(?:[a-z-]*\$\{[^{}`]*\})+[a-z-]*)`")
NAME = re.compile(r"[a-z][\w-]*")
TOOL = r"[a-z]+(?:-to|-from)?-"
"""Each tool has a group that is called as it is."""


def form(node: ast.expr) -> str:
    """What the ids that the f-string `node` may become look like; "" for others."""
    if not isinstance(node, ast.JoinedStr):
        return ""
    texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
    parts = [
        re.escape(part.value) if isinstance(part, ast.Constant) else "(.+)"
        for part in node.values
    ]
    return "".join(parts) if {*texts} - {"-"} else ""


def given_first(tree: ast.Module, method: str) -> Iterator[ast.expr]:
    """What each call of `method` in a module is given first."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from node.args[:1] if node.func.attr == method else ()


def texts_of(tree: ast.Module) -> set[str]:
    """Every text that a module writes out."""
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str)}


class Asked:
    """What the program asks for: ids and their forms, groups, and the rest of ids."""

    def __init__(self) -> None:
        """Read the modules, the scripts and the data."""
        self.ids: set[str] = set()
        self.forms: set[str] = set()
        self.groups: set[str] = set()
        self.rests: set[str] = set()
        for path in (ROOT / "macros").rglob("*.py"):
            self._module(ast.parse(path.read_text(encoding="utf-8")))
        scripts = [p.read_text(encoding="utf-8") for p in SCRIPTS.rglob("*.js")]
        code = COMMENT.sub("", "\n".join(scripts))
        self.rests |= {*NAME.findall(code)}
        for path in (ROOT / "data").rglob("*.yml"):
            if path.name != "ui.yml":
                self.rests |= {*NAME.findall(path.read_text(encoding="utf-8"))}
        self.rest_forms = {
            ".+".join(map(re.escape, re.split(r"\$\{[^{}]*\}", template)))
            for template in TEMPLATE.findall(code)
        }

    def _module(self, tree: ast.Module) -> None:
        for node in given_first(tree, "word"):
            if isinstance(node, ast.Constant):
                self.ids.add(node.value)
            elif form(node):
                self.forms.add(form(node))
            else:  # a variable: any text of the module may be its value
                self.ids |= texts_of(tree)
        for node in given_first(tree, "counted"):
            if isinstance(node, ast.Constant):
                self.ids |= {node.value, f"{node.value}-one"}
        for node in given_first(tree, "words"):
            self.groups.add(node.value if isinstance(node, ast.Constant) else TOOL)
        self.rests |= texts_of(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and form(node.slice):
                self.forms.add(rf"[a-z-]+-{form(node.slice)}")

    def asks_for(self, word: str) -> bool:
        """Whether `word` may be one of those that are asked for."""
        made = (re.fullmatch(form, word) for form in self.forms)
        if word in self.ids or any(m and self.rests >= {*m.groups()} for m in made):
            return True
        groups = (re.match(group, word) for group in self.groups)
        rests = {word[group.end() :] for group in groups if group}
        made = (re.fullmatch(form, r) for form in self.rest_forms for r in rests)
        return bool(rests & self.rests) or any(made)


def test_every_word_is_asked_for() -> None:
    words = yaml.safe_load((ROOT / "data" / "ui.yml").read_text(encoding="utf-8"))
    asked = Asked()
    assert [word for word in words if not asked.asks_for(word)] == []


def test_a_word_that_nobody_asks_for_is_seen() -> None:
    asked = Asked()
    for word in ("nobodysays", "desk-nobodysays", "guide-nobodysays", "shipment-nil"):
        assert not asked.asks_for(word), word
