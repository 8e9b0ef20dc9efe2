"""How tests write a law into the tiny project."""

LAWS = "guide/laws.yml"
REST = (
    "sentence: {en: X., es: X.}, sources: [law], law: [closed], reviewed: 2026-01-01}\n"
)
"""What the tests of a law's condition and consequence have in common."""


def law(says: str, id_: str = "one") -> tuple[str, str, str]:
    """The change of the tiny project that adds a law which `says` something."""
    return (LAWS, "[]", f"- {{id: {id_}, {says}, {REST}")
