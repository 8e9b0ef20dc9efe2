"""What search takes for the same: no word for nothing, none for two things unsaid."""

import json
from pathlib import Path

import pytest

from macros.data.words import stemmer, words_of
from tests.mini_project import diagnostics, project
from tests.whole_project import ROOT

NAME = "synonyms.yml"
CASES = json.loads((ROOT / "tests" / "cases" / "stems.json").read_text("utf-8"))
ALIKE = "[[paper, document], [ship, boat], [ships, parcel]]"


def problems(folder: Path, groups: str, *more: tuple[str, str]) -> list[str]:
    """What is told of the English `groups`, by place and sentence."""
    changes = [("[[paper, document]]", groups), *more]
    return diagnostics(project(folder, *((NAME, old, new) for old, new in changes)))


@pytest.mark.parametrize(("word", "shared"), CASES["stems"].items())
def test_python_takes_off_the_endings_that_the_page_takes_off(
    word: str, shared: str
) -> None:
    assert stemmer(CASES["endings"], CASES["whole"])(word) == shared


def test_what_signs_join_is_one_word() -> None:
    assert words_of("TM-11, e-COI y año") == ["tm11", "ecoi", "y", "ano"]


def test_a_word_that_says_nothing_new_in_its_group_is_told(tmp_path: Path) -> None:
    [line] = problems(tmp_path, "[[paper, document, papers]]")
    assert line == (
        "data/synonyms.yml:3:28: 'papers' says nothing that "
        "'paper' (data/synonyms.yml:3:11) does not"
    )


def test_a_word_of_two_groups_is_told_with_what_to_do(tmp_path: Path) -> None:
    [line] = problems(tmp_path, ALIKE)
    assert line == (
        "data/synonyms.yml:3:44: 'ships' is taken for 'ship' (data/synonyms.yml:3:30); "
        "drop one, or name it under `meant-twice`; "
        "if it only looks alike, under `whole`"
    )


@pytest.mark.parametrize("named", ["meant-twice: [ship]", "whole: [ships]"])
def test_a_word_may_be_meant_twice_or_keep_its_ending(
    tmp_path: Path, named: str
) -> None:
    key = named.partition(":")[0]
    assert problems(tmp_path, ALIKE, (f"{key}: []", named)) == []


def test_what_is_said_to_be_meant_twice_stands_in_two_groups(tmp_path: Path) -> None:
    lines = problems(tmp_path, ALIKE, ("meant-twice: []", "meant-twice: [ship, boats]"))
    assert lines == ["data/synonyms.yml:9:23: 'boats' stands in one group at most"]


def test_both_languages_are_read(tmp_path: Path) -> None:
    lines = problems(tmp_path, ALIKE, ("same: []", "same: [[a b, A-B, a  b]]"))
    assert len(lines) == 2
    assert "'a  b' says nothing that 'a b'" in lines[1]
