"""A whole e-mail in the field of the staff desk: each question finds its answer.

`tests/cases/mails.json` has e-mails as people write them, with what answers each of
their questions. `tuning` is for tuning; `held` was written before the desk read
e-mails, is only measured, and nobody looks at which of its questions fail.
"""

import json

import pytest

from macros.data.languages import LANGUAGES
from macros.pages.generated import generated_pages
from macros.publish.search_data import search_data
from macros.render.names import names_data
from macros.site.model import Site
from macros.site.view import View
from tests.node import printed
from tests.whole_project import ROOT

MOST = 10
"""So many finds the desk shows; `MOST` in `overrides/assets/js/staff/finding.js`."""

CASES = json.loads((ROOT / "tests/cases/mails.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found(site: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Each e-mail of either part -> what the English desk finds for it."""
    languages = [
        {
            "data": search_data(View(site, lang), list(generated_pages(site))),
            "names": names_data(View(site, lang)),
        }
        for lang in LANGUAGES
    ]
    asked = [case["mail"] for part in CASES.values() for case in part]
    given = {"languages": languages, "asked": asked, "lang": "en", "most": MOST}
    keys = printed("desk.mjs", given, tmp_path_factory.mktemp("desk"))
    return dict(zip(asked, keys, strict=True))


def missed(part: str, found: dict[str, list[str]]) -> list[str]:
    """The questions of `part` whose answer is not among what is found."""
    return [
        f"{case['mail'][:30]}…: {' or '.join(ids)}"
        for case in CASES[part]
        for ids in case["asks"]
        if not {f"faq/{id_}/" for id_ in ids} & {*found[case["mail"]]}
    ]


def test_each_question_of_an_email_finds_its_answer(
    found: dict[str, list[str]],
) -> None:
    assert missed("tuning", found) == []


def test_so_it_is_with_most_emails_kept_back(found: dict[str, list[str]]) -> None:
    asked = sum(len(case["asks"]) for case in CASES["held"])
    assert len(missed("held", found)) <= asked // 10
