"""What the program itself needs of the data, and of templates and scripts beside it.

Owns the list, so that what is renamed or missing is told by a check and not by a
build that breaks. Items are found by what the data says of them (`main`, `tool`,
`carried-by`), never by their ids. What is done with them is the business of the
modules named here.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.data import kinds
from macros.data.languages import LANGUAGES, MAIN
from macros.data.problems import Position, Problem
from macros.data.text_file import read_text
from macros.guide.known_facts import PRODUCTS, SHIPMENT
from macros.pages.papers import QUOTED
from macros.pages.travel_plan import LAST_PREPARATION, LEG_FIELDS, LOAD, STOP_FIELDS
from macros.publish.settings import setting_problems
from macros.render.tools import PLAN
from macros.site.certificate_number import recognized
from macros.site.content import text
from macros.site.model import Site

NEEDED = "certificate"
"""The table that decides what a result is; the others may be missing."""

LISTS = (
    ("overrides/partials/language.html", r"(?s)words = \{(.*)\}", r'\n  "(\w+)"'),
    ("overrides/assets/js/shared/languages.js", r"LANGUAGES = \[(.*)\]", r'"(\w+)"'),
)
"""A file, the list or map in it that names the languages, and each name there."""

LISTED = "macros/data/languages.py lists the languages of the site"


def anchor_problems(site: Site) -> Iterator[Problem]:
    """What the program needs and the data lacks, or has twice."""
    yield from setting_problems(site.library.root)
    yield from language_problems(site.library.root)
    yield from _once_problems(site, "contacts", "main", needed=True)
    yield from _once_problems(site, "fields", "tool", needed=False)
    yield from _plan_problems(site)
    yield from _statement_problems(site)
    if site.ids(kinds.MARKETS):
        yield from _shipment_problems(site)
        yield from _example_problems(site)
        for kind in (kinds.NUMBERS, kinds.PAPER_CHECKS):
            yield from _word_problems(site, kind)
    if NEEDED not in {table.id for table in site.rulebook.tables}:
        position = Position("data/guide/tables")
        yield Problem(position, f"the program needs table '{NEEDED}'")


def _once_problems(
    site: Site, kind: str, key: str, *, needed: bool
) -> Iterator[Problem]:
    """What one item of `kind` has to say, and no more than one."""
    own = [item for item in site.ids(kind).values() if key in item.data]
    if needed and not own:
        position = Position(site.library.files[kind][0].path)
        yield Problem(position, f"one of {kind} has to say '{key}'")
    for item in own[1:]:
        yield Problem(item.position_of(key), f"only one of {kind} may say '{key}'")


def _plan_problems(site: Site) -> Iterator[Problem]:
    """Groups and fields that the travel-plan builder asks and its set lacks."""
    for plan in site.ids(kinds.FIELDS).values():
        if plan.data.get("tool") != PLAN:
            continue
        groups = {group["id"] for group in plan.data["groups"]}
        fields = {f["id"] for part in plan.data["groups"] for f in part["fields"]}
        wanted = {LAST_PREPARATION, *STOP_FIELDS.values(), *LEG_FIELDS}
        for id_ in sorted({LOAD} - groups | wanted - fields):
            yield Problem(plan.position, f"the program needs '{id_}' of '{PLAN}'")


def _word_problems(site: Site, kind: str) -> Iterator[Problem]:
    """What a tool tells apart, as the schema lists it, and has no words for."""
    schema = site.library.schemas[kind].node
    for id_ in schema["items"]["properties"]["id"]["enum"]:
        if id_ not in site.ids(kind):
            position = Position(f"data/{kind}.yml")
            yield Problem(position, f"the program needs '{id_}' of {kind}")


def _example_problems(site: Site) -> Iterator[Problem]:
    """Examples of numbers that the tool would take for something else."""
    for id_, item in site.ids(kinds.NUMBERS).items():
        kind = recognized(item.data["example"]).kind
        if kind != id_:
            message = f"the tool takes this example for '{kind}', not for '{id_}'"
            yield Problem(item.position_of("example"), message)


def _statement_problems(site: Site) -> Iterator[Problem]:
    """Words for a certificate of which no one, or more than one, is quoted."""
    for item in site.ids(kinds.WORDING).values():
        quotations = QUOTED.findall(text(item.data["text"], MAIN))
        if "carried-by" in item.data and len(quotations) != 1:
            message = "the English text has to quote the words of the certificate, once"
            yield Problem(item.position_of("text"), message)


def _shipment_problems(site: Site) -> Iterator[Problem]:
    """Facts and values that pages about markets speak of, and nobody may tell."""
    wanted = [*SHIPMENT.items(), *(("product", product) for product in PRODUCTS)]
    for fact, value in wanted:
        fact_of_rules = site.facts.get(fact)
        if not fact_of_rules or value not in fact_of_rules.values:
            message = f"pages about markets need the value '{value}' of '{fact}'"
            yield Problem(Position("data/guide/facts.yml"), message)


def language_problems(root: Path) -> Iterator[Problem]:
    """Languages that a list of the project under `root` leaves out."""
    for name, whole, form in LISTS:
        text, _ = read_text(root / name, name)
        if listing := re.search(whole, text):
            listed = re.findall(form, listing[1])
            for lang in LANGUAGES:
                if lang not in listed:
                    position = Position.within(name, text, listing.start())
                    yield Problem(position, f"'{lang}' is missing here", LISTED)
