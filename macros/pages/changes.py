"""What changed in the rules, and when: read off the days the rules carry."""

from collections.abc import Iterator

from macros.guide.order import epochs
from macros.guide.rules import Rule
from macros.model import LANGUAGES, Site, text
from macros.pages import Page
from macros.render.evidence import confidence_line
from macros.render.links import address
from macros.render.words import attribute, day


def pages(site: Site) -> Iterator[Page]:
    """One page per language, the newest day first; days to come included."""
    days = sorted(set(epochs(site.rulebook)[1:]), reverse=True)
    for lang in LANGUAGES:
        title, lede = site.word("changes", lang), site.word("changes-lede", lang)
        parts = [f"# {title} {{ #changes }}", f'<p class="lede">{lede}</p>']
        for when in days:
            parts += _day(site, when, lang)
        meta = {"title": title, "description": lede, "lang": lang}
        meta["alternate"] = address("es/changes.md" if lang == "en" else "changes.md")
        meta["reviewed"] = site.newest_review("table")
        prefix = "" if lang == "en" else f"{lang}/"
        path = f"{prefix}changes.md"
        yield Page(path, "\n\n".join(parts), meta, "data/guide/tables")


def _day(site: Site, when: str, lang: str) -> list[str]:
    before = max(first for first in epochs(site.rulebook) if first < when)
    deciding = [t for t in site.rulebook.tables if t.unique]
    rules = [r for t in deciding for r in t.rules if _holds(site, r)]
    begin = [r for r in rules if r.first == when]
    end = [r for r in rules if r.applies_on(before) and not r.applies_on(when)]
    parts = [f"## {day(when, lang)} {{ #on-{when} }}"]
    for word, rules in (("changes-begin", begin), ("changes-end", end)):
        said = dict.fromkeys(_told(site, rule, lang) for rule in rules)
        if said:
            rows = "".join(f"<li>{line}</li>" for line in said)
            parts += [f"**{site.word(word, lang)}**", f"<ul>{rows}</ul>"]
    return parts


def _holds(site: Site, rule: Rule) -> bool:
    """Whether `rule` can fire in the state of the notices as it is today."""
    states = {f.id: f.state for f in site.rulebook.facts.values() if f.state}
    return any(
        all(states[fact] in values for fact, values in cube.items() if fact in states)
        for cube in rule.cubes
    )


def _told(site: Site, rule: Rule, lang: str) -> str:
    data = rule.item.data
    reason = attribute(text(data["because"], lang))
    return reason + confidence_line(site, data["sources"], lang)
