"""What the last build of this project made, and this one would make the same again.

Owns that memory, `.cache/made` of the project: pages and files, each with what was read
while it was made and the hash of what that gave. A page that is made by itself is kept
by itself too, so that after a change only those that read it are made again.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from macros.data.between_builds import program
from macros.data.cache_file import keep, read_kept
from macros.data.reads import Read
from macros.data.text_file import changed
from macros.site.carried_over import hash_of
from macros.site.memory import Key
from macros.site.model import Site
from macros.site.view import Page

NAME = "made"
MADE_OF = ("mkdocs.yml", "overrides/**/*", "data/schema/**/*")
"""What pages are made of besides data and program."""


def inputs(root: Path) -> object:
    """What is read besides data and program of the project at `root`, as it is now.

    When templates, scripts, schemas and settings changed; which pages are prose.
    """
    return changed(root, *MADE_OF), sorted((root / "docs").rglob("*.md"))


def take_over(site: Site, made_of: object) -> None:
    """Carry for `site` what was made before and would be the same.

    `made_of` are the `inputs` of its project.
    """
    text = read_kept(site.library.root, NAME, _seal(made_of))
    reads, pages, entries = json.loads(text) if text else ([], {}, [])
    now = [(tuple(read), hash_) for read, hash_ in reads]
    known = [(read, hash_of(site, read) == hash_) for read, hash_ in now]
    page_at = {path: Page(**page) for path, page in pages.items()}
    for key, output, numbers in entries:
        read = [known[number] for number in numbers]
        if all(same for _, same in read):
            site.carried[tuple(key)] = (
                _output(output, page_at),
                frozenset(one for one, _ in read),
            )


def keep_for_next(site: Site, keys: Iterable[Key], made_of: object) -> None:
    """Keep the pages and files made under `keys`, and each page made by itself.

    Unless all of it was kept already. What was made for something that has been kept
    itself is kept with it.
    """
    named = {*keys}
    memory = {
        key: one
        for key, one in {**site.carried, **site.made}.items()
        if key in named or isinstance(one[0], Page)
    }
    if all(site.carried.get(key) is one for key, one in memory.items()):
        return
    reads = sorted(set[Read]().union(*(read for _, read in memory.values())))
    number = {read: n for n, read in enumerate(reads)}
    pages: dict[str, Page] = {}
    entries = [
        (key, _kept(output, pages), [number[read] for read in known])
        for key, (output, known) in memory.items()
    ]
    content = [(read, hash_of(site, read)) for read in reads], pages, entries
    text = json.dumps(content, ensure_ascii=False, default=vars)
    keep(site.library.root, NAME, _seal(made_of), text.encode())


Output = Page | tuple[Page | tuple[str, str], ...]
"""A page by itself, or pages and files, a file as its path and its content."""


def _kept(output: Output, pages: dict[str, Page]) -> object:
    """`output` as JSON has them: of a page its path, under which `pages` gets it."""
    if isinstance(output, Page):
        pages[output.path] = output
        return output.path
    return [_kept(part, pages) if isinstance(part, Page) else part for part in output]


def _output(kept: str | list[str | list[str]], page_at: Mapping[str, Page]) -> Output:
    """What was kept so."""
    if isinstance(kept, str):
        return page_at[kept]
    return tuple(
        page_at[part] if isinstance(part, str) else (part[0], part[1]) for part in kept
    )


def _seal(made_of: object) -> str:
    return f"{program()} {made_of!r}"
