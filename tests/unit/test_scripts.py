"""Joining modules: order, one scope, clear errors."""

import re
from pathlib import Path

import pytest

from macros.publish.assets import script_names
from macros.publish.scripts import ScriptError, joined
from tests.whole_project import ROOT

MODULES = ROOT / "overrides" / "assets" / "js"
EXPORT = re.compile(r"^export (?:async )?(?:const|function|class) (\w+)", re.MULTILINE)

A = "export const a = () => second;\nexport const b = 1;\n"


def modules(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text)
    return (folder / "main.js").resolve()


def test_what_is_imported_comes_first_and_once(tmp_path: Path) -> None:
    entry = modules(
        tmp_path,
        main='import { a } from "./a.js";\nimport { b } from "./b.js";\nrun(a, b);\n',
        a='import { b } from "./b.js";\nexport const a = second(b);\n',
        b="export const b = first(); // note\n",
    )
    script = joined(entry)
    assert script.count("first(") == 1
    assert script.index("first(") < script.index("second(") < script.index("run(")
    assert "import" not in script
    assert "export" not in script
    assert "note" not in script


@pytest.mark.parametrize("pattern", ["{ a }", "[a]"])
def test_what_is_declared_first_is_done_first(tmp_path: Path, pattern: str) -> None:
    text = f"  const turn = count();\n  const {pattern} = draw();\n"
    script = joined(modules(tmp_path, main=f"{{\n{text}  show(a, turn);\n}}\n"))
    assert script.index("count(") < script.index("draw(")


def test_no_pattern_follows_a_name_that_changes() -> None:
    """The joiner keeps the order of patterns behind constants only."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in MODULES.rglob("*.js"))
    assert not re.findall(r"^( *)let \w+ = .*;\n\1const [{[].*", text, re.MULTILINE)


def test_a_later_script_takes_what_an_earlier_one_has(tmp_path: Path) -> None:
    first = modules(tmp_path, main='import { a } from "./a.js";\na();\n', a=A)
    later = tmp_path.resolve() / "later.js"
    later.write_text('import {\n  a,\n  b,\n} from "./a.js";\na(b);\n')
    lends = joined(first, after={later: [first]})
    assert re.search(r"lent\?\?=\{\},\{a:\w,b:\w\}", lends)
    assert "second" not in joined(later, [first])


def test_a_name_in_two_modules_is_refused(tmp_path: Path) -> None:
    entry = modules(
        tmp_path,
        main='import { a } from "./a.js";\nconst x = a;\n',
        a="const x = 1;\nexport const a = x;\n",
    )
    with pytest.raises(ValueError, match=r"'x' stands in a\.js and in main\.js"):
        joined(entry)


def test_what_is_taken_apart_stays_behind_what_it_is_made_of(tmp_path: Path) -> None:
    entry = modules(tmp_path, main="const b = f();\nconst { a } = g({ b });\nh(a);\n")
    script = joined(entry)
    assert script.index("f()") < script.index("g({") < script.index("h(")


def test_an_import_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    entry = modules(tmp_path, main='// A.\nimport { a } from "./no.js";\n')
    with pytest.raises(ScriptError, match=r"^there is no module 'no\.js'$") as raised:
        joined(entry)
    assert (raised.value.path, raised.value.line) == (entry, 2)


@pytest.mark.parametrize("name", script_names(ROOT / "overrides"))
def test_the_sites_own_scripts_can_be_joined(name: str) -> None:
    entry = MODULES / f"{name}.js"
    assert joined(entry.resolve()).startswith("(()=>{")


def test_what_a_module_exports_another_one_or_a_test_takes() -> None:
    tests = ROOT / "tests"
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in (
            *(p for p in MODULES.rglob("*.js") if "vendor" not in p.parts),
            *tests.glob("scripts/*js"),
            *tests.glob("browser/*.py"),
        )
    }
    words = {path: {*re.findall(r"\w+", text)} for path, text in texts.items()}
    untaken = {
        f"{path.name}: {name}"
        for path, text in texts.items()
        for name in EXPORT.findall(text)
        if not any(name in words[other] for other in texts if other != path)
    }
    assert untaken == set()
