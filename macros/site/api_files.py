"""Which files programs may read under `api/v1/`."""

ROOM = "api/v1/"

KINDS = (
    *("sources", "places", "goods", "certificates", "documents", "steps", "warnings"),
    *("wording", "markets", "forms", "notices", "contacts", "faq"),
)
"""Kinds of data that are published as they are written, but for notes to staff."""

OF_THE_GUIDE = ("guide", "rules", "vectors")
"""Files that are made, not written; their schemas stand in `docs/api/v1/schema/`."""

FILES = (*OF_THE_GUIDE, *KINDS)

PATHS = (
    *(f"{ROOM}{name}.json" for name in (*FILES, "index")),
    *(f"{ROOM}schema/{kind}.schema.json" for kind in KINDS),
)
"""Where they lie, with the list of them and the schemas that are made."""
