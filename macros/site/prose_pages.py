"""The pages that people write, in the form of pages made from data."""

from collections.abc import Iterator
from pathlib import Path

from macros.data.prose import prose_files
from macros.site.page import Page


def prose(root: Path) -> Iterator[Page]:
    """The pages under `root/docs` that people write."""
    for page in prose_files(root):
        yield Page(page.name.removeprefix("docs/"), page.text, page.meta)
