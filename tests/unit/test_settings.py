"""What `mkdocs.yml` sets and the project reads is there, known, and of use."""

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros.checks.run import check
from macros.publish.anchors import anchor_problems
from macros.publish.settings import NAME, setting_problems
from macros.site.model import build_site
from tests.mini_project import project
from tests.whole_project import ROOT

TEXT = (ROOT / NAME).read_text(encoding="utf-8")


def told(folder: Path, old: str = "", new: str = "") -> list[str]:
    """What is told of the settings, in which the first `old` is `new`."""
    assert old in TEXT
    (folder / NAME).write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    return [str(problem) for problem in setting_problems(folder)]


def place(sign: str) -> str:
    """Where `sign` stands first, as a message has it."""
    before = TEXT[: TEXT.index(sign)]
    column = len(before) - before.rfind("\n") + len(sign) - len(sign.lstrip())
    return f"{NAME}:{before.count(chr(10)) + 1}:{column}"


def test_the_settings_are_sound(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("key", "slip", "hint"),
    [
        ("  menu:", "menus", "did you mean 'menu'?"),
        ("  footer:", "foter", "did you mean 'footer'?"),
        ("  admin:", "amdin", "did you mean 'admin'?"),
        ("site_url:", "siteurl", "did you mean 'site_url'?"),
        ("nav:", "navi", "did you mean 'nav'?"),
        ("extra:", "extras", "did you mean 'extra'?"),
        ("strict:", "Strict", "did you mean 'strict'?"),
        ("plugins:", "plugin", "did you mean 'plugins'?"),
        ("hooks:", "hook", "did you mean 'hooks'?"),
        ("copyright:", "copyrigth", "did you mean 'copyright'?"),
        ("watch:", "whatch", "did you mean 'watch'?"),
        ("    branch:", "branches", "did you mean 'branch'?"),
        ("  anchors:", "anchor", "did you mean 'anchors'?"),
    ],
)
def test_a_key_that_is_misspelt_is_told_with_its_place_and_what_was_meant(
    tmp_path: Path, key: str, slip: str, hint: str
) -> None:
    name = key.strip(" :")
    [line] = told(tmp_path, f"\n{key}", f"\n{key.replace(name, slip)}")
    assert line.startswith(f"{place(key)}: ")
    assert line.endswith(f"unknown key '{slip}'; {hint}")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    es:\n      - {title: Guía", "    xx:\n      - {title: Guía", ""),
        ("    es:\n      - title: Doc", "    xx:\n      - title: Doc", ""),
        ("{title: Guía de decisión, url: es/guide/}", "{title: Guía}", "'url' is mi"),
        ("title: Guía de decisión, ", "title: , ", "title: expected text, found not"),
        ("title: Guía de decisión", "titel: Guía", "unknown key 'titel'; did you m"),
        ("{title: Glosario, url: es/glossary/}", "es/glossary/", "a map is {title"),
        ("host: github", "host: githup", "'githup' is not one of github, gitlab; did"),
        ("branch: main", "branch: [main]", "branch: expected text, found a list"),
        ("strict: true", "strict: false", "strict: expected 'true', found 'false'"),
        ("docs_dir: docs", "docs_dir: doc", "docs_dir: expected 'docs'"),
        ("use_directory_urls: true", "use_directory_urls: no", "expected 'true'"),
        ("guide.md", "[guide.md]", "Decision guide: expected text, found a list"),
        ("- Decision guide: guide.md", "- guide.md", "nav: expected a map, found text"),
        ("  - attr_list\n", "", "markdown_extensions: lacks 'attr_list'"),
        ("  - macros/adapter/hooks.py", "  - macros/hooks.py", "hooks: lacks 'macros/"),
        ("  - macros:\n", "  - macro:\n", "unknown key 'macro'; did you mean 'macros"),
        ("      module_name: macros", "      name: macros", "'module_name' is missing"),
        ("  custom_dir: overrides", "  folder: overrides", "'custom_dir' is missing"),
        ("  anchors: warn", "  anchors: ignore", "anchors: expected 'warn', found"),
        ("extra:\n", "extra: []\nrest:\n", "extra: expected a map, found a list"),
        ("- title: Reglas", "- titulo: Reglas", "unknown key 'titulo'; did you"),
        ("site_name: QCS", "site_name: [QCS", "mkdocs.yml:2:12: "),
    ],
)
def test_a_setting_of_another_kind_or_shape_is_told(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    lines = told(tmp_path, old, new)
    wanted = message or "'es' is missing"
    assert any(wanted in line for line in lines), lines
    assert all(re.match(r"mkdocs\.yml:\d+:\d+: ", line) for line in lines), lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  admin:\n    host: github\n", "  admin:\n"),
        ("copyright: Quality Certification Services (QCS)\n", ""),
        ("strict: true", "strict: true\nrepo_url: https://qcs.test"),
        ("  - tables\n", "  - tables\n  - footnotes\n"),
        ('!ENV [SITE_URL, "http://127.0.0.1:8000/"]', "https://qcs.test/"),
    ],
)
def test_what_may_be_set_otherwise_is_no_problem(
    tmp_path: Path, old: str, new: str
) -> None:
    assert told(tmp_path, old, new) == []


def test_each_setting_of_mkdocs_is_known(tmp_path: Path) -> None:
    gone = {"config_file_path", "pages", "google_analytics"}  # set by none, or refused
    for key in {*dict(MkDocsConfig())} - gone - {*re.findall(r"(?m)^(\w+):", TEXT)}:
        assert told(tmp_path, "strict: true\n", f"strict: true\n{key}: x\n") == [], key


def test_settings_are_read_before_a_page_is_made(tmp_path: Path) -> None:
    folder = project(tmp_path)
    whole = folder / "whole.yml"  # what the tiny project adds its own settings to
    whole.write_text(TEXT.replace("\n  menu:", "\n  menus:"), encoding="utf-8")
    [line] = [str(one) for one in anchor_problems(build_site(check(folder)))]
    assert line.startswith("whole.yml:")
