"""What `make bench` compares with, and the sections into which it parts a build."""

import inspect

from mkdocs import config
from mkdocs.commands import build

from macros.adapter.build_state import set_site
from macros.data.library import Data
from macros.data.yaml_file import Source
from macros.site.model import Site
from tests.bench_build import URL, answers, shown
from tests.bench_sections import SECTIONS
from tests.whole_project import ROOT

MACROS = ROOT / "macros"


def test_prose_says_there_what_its_macros_show(site: Site) -> None:
    set_site(site, URL)
    folder = ROOT / "docs"
    for path in folder.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "{{" not in shown(site, path.relative_to(folder).as_posix(), text)


def test_synthetic_answers_say_what_the_real_ones_say(site: Site) -> None:
    real = [
        answer for source in site.library.files["faq"] for answer in said_in(source)
    ]
    made = [*answers(2 * len(real))]
    assert [one.get("lane") for one in made] == [one.get("lane") for one in real]


def said_in(source: Source) -> list[Data]:
    return [one for one in source.value["answers"] if len(one["answer"]) > 1]


def test_each_section_is_a_function_that_a_build_calls() -> None:
    program = [path.read_text(encoding="utf-8") for path in MACROS.rglob("*.py")]
    text = "\n".join(
        [*program, inspect.getsource(build), inspect.getsource(config.base)]
    )
    assert [name for name in SECTIONS if f"def {name}(" not in text] == []
