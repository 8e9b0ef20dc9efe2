"""Lists of shipments in the terminal, and the form in which data is saved."""

import csv
import json
from pathlib import Path

import pytest

from macros.commands.main import main
from tests.mini_project import diagnostics, project

LIST = "destination,bulk\nus,no\nfr,maybe\n"
FAULT = "bulk: “maybe” is not in our list"


def decided(
    capsys: pytest.CaptureFixture[str], folder: Path, text: str, *options: str
) -> tuple[int, str, str]:
    """How the list `text` ends in the tiny project, what it prints and what is told."""
    file = folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    code = main(["batch", str(file), "--today", "2026-02-02", *options], folder)
    return code, *capsys.readouterr()


def test_a_list_is_answered_and_what_is_wrong_goes_to_the_other_channel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    code, out, told = decided(capsys, folder, LIST)
    assert (code, told) == (2, f"Row 3, {FAULT}\n")
    sound, faulty = csv.DictReader(out.removeprefix("\ufeff").splitlines())
    assert (sound["certificate"], sound["rules-of"]) == ("nothing", "2026-02-02")
    assert (faulty["certificate"], faulty["problem"]) == ("", FAULT)
    code, out, told = decided(capsys, folder, LIST, "--json")
    assert code == 2
    assert json.loads(out) == {
        "head": [*sound],
        "rows": [[*sound.values()], [*faulty.values()]],
    }


def test_a_list_without_fault_ends_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, told = decided(capsys, project(tmp_path), LIST.replace("maybe", "yes"))
    assert (code, told) == (0, "")
    assert out.count("\r\n") == 3


def test_what_was_read_by_a_town_is_told_and_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    france = "{id: fr, name: {en: France, es: Francia}"
    towns = f"{france}, towns: {{en: [le havre]}}"
    folder = project(tmp_path, ("places.yml", france, towns))
    text = LIST.replace("fr,maybe", "Le Havre,no\nFRA,no")
    code, _, told = decided(capsys, folder, text)
    assert code == 0
    assert told.startswith("Read by a port or town: Le Havre (France). ")


def test_faults_of_a_row_and_of_the_whole_file_name_what_they_are_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    code, _, told = decided(capsys, folder, "bulk\nno,more\n")
    row = "Row 2: The row has more cells than there are columns\n"
    assert (code, told) == (2, row)
    code, out, told = decided(capsys, folder, "x,y\n")
    assert (code, out) == (2, "")
    assert told.startswith("No column has a name that is known.")


def test_tidy_writes_what_a_save_in_the_browser_would(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    written = ["data/faq/basics.yml", "data/contacts.yml"]
    kept = (folder / "data" / "certificates.yml").read_bytes()
    assert main(["tidy"], folder) == 0
    assert {f"written: {name}" for name in written} <= {
        *capsys.readouterr().out.splitlines()
    }
    assert (folder / "data" / "certificates.yml").read_bytes() == kept
    assert diagnostics(folder) == []
    assert main(["tidy"], folder) == 0
    assert capsys.readouterr().out == "all files are tidy\n"
