"""What an earlier build made: pages that it finished, templates that it compiled.

Owns both memories, of pages in one file of `.cache`, of templates in a file for each. A
page made from data is kept as its whole HTML, with what was read while links and terms
were put in: it holds while the page, what all pages show and what was read are the
same. Only `build` asks for it: `serve` leaves such pages where they are. MkDocs has a
new environment of templates for each build, which would compile all of them again.
"""

import json
from collections.abc import Callable, Collection, Iterable
from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from macros.adapter.build_state import state
from macros.data.between_builds import Memory, key_of
from macros.data.cache_file import keep, read_kept
from macros.data.languages import LANGUAGES, localized, original
from macros.data.reads import Read
from macros.site.carried_over import hash_of
from macros.site.model import Site
from macros.site.view import Page

PAGES = "pages"
"""The memory of pages that were finished."""

FINISHED = "finished.html"
"""The template of a page that is finished already."""


class PageBefore:
    """A page of `site` as an earlier build finished it, if this one would alike.

    `html` is "" if it would not. It is known in `memory` under `key`, which tells all
    that it turns on but what was read of the data.
    """

    def __init__(self, site: Site, memory: Memory, key: bytes) -> None:
        self._site, self._memory, self._key = site, memory, key
        reads, html = memory.known(key) or ([], "")
        same = all(hash_of(site, tuple(read)) == hash_ for read, hash_ in reads)
        self.html: str = html if same else ""

    def keep(self, html: str, reads: Collection[Read]) -> None:
        """Keep `html` for the next build, with what was read for it."""
        known = [(read, hash_of(self._site, read)) for read in sorted(reads)]
        self._memory.keep(self._key, (known, html))


FinishedPages = Callable[[Page], PageBefore | None]
"""What tells how a page was finished before; None if that is not asked."""


def finished_pages(
    site: Site, pages: Iterable[Page], config: MkDocsConfig
) -> FinishedPages:
    """How the `pages` of `site` were finished before, by the settings `config`."""
    if state.command != "build":
        return lambda _page: None
    paths = {page.path for page in pages}
    shown_by_all = repr((state.inputs, config.site_url, dict(config.extra)))
    state.pages = memory = Memory(site.library.root, PAGES)

    def before(page: Page) -> PageBefore:
        path = original(page.path)
        languages = [lang for lang in LANGUAGES if localized(path, lang) in paths]
        told = json.dumps([vars(page), languages], ensure_ascii=False)
        return PageBefore(site, memory, key_of(shown_by_all, told))

    return before


class CompiledTemplates(BytecodeCache):
    """What Jinja has made of the same text of a template before."""

    def __init__(self, root: Path) -> None:
        """The memory of the project at `root`."""
        self._root = root

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` the code of its template, if that is known."""
        if code := read_kept(self._root, *_names(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of the template in `bucket`."""
        keep(self._root, *_names(bucket), bucket.bytecode_to_string())


def _names(bucket: Bucket) -> tuple[str, str]:
    """The file for a template, and the key that turns on its text and on Jinja."""
    return f"template-{bucket.key}", f"{bucket.checksum} {version('Jinja2')}"
