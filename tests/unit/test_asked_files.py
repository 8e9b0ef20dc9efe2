"""What a page asks for is there when the site is written, or the build says which."""

from pathlib import Path

import jinja2
import material
import mkdocs
import pytest
from mkdocs.exceptions import PluginError

from macros.adapter.finished_site import write_twins
from macros.adapter.refusal import NEEDED
from macros.publish.assets import LATER, scripts
from tests.whole_project import ROOT, copied

ROOT_ADDRESS = "https://qcs.test/"
PAGE = '<article><h1>A</h1>{}</article><script src="../assets/site.js"></script>'


def written(folder: Path, *parts: str) -> None:
    """A site in `folder` with a page for each of `parts`, and two files."""
    (folder / "assets").mkdir()
    for name in ("assets/site.js", "assets/a.svg", "index.html"):
        (folder / name).write_text('<img src="assets/a.svg">', encoding="utf-8")
    for number, part in enumerate(parts):
        (folder / f"p{number}").mkdir()
        page = folder / f"p{number}" / "index.html"
        page.write_text(PAGE.format(part), encoding="utf-8")
    write_twins(folder, ROOT_ADDRESS)


@pytest.mark.parametrize(
    "part",
    [
        *("", '<img src="../assets/a.svg">', '<a href="../p0/">A</a>'),
        '<a href="../index.md">the twin of another</a>',
        '<a href="https://qcs.example/assets/no.js">elsewhere</a>',
        '<meta content="https://qcs.test/assets/a.svg">',
        "<p>The file assets/no.js, or ../no.js, is named.</p>",
    ],
)
def test_a_page_that_asks_for_what_is_there_is_sound(tmp_path: Path, part: str) -> None:
    written(tmp_path, part)


@pytest.mark.parametrize(
    ("part", "file"),
    [
        ('<script defer src="../assets/guide.js"></script>', "assets/guide.js"),
        ('<link rel="stylesheet" href="../assets/no.css">', "assets/no.css"),
        ('<img alt="" src="../assets/b.svg">', "assets/b.svg"),
        ('<div data-names="../assets/names-en.js">', "assets/names-en.js"),
        ('<script>{"ask":["../assets/ask.js"]}</script>', "assets/ask.js"),
        ('<a href="../api/no.json">data</a>', "api/no.json"),
        ('<meta content="https://qcs.test/assets/b.png">', "assets/b.png"),
    ],
)
def test_a_file_that_is_not_there_is_told_once_with_the_page_that_asks_for_it(
    tmp_path: Path, part: str, file: str
) -> None:
    with pytest.raises(PluginError) as refused:
        written(tmp_path, "", part, part)
    told = f"p1/index.html:1:1: asks for '{file}', which is not there\n1 problem"
    assert str(refused.value) == told


def test_a_script_that_another_fetches_is_there(tmp_path: Path) -> None:
    js = copied(tmp_path, "overrides") / "overrides" / "assets" / "js"
    for name in LATER:
        whole = (js / f"{name}.js").read_bytes()
        (js / f"{name}.js").unlink()
        with pytest.raises(FileNotFoundError, match=rf"\b{name}\.js"):
            [*scripts(tmp_path / "overrides")]
        (js / f"{name}.js").write_bytes(whole)


def test_each_template_that_the_theme_would_replace_is_needed() -> None:
    own = jinja2.FileSystemLoader(ROOT / "overrides").list_templates()
    themes = [Path(one.__path__[0]) / "templates" for one in (material, mkdocs)]
    replaced = {n for n in own if any((theme / n).exists() for theme in themes)}
    assert {*NEEDED} == replaced
