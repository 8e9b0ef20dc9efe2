"""The files for hosts: readable, and calling only what the Makefile has."""

import re
import tomllib

import pytest
import yaml

from tests.whole_project import ROOT

FILES = (".github/workflows/pages.yml", "netlify.toml", "README.md", ".ci/run")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
CALL = re.compile(r"(?:`|run: |&& |\$\w+ |^)make ([a-z-]+)", re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_every_target_that_is_called_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    called = set(CALL.findall(text))
    assert called
    assert called <= TARGETS


def test_the_workflow_pins_its_actions_and_asks_for_little() -> None:
    path = ROOT / ".github" / "workflows" / "pages.yml"
    flow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert flow["permissions"] == {"contents": "read"}
    used = [s["uses"] for j in flow["jobs"].values() for s in j["steps"] if "uses" in s]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used)


def test_netlify_publishes_what_the_build_writes() -> None:
    text = (ROOT / "netlify.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["build"]["publish"] == "site"
