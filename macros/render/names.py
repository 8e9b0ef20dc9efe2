"""Places and goods as rows for fields in which readers type a name.

Owns the form of these rows; `overrides/assets/js/shared/names.js` reads them.
"""

from collections.abc import Iterable

from macros.data.fold import folded
from macros.data.library import Data
from macros.site.model import LANGUAGES, Site, text
from macros.site.vocabulary import good_facts

SEARCHED = ("towns", "people")
"""Names that search knows, and that nobody would type to choose a country."""


def names_data(site: Site, lang: str) -> dict[str, object]:
    """All names in `lang`, for the script `assets/names-<lang>.js`; see the keys.

    `places`: `[id, name, [other names], [towns], [adjectives]]`, in the order
    of the names.
    `goods`: `[id, name, [other names], facts, n]`; the name reads as within a
    sentence; `facts` are those of the guide that follow, `{"product": "crop"}`;
    `assumes[n]` says what they take for granted.
    Other names are those of both languages, so that a reader may type either.
    """
    places, goods = site.ids("places"), site.ids("goods")
    assumes: dict[str, int] = {}
    return {
        "lang": lang,
        "places": [
            [*row, *(_called(places[row[0]].data, lang, key) for key in SEARCHED)]
            for row in _rows(site, "places", lang)
        ],
        "goods": [
            [*row, good_facts(good), assumes.setdefault(said, len(assumes))]
            for row in _rows(site, "goods", lang)
            for good in (goods[row[0]].data,)
            for said in (text(good["assumes"], lang),)
        ],
        "assumes": list(assumes),
    }


def place_names(site: Site, lang: str) -> dict[str, str]:
    """Id -> name in `lang` of every place, in the order of the names."""
    return {id_: name for id_, name, _ in _rows(site, "places", lang)}


def _rows(site: Site, kind: str, lang: str) -> list[tuple[str, str, list[str]]]:
    rows = []
    for id_, item in site.ids(kind).items():
        name = item.data["name"][lang]
        known = {folded(name)}
        foreign = [item.data["name"][other] for other in LANGUAGES]
        others = [*foreign, *_called(item.data, lang, "called")]
        rows.append((id_, name, _each_once(others, known)))
    return sorted(rows, key=lambda row: folded(row[1]))


def _called(data: Data, lang: str, key: str) -> list[str]:
    """The names under `key`, those in `lang` first, each once."""
    own = sorted(LANGUAGES, key=lambda spoken: spoken != lang)
    names = [name for spoken in own for name in data.get(key, {}).get(spoken, ())]
    return _each_once(names, set())


def _each_once(names: Iterable[str], known: set[str]) -> list[str]:
    """Those of `names` that are not `known`, whatever their accents and capitals."""
    kept = []
    for name in names:
        if folded(name) not in known:
            known.add(folded(name))
            kept.append(name)
    return kept
