"""What is written once all pages of a build stand in their folder.

Owns the twins beside the pages, the files for hosts and the places that had another
name. How such a file reads is the business of `publish`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_datetime

from macros.adapter.refusal import refuse
from macros.data.text_file import write_text
from macros.publish import admin
from macros.publish.asked_files import asked_by, asked_problems
from macros.publish.headers import headers
from macros.publish.hosts import host_files
from macros.publish.ledger import REFRESH
from macros.publish.redirects import (
    Redirect,
    anchor_redirect_problems,
    pages_with_former_anchors,
)
from macros.publish.signposts import signposts
from macros.publish.twins import TWIN, anchors_linked, twin
from macros.site.model import Site


def write_what_needs_all_pages(
    site: Site, moved: Sequence[Redirect], config: MkDocsConfig
) -> None:
    """Write what is not known before all pages are built; `moved` is what redirects.

    Raises PluginError if a redirect leads to a place that no page has.
    """
    folder, root = Path(config.site_dir), config.site_url or ""

    @cache
    def html_at(address: str) -> str:
        return (folder / address / "index.html").read_text(encoding="utf-8")

    refuse(anchor_redirect_problems(moved, html_at))
    for path, content in (
        *pages_with_former_anchors(moved, html_at),
        *host_files(html_at(""), moved, root, _headers_of_folders(config)),
        *signposts(site, root, get_build_datetime()),
    ):
        (folder / path).parent.mkdir(exist_ok=True)
        write_text(folder / path, content)


def write_twins(folder: Path, root: str) -> None:
    """The Markdown twin of every page in `folder`, beside it.

    Raises PluginError if a page asks for a file that is not there.
    """
    paths, linked = [], set()
    asked: dict[str, str] = {}
    for path in sorted(folder.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        name = path.relative_to(folder).as_posix()
        for file in asked_by(html, name, root):
            asked.setdefault(file, name)
        if path.parent.name + "/" != admin.FOLDER and REFRESH not in html:
            paths.append(path)
            linked |= {*anchors_linked(html)}
    for path in paths:  # read again, since all of them at once fill the memory
        html = path.read_text(encoding="utf-8")
        from_root = path.parent.relative_to(folder).as_posix().removeprefix(".")
        page = f"{root}{from_root}/" if from_root else root
        write_text(path.with_name(TWIN), twin(html, page, linked))
    refuse(asked_problems(folder, asked))


def _headers_of_folders(config: MkDocsConfig) -> Mapping[str, dict[str, str]]:
    """The folder with headers of its own, if the site has it."""
    editor = admin.saves(config.extra.get("admin"))
    if editor is None:
        return {}
    sent = headers("", admin.needed(editor)) | {"X-Robots-Tag": "noindex"}
    return {admin.FOLDER: sent}
