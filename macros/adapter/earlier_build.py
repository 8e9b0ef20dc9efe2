"""What an earlier build made: pages that it finished, templates that it compiled.

Owns both memories, a file for each in `.cache`. A page made from data is kept as its
whole HTML, with what was read while links and terms were put in: it holds while the
page, what all pages show and what was read are the same. Only `build` asks for it:
`serve` leaves such pages where they are. MkDocs has a new environment of templates for
each build, which would compile all of them again.
"""

import json
from collections.abc import Callable, Collection, Iterable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from macros.adapter.build_state import state
from macros.data.between_builds import program
from macros.data.cache_file import keep, read_kept
from macros.data.languages import LANGUAGES, localized, original
from macros.data.reads import Read
from macros.site.carried_over import hash_of
from macros.site.model import Site
from macros.site.view import Page

FINISHED = "finished.html"
"""The template of a page that is finished already."""


class PageBefore:
    """A page of `site` as an earlier build finished it, if this one would alike.

    `html` is "" if it would not. It is kept as `name`; `key` tells all that it turns on
    but what was read of the data.
    """

    def __init__(self, site: Site, name: str, key: str) -> None:
        self._site, self._name, self._key = site, name, key
        kept = read_kept(site.library.root, name, key)
        reads, _, html = kept.partition(b"\n")
        known = [(tuple(read), hash_) for read, hash_ in json.loads(reads or "[]")]
        same = all(hash_of(site, read) == hash_ for read, hash_ in known)
        self.html = html.decode() if same else ""

    def keep(self, html: str, reads: Collection[Read]) -> None:
        """Keep `html` for the next build, with what was read for it."""
        known = [(read, hash_of(self._site, read)) for read in sorted(reads)]
        content = f"{json.dumps(known)}\n{html}".encode()
        keep(self._site.library.root, self._name, self._key, content)


FinishedPages = Callable[[Page], PageBefore | None]
"""What tells how a page was finished before; None if that is not asked."""


def finished_pages(
    site: Site, pages: Iterable[Page], config: MkDocsConfig
) -> FinishedPages:
    """How the `pages` of `site` were finished before, by the settings `config`."""
    if state.command != "build":
        return lambda _page: None
    paths = {page.path for page in pages}
    shown_by_all = state.inputs, config.site_url, dict(config.extra)
    seal = _hash(f"{program()} {shown_by_all}")

    def before(page: Page) -> PageBefore:
        path = original(page.path)
        languages = [lang for lang in LANGUAGES if localized(path, lang) in paths]
        told = json.dumps([vars(page), languages], ensure_ascii=False)
        name = f"page-{_hash(page.path)}"
        return PageBefore(site, name, f"{seal} {_hash(told)}")

    return before


def _hash(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()


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
