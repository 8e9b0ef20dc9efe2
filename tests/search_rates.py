"""How many questions search answers among its first three results, part by part.

Runs the engine in Node.js, without a page: `python -m tests.search_rates` prints
the rates; with `missed` it also names the wordings of the tuning part that fail.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from macros.checks.run import check
from macros.data.languages import LANGUAGES
from macros.pages.generated import generated_pages
from macros.publish.search_data import search_data
from macros.render.names import names_data
from macros.site.model import Site, build_site
from macros.site.view import View
from tests.node import node
from tests.search_questions import PARTS, Question, questions
from tests.whole_project import ROOT

RUNNER = ROOT / "tests" / "scripts" / "answer.js"
FIRST = 3


def results_of(site: Site, lang: str, asked: list[str]) -> list[list[str]]:
    """The addresses that search finds in `lang` for each of `asked`."""
    given = {
        "data": search_data(View(site, lang), list(generated_pages(site))),
        "names": names_data(View(site, lang)),
        "asked": asked,
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "given.json"
        path.write_text(json.dumps(given), encoding="utf-8")
        ran = subprocess.run(
            [node(), str(RUNNER), str(path)], capture_output=True, check=True
        )
    return json.loads(ran.stdout)


class Answered(NamedTuple):
    """A question, what it finds first, and whether that answers it."""

    question: Question
    first: list[str]
    hit: bool


def answered(site: Site) -> Iterator[Answered]:
    """Each question, what it finds first, and whether that answers it."""
    for lang in LANGUAGES:
        asked = [question for question in questions(site) if question.lang == lang]
        everything = results_of(site, lang, [question.ask for question in asked])
        for question, addresses in zip(asked, everything, strict=True):
            first = addresses[:FIRST]
            yield Answered(question, first, any(map(question.answered_by, first)))


def main() -> None:
    """Print a line a part and language, and what of the tuning part fails."""
    results = list(answered(build_site(check(ROOT))))
    for question, first, hit in results:
        if "missed" in sys.argv and question.part == "tuning" and not hit:
            print(f"{question.lang}: {question.ask!r} finds {', '.join(first)}")
    for part in PARTS:
        for lang in LANGUAGES:
            hits = [h for q, _, h in results if (q.part, q.lang) == (part, lang)]
            rate = 100 * sum(hits) / len(hits)
            print(f"{part:7} {lang}  {sum(hits)}/{len(hits)}  {rate:.1f} %")


if __name__ == "__main__":
    main()
