"""The voice: QCS speaks to the reader, and never about how the research went."""

import re
from pathlib import Path

import pytest

from macros.checks.voice import ENGLISH, SPANISH, voice_faults
from tests.mini_project import HEAD, diagnostics, project

HINT = "; say 'Ask QCS for …' to the reader; what is open goes into 'note:'"
CONTACT = ("contacts.yml", "for: {en: All, es: Todo}")


def test_a_text_that_tells_how_the_research_went_is_told(tmp_path: Path) -> None:
    told_so = "for: {en: The fee was not found., es: Todo}"
    [problem] = diagnostics(project(tmp_path, (*CONTACT, told_so)))
    assert problem.startswith("data/contacts.yml:")
    assert problem.endswith(f"'was not found' tells how the research went{HINT}")


def test_spanish_is_held_to_the_same_voice(tmp_path: Path) -> None:
    told_so = "for: {en: All, es: No encontramos la tarifa.}"
    [problem] = diagnostics(project(tmp_path, (*CONTACT, told_so)))
    assert "'No encontramos' tells how the research went" in problem


def test_prose_pages_are_held_to_it_too(tmp_path: Path) -> None:
    folder = project(tmp_path)
    page = f"{HEAD}The law was not read for this site.\n"
    (folder / "docs" / "us.md").write_text(page, encoding="utf-8")
    lines = [line for line in diagnostics(folder) if line.startswith("docs/us.md")]
    assert [line.split(": ")[1].split(" tells")[0] for line in lines] == [
        "'was not read'",
        "'for this site'",
    ]


def test_a_note_for_staff_may_say_what_is_open(tmp_path: Path) -> None:
    plan = ("documents.yml", "- id: plan\n", "- id: plan\n  note: It was not found.\n")
    assert diagnostics(project(tmp_path, plan)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing found for this word.",
        "No se encontró nada para esta palabra.",
        "A pest is found at the port.",
        "Ask QCS for its fee.",
        "The certificate is not known to the broker.",
        "About this site",
        "A pest was found, and no lot was sold.",
    ],
)
def test_plain_sentences_pass(sentence: str) -> None:
    assert not [*voice_faults(sentence, "en")]


RESEARCHED = (
    "no limit was found: the texts read do not settle it",
    "the list could not be read",
    "its scope is not held here",
    "We found no rule on this",
    "No text was found for goods in bond",
    "No paper for each shipment was found for this market",
    "Whether QCS is approved is not confirmed here",
    "every AM8 code that we have seen",
    "What was read of the schedule is in the list",
    "no se halló texto para mercancía en tránsito",
    "Aquí no están confirmadas las aprobaciones",
    "los códigos que hemos visto",
    "no standard for farmed fish is known to us",
    "its use has not been confirmed",
    "no conocemos una norma",
    "No está confirmado cómo trata muestras",
    "el texto no pudo leerse",
    "aquí no se sabe",
    "en los textos leídos no consta",
    "No lo sabemos",
    "The law was not read for this site",
    "its limit is not seen here",
    "no hallamos una tarifa",
    "the acts read so far",
    "no fee that we know of",
    "we have not found a limit",
    "we do not know the fee",
    "as we read it, both hold",
    "this code was not seen among them",
    "lo que se reunió para este sitio",
    "no se encontraron plazos",
    "no se leyeron los anexos",
    "las normas leídas hasta ahora",
    "la tarifa no está publicada aquí",
    "no hemos visto el anexo",
    "los plazos no están confirmados aquí",
    "lo que se leyó del anexo",
)


@pytest.mark.parametrize("sentence", RESEARCHED)
def test_words_about_the_research_do_not(sentence: str) -> None:
    assert [*voice_faults(sentence, "en")]


@pytest.mark.parametrize("form", [*ENGLISH, *SPANISH])
def test_each_form_of_them_is_shown_by_a_sentence(form: str) -> None:
    assert any(re.search(rf"\b(?:{form})", text.lower()) for text in RESEARCHED)
