"""An item is known by each of its names: own, other, in a sentence, former ids."""

import pytest

from macros.data.item_names import called_or_near, ids_by_alias, ids_by_name, names_of

HONG_KONG = {
    "id": "hk",
    "name": {"en": "Hong Kong", "es": "Hong Kong"},
    "called": {"en": ["HK SAR"], "es": ["Región de Hong Kong"]},
    "within": {"en": "in Hong Kong", "es": "en Hong Kong"},
    "aliases": ["hong-kong"],
}
PERU = {"id": "pe", "name": {"en": "Peru", "es": "Perú"}}


def test_a_name_is_the_first_of_the_keys_that_may_hold_it() -> None:
    item = {"question": {"en": "Q?"}, "title": {"en": "T"}, "name": {"en": "N"}}
    assert names_of(item) == ["N"]
    assert names_of({"question": {"en": "Q?"}, "title": {"en": "T"}}) == ["T"]
    assert names_of({"id": "x", "label": {"en": "L", "es": "E"}}) == ["L", "E"]


def test_names_are_of_all_languages_with_those_it_has_besides() -> None:
    assert names_of(HONG_KONG) == [
        *("Hong Kong", "Hong Kong", "HK SAR", "Región de Hong Kong"),
        *("in Hong Kong", "en Hong Kong"),
    ]
    office = {"name": {"en": "Office"}, "email": "office@qcs.test"}
    assert names_of(office) == ["Office", "office@qcs.test"]


def test_what_is_no_text_is_no_name() -> None:
    assert names_of({}) == []
    assert names_of({"name": {"en": 5, "es": None}, "called": [True]}) == []


def test_a_name_leads_to_the_first_item_that_has_it() -> None:
    other = {"id": "pe-2", "name": {"en": "PERU", "es": "El Perú"}}
    assert ids_by_name([PERU, other]) == {"peru": "pe", "el peru": "pe-2"}


def test_a_former_id_leads_to_the_item_as_it_is_written() -> None:
    assert ids_by_alias([HONG_KONG, PERU]) == {"hong-kong": "hk"}


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("PERÚ", "did you mean 'pe'?"),  # by name, in any case
        ("hkk", "did you mean 'hk'?"),  # near an id
        ("Hong Kong", ""),  # by name, but it is none of the ids
        ("elsewhere", ""),
    ],
)
def test_what_is_meant_is_known_by_name_before_it_is_guessed(
    word: str, hint: str
) -> None:
    called = ids_by_name([HONG_KONG, PERU])
    ids = ["pe"] if word == "Hong Kong" else ["hk", "pe"]
    assert called_or_near(word, called, ids) == hint
