"""Incremental builds: which pages are as `make serve` built them last.

Owns what a page is made of besides its own text: what is read of the data while its
macros, links and terms are put in, and what all pages show.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from macros.adapter.build_state import state
from macros.data.cache_file import forget_unused
from macros.data.reads import Read, recorded
from macros.render.blocks import office
from macros.site.carried_over import carry_over, changed
from macros.site.last_build import inputs, keep_for_next, take_over
from macros.site.memory import Key
from macros.site.model import Site
from macros.site.releases import rules_version
from macros.site.view import Page


@dataclass(frozen=True)
class _Build:
    """A build: its site, what all of its pages show, and the pages with what they read.

    `targets` are the pages to whose places a page leads: MkDocs checks such a link
    only where it builds the page that has it. `written` are the files that are no
    pages, `written_before` those of the build before.
    """

    site: Site
    shared: object
    pages: dict[str, Page]
    reads: dict[str, set[Read]]
    targets: dict[str, set[str]]
    written: dict[str, str | bytes]
    written_before: dict[str, str | bytes]


_last: list[_Build] = []
_now: list[_Build] = []


def carry(site: Site) -> None:
    """Carry for `site` what was made before and would be the same.

    It was made by the build before. What was made by another process is taken over by
    `build` only: it came without its parts, which `serve` has to have at hand when
    something changes.
    """
    made_of = inputs(site.library.root)
    if state.command == "build":
        take_over(site, made_of)
    elif state.site and state.inputs == made_of:
        carry_over(state.site, site)
    state.inputs = made_of


def keep(site: Site, keys: Iterable[Key]) -> None:
    """Keep for the next process what was made under `keys`, and pages as finished.

    What this one has had no use for is forgotten.
    """
    keep_for_next(site, keys, state.inputs)
    if state.pages:
        state.pages.save()
    forget_unused(site.library.root)


def unchanged(site: Site, pages: Iterable[Page]) -> set[str]:
    """The paths of the `pages` that say and look what they did in the last build."""
    by_path = {page.path: page for page in pages}
    named, same_for_all = sorted(by_path), (office(site), rules_version(site))
    shared = (same_for_all, inputs(site.library.root), named)
    last = next(iter(_last), None)
    _last.clear()  # a build that fails leaves pages behind that nobody knows
    now = _Build(site, shared, by_path, {}, {}, {}, last.written if last else {})
    _now[:] = [now]
    if not last or last.shared != shared:
        return set()
    new = changed(last.site, site, set().union(*last.reads.values()))
    alike = {
        path
        for path, page in by_path.items()
        if last.pages[path] == page and new.isdisjoint(last.reads.get(path, ()))
    }
    as_before = {path for path in alike if last.targets.get(path, set()) <= alike}
    for path in as_before:
        now.reads[path] = last.reads.get(path, set())
        now.targets[path] = last.targets.get(path, set())
    return as_before


def count_as_changed(files: Files, kept: Collection[str]) -> None:
    """Let MkDocs make all prose anew but what is `kept`: it shows data too."""
    for file in files.documentation_pages():
        if file.src_uri not in kept:
            file.content_string = file.content_string  # what lies in memory is new


@contextmanager
def reading(path: str) -> Iterator[None]:
    """What is read while this lasts is read for the page `path`, if that is asked."""
    if not _now:
        yield
        return
    with recorded() as reads:
        yield
    _now[0].reads.setdefault(path, set()).update(reads)


def is_written(path: str, content: str | bytes) -> bool:
    """Whether the last build wrote `content` into the file `path`; this one has it."""
    if not _now:
        return False
    _now[0].written[path] = content
    return _now[0].written_before.get(path) == content


def note_targets(page: MkDocsPage) -> None:
    """Keep to which pages' places `page` leads."""
    if _now:
        targets = {file.src_uri for file in page.links_to_anchors or ()}
        _now[0].targets[page.file.src_uri] = targets


def remember_build() -> None:
    """Remember the build that has just come to its end, for the next one."""
    _last[:] = _now
    for build in _now:
        build.written_before.clear()
