"""The one stylesheet of the site: only the rules that its pages can use.

Owns the reading of style rules and of the names that markup and scripts mention,
and the cutting of the one by the other. Knows no file, no page and no theme.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import tinycss2
from tinycss2.ast import Node

TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
ATTRIBUTE = re.compile(
    r"([^\s=>\"'/<]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?"
)
SCRIPT_TEXT = re.compile(
    r"//[^\n]*|/\*.*?\*/|(\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)",
    re.DOTALL,
)
TERSE = {"skip_comments": True, "skip_whitespace": True}
WORD = re.compile(r"[\w-]+")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
LEFT_OUT = re.compile(
    # Hides the focus ring until a script of the theme adds the class.
    r":not\(\.focus-visible\)"
    # Drawn by the site's own sheet, in the site's own colours.
    r"|admonition|details|summary|highlight|:target"
)
"""Selectors of the theme that the site does without."""
OLD = ("-moz-", "-webkit-mask", "-webkit-backdrop", "-webkit-print", "transition-delay")
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


def used_names(html_or_js: str) -> set[str]:
    """Every name that style rules may ask for in a page or a script.

    Of HTML: tags, classes, ids, attributes, and `attribute=value` for values of
    one word. Of a script: every word of its strings, since any may become a class.
    Never raises.
    """
    if html_or_js.lstrip()[:1] == "<":
        return set().union(*map(_tag_names, set(TAG.findall(html_or_js))))
    strings = filter(None, (hit[1] for hit in SCRIPT_TEXT.finditer(html_or_js)))
    return {word for text in strings for word in WORD.findall(text)}


def cut(css: str, used: set[str]) -> str:
    """The rules of `css` that can match where only the names in `used` occur.

    Minified. Variables and animations that no kept rule reads are gone as well.
    Raises ValueError if `css` is malformed.
    """
    return _text(_without_unread(_matching(_parse(css), used)))


def site_stylesheet(theme_css: str, own_css: str, used: set[str]) -> str:
    """The theme's sheet and the site's own after it, both cut to `used`.

    A declaration of the theme that the site's own sheet makes again for the same
    selector is left out. Raises ValueError if either sheet is malformed.
    """
    own = _matching(_parse(own_css), used)
    theme = _matching(_parse(theme_css), used, LEFT_OUT)
    return _text(_without_unread([*_not_repeated(theme, own), *own]))


@cache
def _tag_names(tag: str) -> frozenset[str]:
    """The names that one opening tag, written `<…>`, puts into use."""
    first, *attributes = ATTRIBUTE.findall(tag)
    names = {first[0].lower()}
    for name, *values in attributes:
        key, value = name.lower(), "".join(values)
        words = value.split()
        names.add(key)
        names.update(words if key in {"class", "id"} else ())
        names.update({f"{key}={value}"} if len(words) == 1 else ())
    return frozenset(names)


@lru_cache(maxsize=4)
def _parse(css: str) -> tuple[Rule, ...]:
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


def _holds(needs: tuple[Need, ...], used: set[str]) -> bool:
    return all(
        need in used if isinstance(need, str) else any(_holds(n, used) for n in need)
        for need in needs
    )


def _matching(
    rules: Iterable[Rule], used: set[str], but: re.Pattern[str] | None = None
) -> list[Rule]:
    """The rules with the selectors that can match, except those found by `but`."""
    kept = []
    for rule in rules:
        selectors = tuple(
            selector
            for selector in rule.selectors
            if _holds(selector.needs, used) and not (but and but.search(selector.text))
        )
        inner = tuple(_matching(rule.rules, used, but))
        if selectors or inner or rule.body:
            kept.append(replace(rule, selectors=selectors, rules=inner))
    return kept


def _not_repeated(theme: list[Rule], own: list[Rule]) -> list[Rule]:
    """`theme` without what `own`, which follows it, sets again."""
    again = {
        (selector.text, name)
        for rule in own
        for selector in rule.selectors
        for name, _ in rule.declarations
    }
    return [
        replace(
            rule,
            declarations=tuple(
                (name, value)
                for name, value in rule.declarations
                if value.endswith("!important")
                or not all((s.text, name) in again for s in rule.selectors)
            ),
        )
        if rule.selectors
        else rule
        for rule in theme
    ]


def _without_unread(rules: list[Rule]) -> list[Rule]:
    """`rules` without variables and animations that none of them reads."""
    while True:
        values = Counter(
            value for rule in _flat(rules) for _, value in rule.declarations
        )
        read = {name for value in values for name in VARIABLE.findall(value)}
        words = {word for value in values for word in WORD.findall(value)}
        kept = [r for rule in rules if (r := _read(rule, read, words))]
        if kept == rules:
            return rules
        rules = kept


def _flat(rules: Iterable[Rule]) -> Iterator[Rule]:
    for rule in rules:
        yield rule
        yield from _flat(rule.rules)


def _read(rule: Rule, read: set[str], words: set[str]) -> Rule | None:
    """`rule` with the variables of `read` only; None if nothing is left."""
    if rule.body:
        frames = re.fullmatch(r"@(?:-webkit-)?keyframes (\S+)", rule.head)
        return None if frames and frames[1] not in words else rule
    inner = tuple(r for part in rule.rules if (r := _read(part, read, words)))
    declarations = tuple(
        pair for pair in rule.declarations if pair[0][:2] != "--" or pair[0] in read
    )
    left = inner or declarations
    return replace(rule, rules=inner, declarations=declarations) if left else None


def _text(rules: Iterable[Rule]) -> str:
    """Minified CSS."""
    return "".join(
        rule.head + rule.body
        if rule.body
        else f"{rule.head}{{{_text(rule.rules)}}}"
        if rule.head
        else ",".join(s.text for s in rule.selectors)
        + f"{{{';'.join(f'{name}:{value}' for name, value in rule.declarations)}}}"
        for rule in rules
    )
