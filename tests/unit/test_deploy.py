"""The files for hosts: readable, and calling only what the Makefile has."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.whole_project import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
HOSTS = ("netlify.toml", "README.md", "MAINTAINING.md", "CONTRIBUTING.md", ".ci/run")
FILES = (*WORKFLOWS, *(ROOT / name for name in HOSTS))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
CALL = re.compile(r"(?:`|run: |&& |\$\w+ |^)make ([a-z-]+)", re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_target_that_is_called_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    called = set(CALL.findall(text))
    assert called
    assert called <= TARGETS


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_pin_actions_by_commit_name_the_version_and_ask_for_little(
    path: Path,
) -> None:
    text = path.read_text(encoding="utf-8")
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    used = re.findall(r"\buses: *(.*)", text)
    assert used
    pinned = r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    assert [action for action in used if not re.fullmatch(pinned, action)] == []


def test_one_action_has_one_commit_in_all_workflows() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    used = set(re.findall(r"\buses: *(.*)", texts))
    assert len({action.partition("@")[0] for action in used}) == len(used)


def test_the_workflow_publishes_hidden_files_too_as_the_site_has_some() -> None:
    path = ROOT / ".github" / "workflows" / "pages.yml"
    steps = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]["build"]["steps"]
    (upload,) = (s for s in steps if "upload-pages-artifact" in s.get("uses", ""))
    assert upload["with"] == {"path": "site", "include-hidden-files": True}


def test_netlify_publishes_what_the_build_writes() -> None:
    text = (ROOT / "netlify.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["build"]["publish"] == "site"
