"""Where MkDocs meets the project. The only file that talks to MkDocs.

It checks the data before anything is built, adds the generated pages and
files, resolves links by id, and finishes the built site.
"""

import gc
import logging
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_datetime

from macros.adapter import whole_site
from macros.adapter.build_state import current_site, last_site, set_site
from macros.adapter.made_page import MadePage, menu_names
from macros.adapter.rebuild import built, is_written, leads, looks, reading, unchanged
from macros.checks.run import check
from macros.data.languages import (
    LANGUAGES,
    MAIN,
    NAMES,
    language_of,
    localized,
    original,
)
from macros.data.problems import Problem, report
from macros.pages.every import generated_pages
from macros.publish import admin
from macros.publish import files as outputs
from macros.publish.anchors import anchor_problems
from macros.publish.api import api
from macros.publish.assistant import assistant
from macros.publish.calendar import calendars
from macros.publish.embed import embed
from macros.publish.feed import feeds
from macros.publish.headers import headers, with_csp
from macros.publish.hosts import host_files
from macros.publish.ledger import REFRESH
from macros.publish.links_csv import links_csv
from macros.publish.llms import NAME as LLMS
from macros.publish.llms import llms
from macros.publish.page_checks import page_problems
from macros.publish.redirects import (
    anchor_redirect_problems,
    pages_with_former_anchors,
    redirect_pages,
    redirect_problems,
    redirects,
)
from macros.publish.signposts import signposts
from macros.publish.twins import TWIN, anchors_linked, twin
from macros.render.blocks import office
from macros.render.citations import with_citations
from macros.render.evidence import known_line, reviewed_line
from macros.render.folded import with_folded_sections
from macros.render.html import finish
from macros.render.terms import with_terms
from macros.site.addresses import address, with_links
from macros.site.carried_over import carry_over
from macros.site.memory import every
from macros.site.model import Site, build_site
from macros.site.prose_pages import prose
from macros.site.version import rules_version
from macros.site.view import View

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

OVERRIDES = ROOT / "overrides"
UNUSED = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/",
    "assets/css/",
    "assets/js/",
)
"""The theme's files, and the sources of ours, that no page loads."""

FEW_SEARCHES = 10_000
"""So many new objects between two searches for unused ones: a build keeps nearly all
that it makes, and Python's own 700 cost a fifth of its time."""

_commands: list[tuple[str, bool]] = [("build", False)]
"""The command under way is the last: "build" or "serve", and whether it is one
that leaves pages as they are if they did not change."""


_places: list[Path] = []
"""Where the site is to stand that is being built somewhere else."""

_looks: list[object] = []
"""What templates and the like were when a site was last made of them."""

_served: list[str] = []
"""The folder that `serve` shows, once it has begun."""


class _Kept(File):
    """A generated page or file that is as it was when it was built last."""

    def is_modified(self) -> bool:
        """No: MkDocs leaves it as it is."""
        return False


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001
    """Keep which command it is: live reload needs the script that `serve` adds."""
    _commands.append((command, dirty))
    gc.set_threshold(FEW_SEARCHES)
    if command == "serve":
        _preview().guard_first_build()
    # "This will likely lead to inaccurate links": not here, see rebuild.py.
    build = logging.getLogger("mkdocs.commands.build")
    build.addFilter(lambda record: not record.msg.startswith("A 'dirty' build"))


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the data first: nothing is built from data with problems."""
    logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)
    if _commands[-1][0] == "serve" and not _served:
        _served.append(config.site_dir)
        _preview().refuse_busy_port(*config.dev_addr)
    checked = check(ROOT)
    _refuse(checked.problems)
    look = looks(ROOT)
    site, before = build_site(checked), last_site()
    if before and _looks == [look]:
        carry_over(before, site)
    _looks[:] = [look]
    set_site(site, config.site_url or "")
    config.extra["office"] = office(current_site())
    config.extra["rules"] = rules_version(current_site())
    if _commands[-1][0] == "build":
        _places[:] = [Path(config.site_dir).resolve()]
        config.site_dir = str(whole_site.begin(_places[0]))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made, not written; leave out what pages never load."""
    site = current_site()
    editor = _editor(config)
    unused = UNUSED if editor is not None else (*UNUSED, admin.FOLDER)
    for file in [*files]:
        if file.src_uri.startswith(unused):
            files.remove(file)
    _refuse(anchor_problems(site))
    pages = list(generated_pages(site))
    _refuse(page_problems(site, pages))
    kept = unchanged(site, [*pages, *prose(ROOT)]) if _commands[-1][1] else set()
    for file in files.documentation_pages() if _commands[-1][1] else ():
        if file.src_uri not in kept:
            # Prose shows data too: kept in memory, it counts as changed.
            file.content_string = file.content_string
    menu = menu_names(config)
    for page in pages:
        kind = _Kept if page.path in kept else File
        file = kind.generated(config, page.path, content="")
        file.edit_uri = f"../{page.origin}" if page.origin else None
        file.page = MadePage(page, file, config, menu)
        files.append(file)
    for path, content in (
        *every(site, api),
        *every(site, outputs.tables),
        *every(site, outputs.guide_texts),
        *every(site, outputs.short_answers),
        *every(site, outputs.kept_rules),
        *every(site, embed, OVERRIDES),
        *every(site, assistant),
        *every(site, outputs.names),
        *every(site, outputs.names_of_lists),
        ("links.csv", links_csv(site, config.site_url or "")),
        (LLMS, llms(site, config.site_url or "")),
        *outputs.search_texts(site, pages),
        *every(site, feeds, config.site_url or ""),
        *every(site, calendars, config.site_url or ""),
        *every(site, _assets),
        *(admin.admin_files(site, editor) if editor is not None else ()),
    ):
        kind = _Kept if is_written(path, content) else File
        files.append(kind.generated(config, path, content=content))
    moved, root = redirects(site), config.site_url or ""
    # A page's address by its file: MkDocs writes the home page as "./".
    addresses = {file.url.removeprefix("./") for file in files}
    _refuse(redirect_problems(moved, addresses))
    for path, content in redirect_pages(site, moved, root):
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(
    markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
) -> str:
    """Turn links by id into links to files, which MkDocs then checks."""
    path = page.file.src_uri
    lang = page.meta.setdefault("lang", language_of(path))
    with reading(path):
        return with_links(markdown, current_site(), path, lang)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Name each page in other languages: also one that `serve` left as it was."""
    for file in files.documentation_pages():
        if file.page:
            path = original(file.src_uri)
            pages = {lang: localized(path, lang) for lang in LANGUAGES}
            file.page.meta["translations"] = {
                lang: address(page)
                for lang, page in pages.items()
                if page != file.src_uri and files.get_file_from_path(page)
            }
            file.page.meta.setdefault("lang", language_of(file.src_uri))
    env.globals["languages"] = NAMES
    small = {"ensure_ascii": False, "separators": (",", ":")}
    env.policies["json.dumps_kwargs"] = small
    return env


def on_page_content(
    html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
) -> str:
    """Lead citations to the law, explain terms, and close with the day of review."""
    lang = page.meta.get("lang", MAIN)
    view = View(current_site(), lang, page.file.src_uri)
    html = with_folded_sections(html)
    leads(page)
    with reading(view.page):
        html = with_citations(html, view.site)
        if page.meta.get("terms", True):
            html = with_terms(html, view)
        reviewed = str(page.meta.get("reviewed", ""))
        return f"{html}{known_line(html, view)}{reviewed_line(view, reviewed)}"


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Finish the HTML: reachable tables, no idle whitespace, a security policy."""
    return _with_csp(finish(output))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Seal the page for missing pages, which is no page to MkDocs."""
    return _with_csp(output) if template_name == "404.html" else output


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs the whole built site, files for hosts; then show the site."""
    folder, moved = Path(config.site_dir), redirects(current_site())

    def html_at(address: str) -> str:
        return (folder / address / "index.html").read_text(encoding="utf-8")

    _refuse(anchor_redirect_problems(moved, html_at))
    for path, content in (
        *pages_with_former_anchors(moved, html_at),
        *host_files(html_at(""), moved, config.site_url or "", _apart(config)),
        *signposts(current_site(), config.site_url or "", get_build_datetime()),
    ):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    if _commands[-1][0] == "build":
        _write_twins(folder, config.site_url or "")
    built()
    if _places and not (config.strict and _warned()):
        whole_site.finish(folder, _places[0])
        config.site_dir = str(_places.pop())


def _assets(_site: Site) -> Iterable[tuple[str, str]]:
    """The scripts and sheets: nothing of the data is in them."""
    return (*outputs.scripts(OVERRIDES), *outputs.stylesheets(OVERRIDES))


def _editor(config: MkDocsConfig) -> admin.Saves | None:
    """Where the editor for staff saves; None if the site has none."""
    try:
        return admin.saves(config.extra.get("admin"))
    except ValueError as error:
        raise PluginError(f"mkdocs.yml: extra: {error}") from error


def _apart(config: MkDocsConfig) -> dict[str, dict[str, str]]:
    """The folder with headers of its own, if the site has it."""
    editor = _editor(config)
    if editor is None:
        return {}
    sent = headers("", admin.needed(editor)) | {"X-Robots-Tag": "noindex"}
    return {admin.FOLDER: sent}


def _write_twins(folder: Path, root: str) -> None:
    """The Markdown twin of every page, beside it."""
    paths, linked = [], set()
    for path in folder.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        if path.parent.name + "/" != admin.FOLDER and REFRESH not in html:
            paths.append(path)
            linked |= {*anchors_linked(html)}
    for path in paths:  # read again, since all of them at once fill the memory
        html = path.read_text(encoding="utf-8")
        there = path.parent.relative_to(folder).as_posix().removeprefix(".")
        page = f"{root}{there}/" if there else root
        text = twin(html, page, linked)
        path.with_name(TWIN).write_text(text, encoding="utf-8")


def on_build_error(error: Exception) -> None:
    """Leave the old site as it was; tell in one line what the disk refused."""
    if _places:
        whole_site.drop(whole_site.folder_of(_places.pop()))
    if isinstance(error, OSError):
        raise PluginError(f"{error.filename or 'the site'}: {error.strerror}")


def on_serve(
    server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[[], None]
) -> "LiveReloadServer":
    """Let the server show problems in the browser."""
    _preview().attach(server, ROOT)
    return server


def _refuse(problems: Iterable[Problem]) -> None:
    """Stop the build if there are any."""
    if diagnostics := report(problems):
        raise PluginError(diagnostics)


def _preview() -> ModuleType:
    """What only `serve` needs: no build waits for it."""
    return import_module("macros.adapter.preview")


def _warned() -> bool:
    """Whether this build has warned, so that MkDocs will call it failed."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(h.get_counts() for h in handlers if hasattr(h, "get_counts"))


def _with_csp(html: str) -> str:
    return html if _commands[-1][0] == "serve" else with_csp(html)
