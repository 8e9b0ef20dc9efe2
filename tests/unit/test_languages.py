"""The languages of the site stand in one list."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.data.languages import LANGUAGES
from macros.publish.anchors import language_problems
from tests.mini_project import tiny_site
from tests.whole_project import ROOT

LIST = ROOT / "macros" / "data" / "languages.py"
SCRIPTS = ROOT / "overrides" / "assets" / "js"
TWIN = SCRIPTS / "shared" / "languages.js"


def test_no_other_module_lists_the_languages() -> None:
    lists = {
        path.relative_to(ROOT).as_posix()
        for room in ("macros", "tools")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Tuple | ast.List | ast.Set)
        and {*LANGUAGES} <= {getattr(part, "value", None) for part in node.elts}
    }
    assert lists == set()
    assert LIST.is_file()


def test_scripts_know_the_same_languages_in_the_same_order() -> None:
    listed = re.search(r"LANGUAGES = (\[.*?\]);", TWIN.read_text(encoding="utf-8"))
    assert listed
    assert json.loads(listed[1]) == list(LANGUAGES)


@pytest.mark.parametrize(
    ("path", "old", "place"),
    [
        ("overrides/partials/language.html", '"es": {', ":5:8"),
        ("overrides/assets/js/shared/languages.js", '"es"', ":4:14"),
    ],
)
def test_a_list_that_leaves_a_language_out_is_told(
    tmp_path: Path, path: str, old: str, place: str
) -> None:
    assert list(language_problems(ROOT)) == []
    text = (ROOT / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text.replace(old, old.replace("es", "xx", 1)))
    [problem] = language_problems(tmp_path)
    assert str(problem).startswith(f"{path}{place}: 'es' is missing here; macros/data")


def checked(folder: Path) -> str:
    """What `check` prints in `folder`, of its own program."""
    command = [sys.executable, "-m", "macros", "check"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode()


def test_a_third_language_is_asked_for_step_by_step(tmp_path: Path) -> None:
    folder = tiny_site(tmp_path)
    program = folder / "macros" / "data" / "languages.py"
    said = program.read_text(encoding="utf-8")
    listed = said.replace('"es": "Español"', '"es": "Español", "pt": "Português"')
    program.write_text(listed, encoding="utf-8")
    message = "'pt' is missing here; a list that names two languages of the site"
    assert f"data/schema/common.schema.json:40:9: {message}" in checked(folder)
    for schema in (folder / "data" / "schema").glob("*.json"):
        node = json.loads(schema.read_text(encoding="utf-8"), object_hook=with_third)
        schema.write_text(json.dumps(node), encoding="utf-8")
    out = checked(folder)
    assert "data/ui.yml:3:12: site-name: 'pt' is missing" in out
    assert "Traceback" not in out


def with_third(node: dict) -> dict:
    """A map of a schema, with Portuguese wherever it names Spanish."""
    if "es" in node:
        node["pt"] = node["es"]
    for names in (node.get("required", []), node.get("enum", [])):
        names.extend(["pt"] if "es" in names else [])
    return node


def test_no_script_and_no_template_names_a_language_besides() -> None:
    named = re.compile(rf"""["'`](?:{"|".join(LANGUAGES)})/?["'`]""")
    files = [
        *(path for path in SCRIPTS.rglob("*.js") if "vendor" not in path.parts),
        *(ROOT / "overrides").glob("*.*ml"),
        *(ROOT / "overrides" / "partials").glob("*.html"),
    ]
    naming = {
        path.name for path in files if named.search(path.read_text(encoding="utf-8"))
    }
    assert naming == {TWIN.name, "language.html"}
