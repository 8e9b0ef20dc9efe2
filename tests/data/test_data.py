"""The real data: sound, and comfortable to edit."""

import json
import re
from pathlib import Path

import pytest
from jsonschema_rs import meta

from macros.checks.run import Checked
from macros.data.library import FILES
from macros.data.problems import report
from macros.data.saved_form import EDITED, saved_text
from macros.data.yaml_file import parse
from tests.whole_project import ROOT

DATA = ROOT / "data"
FILES_BY_KIND = [(k, p) for k, pattern in FILES.items() for p in DATA.glob(pattern)]


def test_the_data_has_no_problems(checked: Checked) -> None:
    assert report(checked.problems) == ""


@pytest.mark.parametrize(("kind", "path"), FILES_BY_KIND, ids=str)
def test_every_file_points_editors_to_the_schema_of_its_kind(
    kind: str, path: Path
) -> None:
    if kind in EDITED:  # a save in the browser keeps no line that is a comment
        settings = (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
        known = json.loads(settings)["yaml.schemas"]
        assert known[f"data/schema/{kind}.schema.json"] == f"data/{FILES[kind]}"
        return
    first = path.read_text(encoding="utf-8").splitlines()[0]
    schema = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert schema, f"{path} begins without a schema line"
    assert (path.parent / schema[1]).resolve() == DATA / f"schema/{kind}.schema.json"


@pytest.mark.parametrize("path", [*DATA.glob("schema/*.json")], ids=lambda p: p.name)
def test_every_schema_is_draft_07(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    meta.validate(schema)


def test_every_schema_belongs_to_a_kind() -> None:
    names = {path.name.removesuffix(".schema.json") for path in DATA.glob("schema/*")}
    assert names == {*FILES, "common"}


def test_there_are_scenarios_enough(checked: Checked) -> None:
    assert len(list(checked.library.items("scenarios"))) >= 40


@pytest.mark.parametrize("kind", EDITED)
def test_a_save_in_the_browser_keeps_all_that_is_said(
    checked: Checked, kind: str
) -> None:
    for source in checked.library.files[kind]:
        saved, problems = parse(saved_text(checked.library, kind, source), source.path)
        assert problems == ()
        assert saved.value == source.value
