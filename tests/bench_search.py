"""Measures search in Chromium, six times slowed down, among ever more entries.

The larger indexes are the real one with synthetic entries: words of real ones,
mixed anew, with names and codes of their own. The real questions must still be
answered among them.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random
from statistics import median
from string import ascii_lowercase
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from macros.checks.run import check
from macros.data.languages import LANGUAGES
from macros.pages.generated import generated_pages
from macros.publish.scripts import joined
from macros.publish.search_data import search_data
from macros.render.names import names_data
from macros.site.model import Site, build_site
from macros.site.view import View
from tests.bench import kilobytes
from tests.chromium import chromium
from tests.search_questions import PARTS, Question, questions
from tests.whole_project import ROOT

SIZES = (0, 1000, 5000)
"""Entries to measure with; 0: the real ones."""

FIELDS = (2, 3, 4, 5)
"""Title, text, hidden words and body in a row of the search data."""

FEW = 8
"""Real entries that have a word which is a name of its subject."""

SLOWER = 6
ROUNDS = 5
ENTRY = """
import {{ find, indexOf }} from "{engine}";
globalThis.measure = async (data, names, asked) => {{
  const start = performance.now();
  const index = await indexOf(data, names);
  const made = performance.now();
  find(index, asked[0]);
  const first = performance.now();
  const rows = asked.map((ask) => find(index, ask).rows.slice(0, 3).map((e) => e[1]));
  const each = (performance.now() - first) / asked.length;
  return [made - start, first - made, each, rows];
}};
"""


def engine() -> str:
    """The search engine as one script that offers `measure`."""
    path = ROOT / "overrides" / "assets" / "js" / "search"
    with TemporaryDirectory(dir=path) as folder:
        entry = Path(folder) / "measure.js"
        entry.write_text(ENTRY.format(engine="../engine.js"), encoding="utf-8")
        return joined(entry.resolve())


def with_more(data: dict, size: int) -> dict:
    """`data` with entries made of the words of others, up to `size`.

    Words of few entries are names, codes and other heart pieces of a subject:
    made entries have made ones, since more answers are about more subjects.
    """
    dice, rows = Random(1), data["entries"]  # noqa: S311 (repeatable, no secret)
    texts = [[row[part].split() for part in FIELDS] for row in rows]
    counts = Counter(word for row in texts for word in {*chain(*row)})
    lengths = [[len(words) for words in row] for row in texts]
    pools = [
        [word if counts[word] > FEW else "" for word in chain(*field)]
        for field in zip(*texts, strict=True)
    ]
    made = []
    for number in range(size - len(rows)):
        fields = (
            " ".join(word or _made(dice) for word in dice.choices(pool, k=length))
            for pool, length in zip(pools, dice.choice(lengths), strict=True)
        )
        made.append([0, f"faq/made-{number}/", *fields, ""])
    return data | {"entries": [*rows, *made]}


def _made(dice: Random) -> str:
    return "".join(dice.choices(ascii_lowercase, k=7))


def measured(
    browser: Browser, script: str, given: tuple[dict, dict], asked: list[str]
) -> list:
    """Milliseconds for the index, the first result and each; the results."""
    rounds = []
    for _ in range(ROUNDS):
        with browser.new_context() as context:
            page = context.new_page()
            page.add_script_tag(content=script)
            page.evaluate("(given) => (globalThis.given = given)", list(given))
            slow = context.new_cdp_session(page)
            slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            run = "(asked) => measure(...globalThis.given, asked)"
            rounds.append(page.evaluate(run, asked))
    times = [median(one[part] for one in rounds) for part in range(3)]
    return [*times, min(one[0] for one in rounds), rounds[0][3]]


def rows(browser: Browser, site: Site) -> Iterator[str]:
    """One line per language and size."""
    script, pages = engine(), list(generated_pages(site))
    for lang in LANGUAGES:
        real, names = search_data(View(site, lang), pages), names_data(View(site, lang))
        asked = [question for question in questions(site) if question.lang == lang]
        for size in SIZES:
            data = with_more(real, size)
            index, first, each, best, results = measured(
                browser, script, (data, names), [question.ask for question in asked]
            )
            yield (
                f"{lang} {len(data['entries']):5d} entries {kilobytes(data):>8}  "
                f"index {index:5.0f} ms (best {best:.0f})  first {first:4.0f} ms  "
                f"each {each:4.1f} ms  found {', '.join(rates(asked, results))}"
            )


def rates(asked: list[Question], results: list[list[str]]) -> Iterator[str]:
    """How many questions of each part are answered."""
    for part in PARTS:
        hits = [
            any(map(question.answered_by, three))
            for question, three in zip(asked, results, strict=True)
            if question.part == part
        ]
        yield f"{part} {sum(hits)}/{len(hits)}"


def main() -> None:
    """Print the table."""
    with chromium() as browser:
        for line in rows(browser, build_site(check(ROOT))):
            print(line, flush=True)


if __name__ == "__main__":
    main()
