"""What short names stand for, in Spanish as in English."""

from macros.checks.run import Checked


def test_a_name_explained_in_brackets_has_none_of_its_own(checked: Checked) -> None:
    """The glossary puts what a short name stands for into brackets."""
    terms = checked.library.items("glossary")
    names = [text for term in terms for text in term.data.get("long", {}).values()]
    assert names
    assert [name for name in names if "(" in name] == []
