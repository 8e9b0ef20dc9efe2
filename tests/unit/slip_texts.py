"""A text with a slip, in an answer and on a page of the tiny project."""

from pathlib import Path

from tests.mini_project import HEAD, diagnostics, project

ANSWER = """\
topic: slips
order: 9
title: {en: Slips, es: Deslices}
answers:
  - id: slips
    question: {en: "Which?", es: "¿Cuál?"}
    short: {en: This., es: Este.}
    answer:
      en: |-
        ENGLISH
      es: |-
        SPANISH
    audience: [exporter]
    sources: [law]
    reviewed: 2026-01-01
"""
TOP = f"{HEAD}\n# T {{ #t }}\n\n"


def in_an_answer(folder: Path, text: str, spanish: str = "Sin ellos.") -> list[str]:
    """What is told of `text` as the English of an answer; it begins on line 10."""
    indented = text.replace("\n", "\n        ")
    root = project(folder)
    path = root / "data" / "faq" / "slips.yml"
    path.write_text(
        ANSWER.replace("ENGLISH", indented).replace("SPANISH", spanish),
        encoding="utf-8",
    )
    return diagnostics(root)


def on_a_page(folder: Path, text: str) -> list[str]:
    """What is told of `text` below the heading of a page."""
    root = project(folder)
    (root / "docs" / "slips.md").write_text(f"{TOP}{text}\n", encoding="utf-8")
    return diagnostics(root)
