"""Search answers nearly every question, also those that it was never tuned to."""

import pytest

from macros.data.languages import LANGUAGES
from macros.site.model import Site
from tests.search_rates import Answered, answered

GOAL = {"tuning": 0.95, "held": 0.9}
"""The share of questions with an answer among the first three results.

The held ones expect what their authors thought of; other pages may answer too.
"""


@pytest.fixture(scope="module")
def results(site: Site) -> list[Answered]:
    return list(answered(site))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", GOAL)
def test_nearly_every_question_is_answered_among_the_first_three(
    results: list[Answered], part: str, lang: str
) -> None:
    hits = [one.hit for one in results if one.question[1:3] == (lang, part)]
    assert sum(hits) / len(hits) >= GOAL[part], f"{sum(hits)} of {len(hits)}"
