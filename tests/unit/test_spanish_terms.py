"""Spanish says what it means all over America, in the field's terms."""

import re
from pathlib import Path

import pytest

from macros.checks.spanish_terms import FORMS, spanish_term_faults
from tests.mini_project import HEAD, diagnostics, project
from tests.unit.slip_texts import in_an_answer

TOLD = {
    "según la ley orgánica de la UE": (
        *("ley orgánica", "reglas orgánicas, or ley de productos orgánicos"),
    ),
    "manzanas y fruta seca": (
        *("fruta seca", "fruta deshidratada: fruta seca may be nuts"),
    ),
    "pregunte por su tiempo de trabajo": (
        *("tiempo de trabajo", "plazo de trámite: this is hours at work"),
    ),
    "un formulario heredado": ("formulario heredado", "formulario antiguo"),
    "semillas y piensos": ("piensos", "alimento para animales"),
    "sin lodos de depuradora": ("lodos de depuradora", "lodos de aguas residuales"),
    "la oficina que le certificó": ("le certificó", "lo certifica, certificarlo"),
    "hacia Arabia Saudí": ("Arabia Saudí", "Arabia Saudita, Rumania"),
    "zumo de naranja": (
        "zumo",
        "the word of Latin America: computadora, archivo, jugo, papa, maní, ustedes",
    ),
    "los envases no minoristas": (
        *("no minoristas", "envase no destinado a la venta al por menor"),
    ),
    "miel y alimento animal": ("alimento animal", "alimento para animales"),
    "huevos y otros productos de ganado": (
        *("productos de ganado", "productos pecuarios"),
    ),
    "el sistema de control interno": (
        *("sistema de control interno", "sistema interno de control (SIC)"),
    ),
    "del exportador final certificado": (
        *("exportador final certificado", "exportador certificado final"),
    ),
    "el certificado principal": ("certificado principal", "certificado maestro"),
    "los agentes de aduana, con": ("agentes de aduana", "agente de aduanas"),
    "un tratamiento que rompe la norma": ("rompe la norma", "infringe, incumple"),
    "La norma no conoce un umbral": (
        *("norma no conoce", "prevé, fija, admite: a rule knows nothing"),
    ),
    "La ley de la UE conoce tres vías": (
        *("ley de la UE conoce", "prevé, fija, admite: a rule knows nothing"),
    ),
    "un error usual": ("error usual", "error habitual"),
    "Como idea de trabajo, suelto": ("idea de trabajo", "a modo de orientación"),
    "en base a la factura": ("en base a", "con base en, según"),
    "manzana,\nfruta\nseca": (
        *("fruta\nseca", "fruta deshidratada: fruta seca may be nuts"),
    ),
}
"""A text -> its words that are not those of the site, and what to write instead."""


@pytest.mark.parametrize("text", TOLD)
def test_a_word_that_is_not_the_site_s_is_told_with_the_one_that_is(text: str) -> None:
    words, instead = TOLD[text]
    message = f"'{words}' is not the word of this site"
    at = text.index(words)
    assert [*spanish_term_faults(text, "es")] == [(at, message, instead)]
    assert not [*spanish_term_faults(text, "en")]


def test_each_word_that_is_told_is_shown_by_a_text() -> None:
    for form, _ in FORMS:
        assert any(re.search(rf"\b{form}\b", text.lower()) for text in TOLD), form


@pytest.mark.parametrize(
    "text",
    [
        "las reglas orgánicas, o la ley de productos orgánicos",
        "alimento para animales (piensos), que es **pienso** en la UE",
        "frutos secos y fruta deshidratada",
        "QCS no conoce ningún acto, y la ley lo reconoce",
        "el agente de aduanas conoce el código",
        "alimentos para animales y alimentos animados",
        "la lista principal del certificado",
    ],
)
def test_the_terms_of_the_site_are_not_told(text: str) -> None:
    assert not [*spanish_term_faults(text, "es")]


def test_it_is_told_with_its_place_in_data_and_on_pages(tmp_path: Path) -> None:
    [line] = in_an_answer(tmp_path / "one", "A slip.", "Un error usual.")
    told = "'error usual' is not the word of this site; error habitual"
    assert line == f"data/faq/slips.yml:12:12: {told}"
    root = project(tmp_path / "two")
    page = root / "docs" / "es" / "index.md"
    page.parent.mkdir()
    page.write_text(f"{HEAD}\nUn error usual.\n", encoding="utf-8")
    assert f"docs/es/index.md:7:4: {told}" in diagnostics(root)
