"""The files of a build that are made, not written, as MkDocs knows them.

Owns which they are, their order, and which of them a rebuild leaves alone. What
stands in them is the business of `pages` and `publish`.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from posixpath import basename

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from macros.adapter.article import MadePage, menu_names
from macros.adapter.earlier_build import FinishedPages
from macros.adapter.rebuild import is_written
from macros.data.text_file import LEFTOVER
from macros.pages.generated import keys_of_pages
from macros.publish import admin, assets, data_files, sheets, signposts
from macros.publish.api import api, rule_files
from macros.publish.calendar import calendars
from macros.publish.feed import feeds
from macros.publish.redirects import Redirect, redirect_pages
from macros.site.memory import Key, key_of, memoized_all
from macros.site.model import Site
from macros.site.view import Page

log = logging.getLogger("mkdocs.macros")

UNUSED = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/",
    "assets/css/",
    "assets/js/",
)
"""The theme's files, and the sources of ours, that no page loads."""


Maker = tuple[Callable[..., Iterable[tuple[str, str]]], tuple[str, ...]]
"""What makes files of a site, each as its path and content, and of what besides."""


class _Kept(File):
    """A generated page or file that is as it was when it was built last."""

    def is_modified(self) -> bool:
        """No: MkDocs leaves it as it is."""
        return False


def remove_unused(files: Files, config: MkDocsConfig) -> None:
    """Take out what no page loads; the editor for staff too, if the site has none.

    What systems and editors leave beside files is told as well, in one line.
    """
    unused = UNUSED if _editor(config) is not None else (*UNUSED, admin.FOLDER)
    left = [file for file in files if LEFTOVER.fullmatch(basename(file.src_uri))]
    if left:
        names = ", ".join(sorted(file.src_uri for file in left))
        log.info("left out, as no file of the site: %s", names)
    for file in [*files]:
        if file in left or file.src_uri.startswith(unused):
            files.remove(file)


def page_files(
    pages: Iterable[Page], kept: set[str], config: MkDocsConfig, finished: FinishedPages
) -> Iterator[File]:
    """A file for each of `pages`; those whose path is in `kept` stay as they are.

    `finished` tells how each was finished before, if that is asked.
    """
    menu = menu_names(config)
    for page in pages:
        before = finished(page)
        kind = _Kept if page.path in kept else File
        file = kind.generated(config, page.path, content="")
        file.edit_uri = f"../{page.origin}" if page.origin else None
        file.page = MadePage(page, file, config, menu, before)
        yield file


def _editor(config: MkDocsConfig) -> admin.Saves | None:
    """Where the editor for staff saves; None if the site has none."""
    return admin.saves(config.extra.get("admin"))


def other_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """What is made besides pages: data, feeds, scripts, sheets, the editor if any."""
    editor = _editor(config)
    groups = [memoized_all(site, make, *of) for make, of in _makers_of_files(config)]
    groups.append(tuple(admin.admin_files(site, editor) if editor is not None else ()))
    for path, content in chain.from_iterable(groups):
        kind = _Kept if is_written(path, content) else File
        yield _made(kind, config, path, content)


def keys(config: MkDocsConfig) -> tuple[Key, ...]:
    """What makes pages and files of data, and of what besides."""
    files = (key_of(make, *of) for make, of in _makers_of_files(config))
    return *keys_of_pages(), *files


def _makers_of_files(config: MkDocsConfig) -> tuple[Maker, ...]:
    root, overrides = config.site_url or "", config.theme.dirs[0]
    return (
        (rule_files, ()),
        (api, ()),
        (data_files.tables, ()),
        (data_files.reasons, ()),
        (data_files.guide_texts, ()),
        (data_files.short_answers, ()),
        (data_files.kept_rules, ()),
        (data_files.embed, (overrides,)),
        (data_files.assistant, ()),
        (data_files.names, ()),
        (data_files.names_of_lists, ()),
        (_lists, (root,)),
        (data_files.search_texts, ()),
        (feeds, (root,)),
        (calendars, (root,)),
        (_scripts_and_sheets, (overrides,)),
    )


def redirect_files(
    site: Site, moved: Iterable[Redirect], config: MkDocsConfig
) -> Iterator[File]:
    """A page for each former address, which leads to the new one."""
    for path, content in redirect_pages(site, moved, config.site_url or ""):
        yield _made(File, config, path, content)


def _made(kind: type[File], config: MkDocsConfig, path: str, content: str) -> File:
    """A file of bytes; of a text, MkDocs writes the ends of lines of the system."""
    return kind.generated(config, path, content=content.encode())


def _lists(site: Site, root: str) -> Iterable[tuple[str, str]]:
    """What lists all that there is, for programs and spreadsheets."""
    links = sheets.LINKS, sheets.links_csv(site, root)
    return links, (signposts.LLMS, signposts.llms(site, root))


def _scripts_and_sheets(_site: Site, overrides: str) -> Iterable[tuple[str, str]]:
    """Nothing of the data is in them: they are remembered with the site."""
    folder = Path(overrides)
    return (*assets.scripts(folder), *assets.stylesheets(folder))
