"""Files as other machines write them: line ends, marks of order, split accents."""

import ast
from itertools import chain
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml

from macros.checks.run import check
from macros.data.prose import prose_files
from macros.data.yaml_file import read
from tests.mini_project import MINI, diagnostics, project
from tests.whole_project import ROOT

WRITTEN_BY = {
    "Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "Notepad": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    "an old Mac": lambda text: text.replace("\n", "\r").encode(),
    "macOS": lambda text: normalize("NFD", text).encode(),
}


@pytest.mark.parametrize("machine", WRITTEN_BY)
def test_a_project_reads_the_same_whatever_machine_wrote_it(
    tmp_path: Path, machine: str
) -> None:
    here, there = project(tmp_path / "here"), project(tmp_path / "there")
    page = (ROOT / "docs" / "es" / "about.md").read_text(encoding="utf-8")
    for folder in (here, there):
        (folder / "docs" / "es").mkdir()
        (folder / "docs" / "es" / "about.md").write_text(page, encoding="utf-8")
    for path in [*there.rglob("*.yml"), *there.rglob("*.md"), *there.rglob("*.json")]:
        path.write_bytes(WRITTEN_BY[machine](path.read_text(encoding="utf-8")))
    assert diagnostics(there) == diagnostics(here)
    assert [page.meta for page in prose_files(there)] == [
        p.meta for p in prose_files(here)
    ]
    assert [page.text for page in prose_files(there)] == [
        p.text for p in prose_files(here)
    ]
    read_here, read_there = check(here).library.files, check(there).library.files
    values = [[source.value for source in files] for files in read_here.values()]
    assert [[s.value for s in files] for files in read_there.values()] == values


@pytest.mark.parametrize("root", [ROOT, MINI], ids=["the site", "the tiny project"])
def test_every_reader_of_yaml_can_read_the_data(root: Path) -> None:
    for path in sorted((root / "data").rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        assert [*yaml.parse(text, Loader=yaml.SafeLoader)], path


def test_git_keeps_the_ends_of_lines() -> None:
    lines = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "* text=auto eol=lf" in lines


def test_what_is_written_ends_its_lines_alike_on_each_system() -> None:
    parts = [(ROOT / part).rglob("*.py") for part in ("macros", "tools")]
    calls = [
        (path, call.lineno, {key.arg: key.value for key in call.keywords})
        for path in chain(*parts)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        if isinstance(call.func, ast.Attribute)
        if call.func.attr == "write_text"
    ]
    ours = {path.name for path, *_ in calls if path.is_relative_to(ROOT / "macros")}
    assert ours == {"text_file.py"}, "others write by its `write_text`"
    for *place, options in calls:
        assert ast.literal_eval(options["newline"]) == "\n", place
        assert ast.literal_eval(options["encoding"]) == "utf-8", place


def test_a_page_that_cannot_be_read_stops_no_link_to_it(tmp_path: Path) -> None:
    link = ("certificates.yml", "(document:plan)", "(page:x.md#here)")
    folder = project(tmp_path, link)
    (folder / "docs" / "x.md").write_bytes(b"---\ntitle: Espa\xf1ol\n---\n")
    said = "docs/x.md:2:1: not UTF-8 text"
    assert any(line.startswith(said) for line in diagnostics(folder))


def test_what_a_text_says_does_not_depend_on_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(normalize("NFD", "a: señal\n").encode())
    source, problems = read(path, tmp_path)
    assert (source.value, problems) == ({"a": "señal"}, ())


def test_a_python_that_is_too_old_can_read_what_tells_it_so() -> None:
    text = (ROOT / "tools" / "set_up.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 6))
