"""The one stylesheet of the site: only the rules that its pages can use.

Owns the reading of style rules and of the names that markup and scripts mention,
and the cutting of the one by the other. Knows no file, no page and no theme.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from macros.publish.css import Need, Rule, parse, written

TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
ATTRIBUTE = re.compile(
    r"([^\s=>\"'/<]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?"
)
SCRIPT_TEXT = re.compile(
    r"//[^\n]*|/\*.*?\*/|(\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)",
    re.DOTALL,
)
WORD = re.compile(r"[\w-]+")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
LEFT_OUT = re.compile(
    # Hides the focus ring until a script of the theme adds the class.
    r":not\(\.focus-visible\)"
    # Drawn by the site's own sheet, in the site's own colours.
    r"|admonition|details|summary|highlight|:target"
    # Parts that ours do not have: levels of menu, icons and labels in it, a second
    # title in the header, headers that hide, lists in lists in lists.
    r"|md-nav--primary \.md-nav(?:__title|--secondary|$)|__link[ >]|\[for="
    r"|md-header__topic[+:]|md-logo|\[hidden\](?!\))|~\.md-c|\.keys|>pre"
    r"|\[type\]|[ou]l [ou]l [ou]l"
)
"""Selectors of the theme that the site does without."""


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
    return written(_without_unread(_matching(parse(css), used)))


def site_stylesheet(theme_css: str, own_css: str, used: set[str]) -> str:
    """The theme's sheet and the site's own after it, both cut to `used`.

    A declaration of the theme that the site's own sheet makes again for the same
    selector is left out. Raises ValueError if either sheet is malformed.
    """
    own = _matching(parse(own_css), used)
    theme = _matching(parse(theme_css), used, LEFT_OUT)
    return written(_without_unread([*_not_repeated(theme, own), *own]))


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
