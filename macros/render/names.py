"""Places and goods as rows for fields in which readers type a name.

Owns the form of these rows; `overrides/assets/js/shared/names.js` reads them.
"""

from collections.abc import Iterable, Iterator

from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.data.library import Data
from macros.data.words import folded
from macros.site.goods_said import ASIDE
from macros.site.model import Site
from macros.site.view import View
from macros.site.vocabulary import good_facts, goods_names, long_codes, regions

SEARCHED = ("towns", "people")
"""Names that search knows; by towns alone a country can be chosen as well."""


def names_data(view: View) -> dict[str, object]:
    """All names in `lang`, for the script `assets/names-<lang>.js`; see the keys.

    `places`: `[id, name, [other names], [towns], [adjectives]]`, in the order
    of the names; those of a region have its names as well: `[…, [regions]]`.
    `goods`: `[id, name, [other names], facts, n]`; the name reads as within a
    sentence; `facts` are those of the guide that follow, `{"product": "crop"}`;
    `assumes[n]` says what they take for granted, `several` that each has its answer.
    What is made of crops has the words that name it beside them: `[…, ["frozen"]]`.
    `aside`: what names no others.
    Other names are those of both languages, so that a reader may type either; where
    a name of the other language is the code of another place, it is that place's.
    The code of three letters is one of them, unless it means something else: "cod".
    """
    places, goods = view.site.ids(kinds.PLACES), view.site.ids(kinds.GOODS)
    regions = _regions(view.site)
    assumes: dict[str, int] = {}
    return {
        "lang": view.lang,
        "places": [
            [
                *row,
                *(_called(places[row[0]].data, view.lang, key) for key in SEARCHED),
                *([regions[row[0]]] if row[0] in regions else []),
            ]
            for row in _rows(view, "places")
        ],
        "goods": [
            [
                *row,
                good_facts(good),
                assumes.setdefault(view.text(good["assumes"]), len(assumes)),
                *_made(good),
            ]
            for row in _rows(view, "goods")
            for good in (goods[row[0]].data,)
        ],
        "assumes": list(assumes),
        "several": view.word("goods-several"),
        "aside": [*ASIDE],
    }


def _made(good: kinds.Goods) -> Iterator[list[str]]:
    """The words of all languages that beside a crop name `good`, or nothing."""
    words = [word for said in good.get("of-crops", {}).values() for word in said]
    if words:
        yield [*dict.fromkeys(map(folded, words))]


def place_names(view: View) -> dict[str, str]:
    """Id -> name in `lang` of every place, in the order of the names."""
    return {id_: name for id_, name, _ in _rows(view, "places")}


def _regions(site: Site) -> dict[str, list[str]]:
    """Id of a place -> the names, in every language, of the regions it is in."""
    names: dict[str, list[str]] = {}
    for lang in LANGUAGES:
        for region in regions(site, lang):
            for place in region.members if region.names else ():
                names.setdefault(place, []).extend(region.names)
    return {place: _each_once(all_, set()) for place, all_ in names.items()}


def _rows(view: View, kind: str) -> list[tuple[str, str, list[str]]]:
    rows = []
    codes = set(view.site.ids(kind)) if kind == kinds.PLACES else set()
    long = _long_codes(view.site) if kind == kinds.PLACES else {}
    for id_, item in view.site.ids(kind).items():
        name = item.data["name"][view.lang]
        own = item.data.get("called", {}).get(view.lang, ())
        taken = {folded(name)} | codes.difference(own, [id_])
        foreign = [item.data["name"][other] for other in LANGUAGES]
        others = [*foreign, *_called(item.data, view.lang, "called")]
        others += long.get(id_, ())
        rows.append((id_, name, _each_once(others, taken)))
    return sorted(rows, key=lambda row: folded(row[1]))


def _long_codes(site: Site) -> dict[str, list[str]]:
    """Id of a place -> its codes of three letters that name nothing else here."""
    other = {*goods_names(site), *site.synonyms["not-codes"]}
    codes: dict[str, list[str]] = {}
    for code, id_ in long_codes(site).items():
        if code not in other:
            codes.setdefault(id_, []).append(code)
    return codes


def _called(data: Data, lang: str, key: str) -> list[str]:
    """The names under `key`, those in `lang` first, each once."""
    own = sorted(LANGUAGES, key=lambda language: language != lang)
    names = [name for language in own for name in data.get(key, {}).get(language, ())]
    return _each_once(names, set())


def _each_once(names: Iterable[str], taken: set[str]) -> list[str]:
    """Those of `names` that are not `taken`, whatever their accents and capitals."""
    distinct = []
    for name in names:
        if folded(name) not in taken:
            taken.add(folded(name))
            distinct.append(name)
    return distinct
