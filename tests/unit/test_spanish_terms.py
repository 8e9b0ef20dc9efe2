"""Spanish says what it means all over America, in the field's terms."""

from pathlib import Path

import pytest

from macros.checks.spanish_terms import spanish_term_faults
from tests.mini_project import HEAD, diagnostics, project
from tests.unit.slip_texts import in_an_answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("según la ley orgánica de la UE", "ley orgánica"),
        ("manzanas y fruta seca", "fruta seca"),
        ("pregunte por su tiempo de trabajo", "tiempo de trabajo"),
        ("un formulario heredado", "formulario heredado"),
        ("semillas y piensos", "piensos"),
        ("sin lodos de depuradora", "lodos de depuradora"),
        ("la oficina que le certificó", "le certificó"),
        ("hacia Arabia Saudí", "Arabia Saudí"),
        ("zumo de naranja", "zumo"),
        ("los envases no minoristas", "no minoristas"),
        ("miel y alimento animal", "alimento animal"),
        ("huevos y otros productos de ganado", "productos de ganado"),
        ("el sistema de control interno", "sistema de control interno"),
        ("del exportador final certificado", "exportador final certificado"),
        ("el certificado principal", "certificado principal"),
        ("los agentes de aduana, con", "agentes de aduana"),
        ("un tratamiento que rompe la norma", "rompe la norma"),
        ("La norma no conoce un umbral", "norma no conoce"),
        ("La ley de la UE conoce tres vías", "ley de la UE conoce"),
        ("un error usual", "error usual"),
        ("Como idea de trabajo, suelto", "idea de trabajo"),
        ("en base a la factura", "en base a"),
        ("manzana,\nfruta\nseca", "fruta\nseca"),
    ],
)
def test_a_word_that_is_not_the_site_s_is_told(text: str, words: str) -> None:
    [(at, message, instead)] = spanish_term_faults(text, "es")
    assert text[at:].startswith(words)
    assert message == f"'{words}' is not the word of this site"
    assert instead
    assert not [*spanish_term_faults(text, "en")]


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
