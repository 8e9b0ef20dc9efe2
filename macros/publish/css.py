"""Style rules as plain data: read from a sheet, and written again, minified.

Owns the grammar: which names a selector asks for, which blanks mean nothing.
Does not know which rules are wanted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import tinycss2
from tinycss2.ast import Node

TERSE = {"skip_comments": True, "skip_whitespace": True}
OLD = (
    "-moz-",
    "-webkit-backdrop",
    "-webkit-box",
    "-webkit-font",
    "-webkit-mask",
    "-webkit-print",
    "backface",
    "color-adjust",
    "scroll-snap",
    "transition-delay",
)
"""Starts of declarations that no browser with `light-dark()` needs."""

Need = str | tuple[tuple["Need", ...], ...]
"""A name that must be in use, or alternatives of which one must hold."""


@dataclass(frozen=True)
class Selector:
    """One selector of a list, and what must be in use for it to match."""

    text: str
    needs: tuple[Need, ...]


@dataclass(frozen=True)
class Rule:
    """Selectors with (property, value) pairs, or an at-rule with rules inside.

    `head` is the at-rule's text, empty for a style rule. An at-rule without
    rules inside keeps its whole text in `body`.
    """

    head: str = ""
    selectors: tuple[Selector, ...] = ()
    declarations: tuple[tuple[str, str], ...] = ()
    rules: tuple["Rule", ...] = ()
    body: str = ""


@lru_cache(maxsize=4)
def parse(css: str) -> tuple[Rule, ...]:
    """`css` as rules; raises ValueError with the line of the first error."""
    return tuple(_rules(tinycss2.parse_stylesheet(css, **TERSE)))


def _rules(nodes: Iterable[Node]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"line {node.source_line}: {node.message}")
        if node.type == "qualified-rule":
            selectors = tuple(
                Selector(_squeezed(part, ",>+~"), tuple(_needs(part)))
                for part in _split(node.prelude)
            )
            yield Rule("", selectors, tuple(_declarations(node.content)))
        elif node.at_keyword in {"media", "supports", "layer", "container"}:
            inner = tinycss2.parse_rule_list(node.content, **TERSE)
            yield Rule(_head(node), rules=tuple(_rules(inner)))
        elif node.at_keyword not in {"charset", "font-face"}:
            body = _squeezed(node.content or (), "{}:;,")
            yield Rule(_head(node), body=f"{{{body}}}" if node.content else ";")


def _head(node: Node) -> str:
    return f"@{node.at_keyword} {_squeezed(node.prelude, ',:')}"


def _declarations(content: list[Node]) -> Iterator[tuple[str, str]]:
    for node in tinycss2.parse_declaration_list(content, **TERSE):
        if node.type == "error":
            raise ValueError(f"line {node.source_line}: {node.message}")
        if not node.name.startswith(OLD):
            value = _squeezed(node.value, ",")
            yield node.name, value + "!important" * node.important


def _squeezed(nodes: Iterable[Node], tight: str) -> str:
    """The text of `nodes` with no comment and no blank that means nothing.

    `tight` holds the signs that need no blank around them.
    """
    parts: list[str] = []
    for node in nodes:
        if node.type == "comment":
            continue
        if node.type in {"function", "() block"}:
            name = node.name if node.type == "function" else ""
            inner = node.arguments if name else node.content
            text = f"{name}({_squeezed(inner, ',')})"
        else:
            text = " " if node.type == "whitespace" else node.serialize()
            text = text[1:] if text.startswith("0.") else text
        after_tight = not parts or parts[-1] == " " or parts[-1] in tight
        if text == " " and after_tight:
            continue
        if parts and parts[-1] == " " and text in tight:
            parts.pop()
        parts.append(text)
    return "".join(parts).strip()


def _split(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """A selector list's selectors."""
    part: list[Node] = []
    for node in nodes:
        if node.type == "literal" and node.value == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _needs(nodes: list[Node]) -> Iterator[Need]:
    """What one selector asks for; `:not(…)` asks for nothing."""
    before = ""
    for node in nodes:
        if node.type == "ident" and before != ":":
            yield node.value if before == "." else node.lower_value
        elif node.type == "hash":
            yield node.value
        elif node.type == "[] block":
            yield from _attribute_needs(node.content)
        elif node.type == "function" and node.lower_name in {"is", "where", "has"}:
            yield tuple(tuple(_needs(part)) for part in _split(node.arguments))
        before = node.value if node.type == "literal" else ""


def _attribute_needs(content: list[Node]) -> Iterator[Need]:
    """`[name=value]` asks for the pair, or for the word that a script may set."""
    name, *rest = (n for n in content if n.type not in {"whitespace", "comment"})
    yield name.lower_value
    if len(rest) > 1 and rest[0] == "=":
        yield (f"{name.lower_value}={rest[1].value}",), (rest[1].value,)


def written(rules: Iterable[Rule]) -> str:
    """Minified CSS."""
    return "".join(
        rule.head + rule.body
        if rule.body
        else f"{rule.head}{{{written(rule.rules)}}}"
        if rule.head
        else ",".join(s.text for s in rule.selectors)
        + f"{{{';'.join(f'{name}:{value}' for name, value in rule.declarations)}}}"
        for rule in rules
    )
