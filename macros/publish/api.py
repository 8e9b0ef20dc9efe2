"""The data of the site for programs: files under `api/v1/`.

Owns which files there are, what each may be read by (its schema), the list of them
(`index.json`) and the cases by which a reader of the graph can prove itself
(`vectors.json`). The page `/api/` says what they mean and what will not change.
"""

import hashlib
from collections.abc import Iterator, Mapping

from macros.data import kinds
from macros.data.json_text import compact
from macros.data.library import ITEMS_UNDER, Data
from macros.guide.batch import BatchAnswers
from macros.publish.sheets import rules_data
from macros.render.api_page import FILES, KINDS, OF_THE_GUIDE, ROOM
from macros.site.memory import memoized, memoized_all
from macros.site.model import Site
from macros.site.releases import rules_version

FIRST_DAY = "2012-06-01"
"""For the epoch that has no first day: when the first arrangement began."""


def rule_files(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of the files about the rules, which no answer changes."""
    yield _path("guide"), _json(site.published_graph)
    yield _path("rules"), _json(rules_data(site))
    yield _path("vectors"), _vectors(site)


@memoized
def _vectors(site: Site) -> str:
    return _json(vectors(site))


def api(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of all other files, the list of everything last."""
    texts = dict(memoized_all(site, rule_files))
    for kind in KINDS:
        items = [_for_readers(kind, item.data) for item in site.ids(kind).values()]
        texts[_path(kind)] = _json(items)
        yield _path(kind), texts[_path(kind)]
        yield f"{ROOM}schema/{kind}.schema.json", _json(_schema_of_items(site, kind))
    yield _path("index"), _json(_index(site, texts))


def _path(name: str) -> str:
    return f"{ROOM}{name}.json"


def _index(site: Site, texts: Mapping[str, str]) -> dict[str, object]:
    """What `index.json` says: the version of the rules, and each file of `texts`."""
    return {
        "interface": 1,
        "rules": rules_version(site),
        "reviewed": site.newest_review("table"),
        "files": [
            {
                "path": _path(name),
                "schema": f"{ROOM}schema/{name}.schema.json",
                "sha256": hashlib.sha256(texts[_path(name)].encode()).hexdigest(),
                "reviewed": _reviewed(site, name),
            }
            for name in FILES
        ],
    }


def _schema_of_items(site: Site, kind: str) -> Data:
    """The schema of the items of `kind`, wherever a file of that kind has them."""
    whole = site.library.schemas[kind].node
    return whole["properties"][ITEMS_UNDER[kind]] if kind in ITEMS_UNDER else whole


def _reviewed(site: Site, name: str) -> str:
    """The day of the newest review in what the file `name` is made from."""
    kind = "table" if name in OF_THE_GUIDE else name
    return site.newest_review(kind) or site.newest_review("table")


def vectors(site: Site) -> list[Mapping[str, object]]:
    """Cases with what a reader of `guide.json` must find.

    The cases of the trade desk, which show every rule at work; each of them with
    one fact left out, a different one each time, and without what is usual; and some
    on the first day of every epoch, with a fact said that must be worked out, so that
    days and comparisons are read rightly too.
    """
    graph = site.published_graph
    many = BatchAnswers(graph)
    cases: list[Mapping[str, object]] = []
    defaults = graph["usual"]

    def add(facts: Mapping[str, str], day: str) -> None:
        answer = many.answer(facts, day)
        certain = {table: list(items) for table, items in answer.certain.items()}
        missing = list(answer.missing)
        one = {"on": day, "known": dict(facts), "certain": certain, "missing": missing}
        cases.append(one)

    for number, item in enumerate(site.library.items(kinds.SCENARIOS)):
        named, day = item.data["given"], item.data["on"]
        facts = {fact: value for fact, value in named.items() if fact in graph["facts"]}
        whole = defaults | facts
        add(whole, day)
        left_out = sorted(facts)[number % len(facts)] if facts else ""
        add({f: v for f, v in whole.items() if f != left_out}, day)
        add(facts, day)
        first, _, _ = graph["epochs"][number % len(graph["epochs"])]
        add(whole | dict.fromkeys(graph["same"], "yes"), max(first, FIRST_DAY))
    return cases


def _for_readers(kind: str, data: Data) -> Data:
    """`data` without the note for staff; a source's note is part of the source."""
    if kind == "sources":
        return data
    return {key: value for key, value in data.items() if key != "note"}


def _json(value: object) -> str:
    return f"{compact(value)}\n"
