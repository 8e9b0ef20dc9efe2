"""The languages of the site stand in one list."""

import ast
import json

from macros.data.languages import LANGUAGES, MAIN, NAMES
from tests.whole_project import ROOT

LIST = ROOT / "macros" / "data" / "languages.py"


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
