"""A Spanish text says whose agent it means: of customs, of freight, of sales."""

from pathlib import Path

import pytest

from macros.checks.spanish_terms import agent_faults
from tests.mini_project import HEAD, diagnostics, project

CONTACT = ("contacts.yml", "for: {en: All, es: Todo}")


def test_an_agent_of_nobody_is_told(tmp_path: Path) -> None:
    text = "for: {en: Ask the broker., es: Pregunte al agente.}"
    [problem] = diagnostics(project(tmp_path, (*CONTACT, text)))
    assert problem == (
        "data/contacts.yml:2:153: 'agente' does not say whose agent it is; "
        "write 'agente de aduanas', 'agente de carga' or whose agent it is"
    )


def test_spanish_pages_are_held_to_it_too(tmp_path: Path) -> None:
    folder = project(tmp_path)
    pages = folder / "docs"
    (pages / "es").mkdir()
    for name in ("us.md", "es/us.md"):
        (pages / name).write_text(f"{HEAD}Pida al agente.\n", encoding="utf-8")
    told = [line for line in diagnostics(folder) if "whose agent" in line]
    assert [line.split(":")[0] for line in told] == ["docs/es/us.md"]


@pytest.mark.parametrize(
    "sentence",
    [
        "El agente de aduanas declara, y el agente guarda una copia.",
        "El agente aduanal declara.",
        "Somos agentes de ventas.",
        "Una agencia decide.",
    ],
)
def test_an_agent_named_once_may_be_short_after_it(sentence: str) -> None:
    assert [*agent_faults(sentence, "es")] == []


def test_the_first_mention_counts() -> None:
    text = "Pida al agente el código; el agente de aduanas lo conoce."
    [(at, message, _)] = agent_faults(text, "es")
    assert (at, message) == (8, "'agente' does not say whose agent it is")
