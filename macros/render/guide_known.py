"""What the guide says beside an answer by rules of another day.

Owns the form of that data: loaded only with a link that names other rules.
"""

from macros.site.model import Site, text
from macros.site.releases import releases


def known_texts(site: Site, lang: str) -> dict[str, object]:
    """The releases, `[day, hash]`, the oldest first, names of items, and the words.

    The names are those of today, by table and id.
    """
    given = [table for table in site.rulebook.tables if table.gives]
    return {
        "releases": [[release.day, release.hash] for release in releases(site)],
        "items": {
            table.id: {
                id_: text(item.data["name"], lang)
                for id_, item in site.ids(table.gives).items()
            }
            for table in given
        },
        "words": site.words("past-", lang),
    }
