"""What the guide says beside an answer by rules of another day.

Owns the form of that data: loaded only with a link that names other rules.
"""

from macros.site.releases import releases
from macros.site.view import View


def known_texts(view: View) -> dict[str, object]:
    """The releases, `[day, hash]`, the oldest first, names of items, and the words.

    The names are those of today, by table and id.
    """
    giving = [table for table in view.site.rulebook.tables if table.gives]
    return {
        "releases": [[release.day, release.hash] for release in releases(view.site)],
        "items": {table.id: view.names(table.gives) for table in giving},
        "words": view.words("past-"),
    }
