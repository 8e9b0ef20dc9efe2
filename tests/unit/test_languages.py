"""The languages of the site stand in one list."""

import ast
import json
import re

from macros.data.languages import LANGUAGES, MAIN, NAMES
from tests.whole_project import ROOT

LIST = ROOT / "macros" / "data" / "languages.py"
SCRIPTS = ROOT / "overrides" / "assets" / "js"
TWIN = SCRIPTS / "shared" / "languages.js"
WORDS = ROOT / "overrides" / "partials" / "language.html"
"""What templates say, in each language."""


def test_no_other_module_lists_the_languages() -> None:
    lists = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "macros").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Tuple | ast.List | ast.Set)
        and {*LANGUAGES} <= {getattr(part, "value", None) for part in node.elts}
    }
    assert lists == set()
    assert LIST.is_file()


def test_the_schema_knows_the_same_languages() -> None:
    schema = json.loads(
        (ROOT / "data" / "schema" / "common.schema.json").read_text(encoding="utf-8")
    )
    text = schema["definitions"]["bilingual"]
    assert {*text["properties"]} == {*NAMES}
    assert MAIN in text["required"]


def test_scripts_know_the_same_languages_in_the_same_order() -> None:
    listed = re.search(r"LANGUAGES = (\[.*?\]);", TWIN.read_text(encoding="utf-8"))
    assert listed
    assert json.loads(listed[1]) == list(LANGUAGES)


def test_templates_have_words_in_each_language() -> None:
    words = re.findall(
        r'^  "(\w+)": \{', WORDS.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert words == list(LANGUAGES)


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
    assert naming == {TWIN.name, WORDS.name}
