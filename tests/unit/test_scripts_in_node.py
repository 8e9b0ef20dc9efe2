"""Tests of scripts that need no page: `tests/scripts/*.test.js`, run by Node.js."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from macros.data.languages import LANGUAGES
from macros.pages.papers import KIND, labels, load_data
from macros.render.names import names_data
from macros.render.tariff import tariff_data
from macros.site.model import Site
from macros.site.view import View
from tests.node import node
from tests.whole_project import ROOT

FILES = sorted((ROOT / "tests" / "scripts").glob("*.test.js"))


@pytest.fixture(scope="session")
def names(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Path:
    """The real places and goods by name, as a file."""
    path = tmp_path_factory.mktemp("scripts") / "names.json"
    made = {lang: names_data(View(site, lang)) for lang in LANGUAGES}
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Path:
    """What the page for papers gives its script, as a file."""
    path = tmp_path_factory.mktemp("scripts") / "papers.json"
    codes = tariff_data(View(site, "en"))
    cases = {id_: item.data["case"] for id_, item in site.ids(KIND).items()}
    made = {"labels": labels(site), "loads": load_data(site), "codes": codes}
    made |= {"cases": cases}
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_tests_of_scripts_pass(file: Path, names: Path, papers: Path) -> None:
    ran = subprocess.run(
        [node(), "--test", "--test-reporter=tap", str(file)],
        env={**os.environ, "NAMES": str(names), "PAPERS": str(papers)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "# pass 0" not in ran.stdout
