"""The real data: sound, and comfortable to edit."""

import json
import re
from pathlib import Path

import pytest
from jsonschema_rs import meta

from macros.checks.run import Checked
from macros.data.library import FILES
from macros.data.problems import report
from tests.whole_project import ROOT

DATA = ROOT / "data"
FILES_BY_KIND = [(k, p) for k, pattern in FILES.items() for p in DATA.glob(pattern)]


def test_the_data_has_no_problems(checked: Checked) -> None:
    assert report(checked.problems) == ""


@pytest.mark.parametrize(("kind", "path"), FILES_BY_KIND, ids=str)
def test_every_file_points_editors_to_the_schema_of_its_kind(
    kind: str, path: Path
) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found, f"{path} begins without a schema line"
    assert (path.parent / found[1]).resolve() == DATA / f"schema/{kind}.schema.json"


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
