"""Where the guide for other people's pages lies."""

ELEMENT = "organic-certificate-guide"
"""The name of the element, and of the event's script."""

ROOM = "embed/v1/"
"""The version stands in the address: what is promised holds as long as it does."""

MODULE = f"{ROOM}{ELEMENT}.js"

DATA = f"{ROOM}data/"
"""What the module fetches. Names in it come and go with the rules: none is lasting."""

HERE = f"{ROOM}index.md"
"""The page that would lie beside the module: its links are seen from there."""
