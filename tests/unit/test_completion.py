"""What a shell is offered while somebody types a command."""

import subprocess
import sys

import pytest

from macros.commands.shipment import completed, words_of_facts
from macros.data.library import Library
from tests.whole_project import ROOT

COMMANDS = ("check", "guide", "batch")

IN_BASH = """
source tools/completion.sh
macros() {{ {python} -m macros "$@"; }}
COMP_WORDBREAKS='{breaks}' COMP_LINE='{line}' COMP_POINT={point}
_macros
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return words_of_facts(ROOT)


def test_a_command_is_offered_first(library: Library) -> None:
    assert completed(library, COMMANDS, "macros ") == ["batch", "check", "guide"]
    assert completed(library, COMMANDS, "macros gu") == ["guide"]
    assert completed(library, COMMANDS, "macros") == ["batch", "check", "guide"]


def test_facts_are_offered_for_the_guide_and_each_once(library: Library) -> None:
    assert completed(library, COMMANDS, "macros guide ori") == ["origin="]
    facts = completed(library, COMMANDS, "macros guide origin=ec ")
    assert "destination=" in facts
    assert "on=" in facts
    assert "origin=" not in facts
    assert "one-country=" not in facts, "what follows from others is not told"
    assert completed(library, COMMANDS, "macros check ori") == []


def test_values_are_offered_by_id_and_places_by_name_too(library: Library) -> None:
    assert completed(library, COMMANDS, "macros guide purpose=sa") == [
        "purpose=sale",
        "purpose=sample",
    ]
    assert completed(library, COMMANDS, "macros guide origin=ecu") == ["origin=Ecuador"]
    assert "origin=ec" in completed(library, COMMANDS, "macros guide origin=e")
    assert completed(library, COMMANDS, "macros guide orign=e") == []


@pytest.mark.parametrize(
    ("breaks", "offered"), [("=", ["Ecuador"]), ("", ["origin=Ecuador"])]
)
def test_a_shell_gets_the_part_of_the_word_that_it_replaces(
    breaks: str, offered: list[str]
) -> None:
    line = "macros guide origin=ecu"
    script = IN_BASH.format(
        python=sys.executable, breaks=breaks, line=line, point=len(line)
    )
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.split() == offered
