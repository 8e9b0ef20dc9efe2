"""Names that readers type: folding, and that each stands for one thing."""

from pathlib import Path

import pytest

from macros.data.languages import LANGUAGES
from macros.data.library import Data
from macros.data.words import folded
from macros.render.names import names_data
from macros.site.model import Site
from macros.site.shipment_rows import bare
from macros.site.view import View
from tests.mini_project import diagnostics, project

GOODS = (
    "- {id: bean, product: crop, name: {en: beans, es: habas}, "
    "called: {en: [Pulse]}, assumes: {en: raw, es: crudo}}\n"
    "- {id: pea, product: corp, name: {en: peas, es: Hábas}, "
    "called: {en: [pulse, peas]}, assumes: {en: raw, es: crudo}}\n"
)
LEAST = 150


@pytest.mark.parametrize(
    ("name", "plain"),
    [("año", "ano"), ("an\u0303o", "ano"), ("\uff2f\uff32\uff12", "or2")],
)
def test_accents_and_wide_letters_are_folded(name: str, plain: str) -> None:
    assert folded(name) == plain


def test_a_name_of_two_goods_is_told_with_its_place(tmp_path: Path) -> None:
    folder = project(tmp_path, ("goods.yml", "[]\n", GOODS))
    messages = [line.partition(": ")[2] for line in diagnostics(folder)]
    first = "stands twice; first at data/goods.yml:2:3"
    assert messages == [
        f"'Hábas' {first}",
        f"'pulse' {first}",
        "'peas' stands twice; first at data/goods.yml:3:3",
    ]


def test_goods_of_an_unknown_kind_are_told(tmp_path: Path) -> None:
    one = GOODS.splitlines()[0].replace("crop", "corp") + "\n"
    (problem,) = diagnostics(project(tmp_path, ("goods.yml", "[]\n", one)))
    assert problem.startswith("data/goods.yml:2:23: there is no fact 'product'")


@pytest.mark.parametrize(
    ("also", "told"),
    [
        ('{bulk: "no"}', []),
        ('{bulkk: "no"}', ["there is no fact 'bulkk'; did you mean 'bulk'?"]),
        ("{bulk: nope}", ["bulk is never 'nope'; did you mean 'no'?"]),
    ],
)
def test_what_goods_tell_besides_is_a_fact_of_the_guide(
    tmp_path: Path, also: str, told: list[str]
) -> None:
    one = GOODS.splitlines()[0].replace("crop,", f"crop, also: {also},") + "\n"
    lines = diagnostics(project(tmp_path, ("goods.yml", "[]\n", one)))
    kind = "there is no fact 'product'"  # the tiny project asks for none
    others = [line.split(": ", 1)[1] for line in lines if kind not in line]
    assert len(lines) == len(others) + 1
    assert others == told


def test_there_are_goods_enough_of_every_kind(site: Site) -> None:
    goods = [item.data for item in site.ids("goods").values()]
    kinds = {value["id"] for value in site.get("facts", "product")["values"]}
    assert len(goods) >= LEAST
    assert {good["product"] for good in goods} == kinds


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_hold_every_name_once_the_shown_one_first(site: Site, lang: str) -> None:
    data = names_data(View(site, lang))
    for id_, name, others, *_ in [*data["places"], *data["goods"]]:
        known = [folded(spelling) for spelling in (name, *others)]
        assert len(set(known)) == len(known), id_


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_place_is_known_by_its_code_of_three_letters(site: Site, lang: str) -> None:
    others = {
        id_: names for id_, _, names, *_ in names_data(View(site, lang))["places"]
    }
    assert {"ecu"} <= {*others["ec"]}
    assert {"deu"} <= {*others["de"]}


def test_a_code_that_means_something_else_is_none(site: Site) -> None:
    """Germany's is no word; "can" is one, and cod, which Congo's says, is a fish."""
    places = names_data(View(site, "en"))["places"]
    assert not {"can", "per", "cod"} & {name for row in places for name in row[2]}


def test_a_place_is_known_by_the_name_that_sentences_give_it(site: Site) -> None:
    """Search reads whole names: "Hong Kong" is none of "Hong Kong SAR China"."""
    places = [item.data for item in site.ids("places").values()]
    unknown = [
        within
        for place in places
        for within in place.get("within", {}).values()
        if not any(
            f" {bare(known)} " in f" {bare(within)} "
            for known in (*place["name"].values(), *every_called(place))
        )
    ]
    assert unknown == []


def every_called(place: Data) -> list[str]:
    """The other names of `place` in all languages."""
    return [name for names in place.get("called", {}).values() for name in names]
