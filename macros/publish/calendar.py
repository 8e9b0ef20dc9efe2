"""The days on which rules of the guide will begin or end, as calendars (RFC 5545).

Owns that form: one calendar of all days, one of those of each market and certificate.
Which rules count follows from the notices as they stand, as on the page of changes:
when a notice is switched, its days come, go or move.
"""

from collections.abc import Iterator, Mapping

from macros.data.languages import localized
from macros.pages.changes import PAGE, sentences_on
from macros.site.addresses import address
from macros.site.history import CALENDAR, file_of, followed, name_of, touches_on
from macros.site.model import Site
from macros.site.view import View, views

LONGEST = 74
"""Octets of a line; what is longer goes on in the next one, after a blank."""


def calendars(site: Site, root: str) -> Iterator[tuple[str, str]]:
    """(path, content) of each calendar in each language; `root` ends in "/"."""
    for view in views(site):
        days, name = days_to_come(view), view.word("changes-calendar-name")
        yield file_of(CALENDAR, view.lang), _calendar(view, days, root, name)
        for kind, id_ in followed(site):
            own = {d: days[d] for d in days if touches_on(site, d, kind, id_)}
            named = f"{name}: {name_of(site, kind, id_, view.lang)}"
            path = file_of(CALENDAR, view.lang, kind, id_)
            yield path, _calendar(view, own, root, named)


def days_to_come(view: View) -> dict[str, list[str]]:
    """Day after the newest review -> what is told of it, in plain text."""
    return {
        when: sentences
        for when, sentences in sentences_on(view).items()
        if when > view.site.newest_review("table")
    }


def _calendar(view: View, days: Mapping[str, list[str]], root: str, name: str) -> str:
    stamp = view.site.newest_review("table").replace("-", "")
    page = root + address(localized(PAGE, view.lang))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//QCS//Imports and Exports//EN"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    for when, sentences in days.items():
        lines += [
            "BEGIN:VEVENT",
            f"UID:rules-{when}-{view.lang}@qcs-imports-exports",
            f"DTSTAMP:{stamp}T120000Z",
            f"DTSTART;VALUE=DATE:{when.replace('-', '')}",
            f"SUMMARY:{_escaped(view.word('changes-day'))}",
            f"DESCRIPTION:{_escaped(chr(10).join(sentences))}",
            f"URL:{page}#on-{when}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """`line` in pieces of at most 75 octets, the later ones after a blank."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > LONGEST:
            yield part
            part = " "
        part += sign
    yield part
