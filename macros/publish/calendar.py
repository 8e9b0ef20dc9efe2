"""The days on which rules of the guide will begin or end, as calendars (RFC 5545).

Owns that form: one calendar of all days, one of those of each market and certificate.
Which rules count follows from the notices as they stand, as on the page of changes:
when a notice is switched, its days come, go or move.
"""

from collections.abc import Iterator, Mapping

from macros.pages.changes import CALENDAR, page_of, told_on
from macros.site.addresses import address
from macros.site.days import touches_on
from macros.site.history import FOLLOWED, days_of, name_of
from macros.site.model import LANGUAGES, Site

LONGEST = 74
"""Octets of a line; what is longer goes on in the next one, after a blank."""


def calendars(site: Site, root: str) -> Iterator[tuple[str, str]]:
    """(path, content) of each calendar in each language; `root` ends in "/"."""
    for lang in LANGUAGES:
        days, name = days_to_come(site, lang), site.word("changes-calendar-name", lang)
        yield CALENDAR[lang], _calendar(site, days, root, name, lang)
        for kind in FOLLOWED:
            for id_ in site.ids(kind):
                own = {d: days[d] for d in days if touches_on(site, d, kind, id_)}
                named = f"{name}: {name_of(site, kind, id_, lang)}"
                yield days_of(kind, id_, lang), _calendar(site, own, root, named, lang)


def days_to_come(site: Site, lang: str) -> dict[str, list[str]]:
    """Day after the newest review -> what is told of it, in plain text."""
    return {
        when: said
        for when, said in told_on(site, lang).items()
        if said and when > site.newest_review("table")
    }


def _calendar(
    site: Site, days: Mapping[str, list[str]], root: str, name: str, lang: str
) -> str:
    stamp = site.newest_review("table").replace("-", "")
    page = root + address(page_of(lang))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//QCS//Imports and Exports//EN"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    for when, said in days.items():
        lines += [
            "BEGIN:VEVENT",
            f"UID:rules-{when}-{lang}@qcs-imports-exports",
            f"DTSTAMP:{stamp}T120000Z",
            f"DTSTART;VALUE=DATE:{when.replace('-', '')}",
            f"SUMMARY:{_escaped(site.word('changes-day', lang))}",
            f"DESCRIPTION:{_escaped(chr(10).join(said))}",
            f"URL:{page}#on-{when}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _escaped(said: str) -> str:
    for sign in "\\;,":
        said = said.replace(sign, f"\\{sign}")
    return said.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """`line` in pieces of at most 75 octets, the later ones after a blank."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > LONGEST:
            yield part
            part = " "
        part += sign
    yield part
