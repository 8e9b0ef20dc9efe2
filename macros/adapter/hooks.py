"""Where MkDocs meets the project: what happens at each of its events.

It checks the data before anything is built, adds the generated pages and
files, resolves links by id, and finishes the built site. Each part of that has
its module beside this one.
"""

import gc
import logging
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from unicodedata import normalize

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from macros.adapter import article, rebuild, refusal, whole_site
from macros.adapter.build_state import current_site, set_site, state
from macros.adapter.earlier_build import CompiledTemplates, finished_pages
from macros.adapter.finished_site import write_twins, write_what_needs_all_pages
from macros.adapter.generated_files import (
    keys,
    other_files,
    page_files,
    redirect_files,
    remove_unused,
)
from macros.adapter.refusal import has_warned, refuse
from macros.checks.run import check
from macros.data.between_builds import open_memory, save_memory
from macros.data.languages import NAMES, language_of
from macros.pages.generated import generated_pages
from macros.publish.anchors import anchor_problems
from macros.publish.headers import with_csp
from macros.publish.page_checks import page_problems
from macros.publish.places import places_of
from macros.publish.redirects import redirect_problems, redirects
from macros.render.blocks import office
from macros.render.html import finish
from macros.site.addresses import with_links
from macros.site.model import build_site
from macros.site.releases import rules_version
from macros.site.view import prose

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

FEW_SEARCHES = 10_000
"""So many new objects between two searches for unused ones: a build keeps nearly all
that it makes, and Python's own 700 cost a fifth of its time."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001
    """Keep which command it is: live reload needs the script that `serve` adds."""
    state.command, state.incremental = command, dirty
    gc.set_threshold(FEW_SEARCHES)
    if command == "build":
        gc.disable()  # what one build leaves unused is 15 MB
    if command == "serve":
        _preview().guard_first_build()
    # "This will likely lead to inaccurate links": not here, see rebuild.py.
    build = logging.getLogger("mkdocs.commands.build")
    build.addFilter(lambda record: not record.msg.startswith("A 'dirty' build"))


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the data first: nothing is built from data with problems."""
    logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)
    if state.command == "serve" and not state.serving:
        state.serving = True
        _preview().refuse_port(*config.dev_addr)
    refusal.refuse_odd_settings(config.site_url or "")
    open_memory(ROOT)
    checked = check(ROOT)
    refuse((*checked.problems, *refusal.unreadable(ROOT)))
    site = build_site(checked)
    rebuild.carry(site)
    set_site(site, config.site_url or "")
    config.extra |= {"office": office(site), "rules": rules_version(site)}
    if state.command == "build":
        state.target = refusal.folder_for_site(config.site_dir)
        config.site_dir = str(whole_site.begin(state.target))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made, not written; leave out what pages never load."""
    site = current_site()
    refuse(anchor_problems(site))
    remove_unused(files, config)
    pages = list(generated_pages(site))
    refuse(page_problems(site, places_of(site, pages)))
    as_before: set[str] = set()
    every_page = [*pages, *prose(ROOT)]
    if state.incremental:
        as_before = rebuild.unchanged(site, every_page)
        rebuild.count_as_changed(files, as_before)
    before = finished_pages(site, every_page, config)
    made = page_files(pages, as_before, config, before)
    for file in (*made, *other_files(site, config)):
        files.append(file)
    moved = redirects(site)
    # A page's address by its file: MkDocs writes the home page as "./".
    addresses = {file.url.removeprefix("./") for file in files}
    refuse(redirect_problems(moved, addresses))
    for file in redirect_files(site, moved, config):
        files.append(file)
    return files


def on_page_read_source(page: MkDocsPage, config: MkDocsConfig) -> str:
    """Read prose as the checks do: accents are part of their letters."""
    return normalize("NFC", page.file.content_string)


def on_page_markdown(
    markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
) -> str:
    """Turn links by id into links to files, which MkDocs then checks."""
    path = page.file.src_uri
    lang = page.meta.setdefault("lang", language_of(path))
    with rebuild.reading(path):
        return with_links(markdown, current_site(), path, lang)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell templates the languages, and each page its translations."""
    article.name_translations(files)
    env.globals["languages"] = NAMES
    small = {"ensure_ascii": False, "separators": (",", ":")}
    env.policies["json.dumps_kwargs"] = small
    env.bytecode_cache = CompiledTemplates(ROOT)
    return env


def on_page_content(
    html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
) -> str:
    """Lead citations to the law, explain terms, and close with the day of review."""
    return article.finished_article(html, page)


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Finish the HTML: reachable tables, no idle whitespace, a security policy."""
    return article.finished_page(output, page, lambda html: _with_csp(finish(html)))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Seal the page for missing pages, which is no page to MkDocs."""
    return _with_csp(output) if template_name == "404.html" else output


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs the whole built site, files for hosts; then show the site."""
    folder = Path(config.site_dir)
    write_what_needs_all_pages(current_site(), redirects(current_site()), config)
    if state.command == "build":
        write_twins(folder, config.site_url or "")
        save_memory()
        rebuild.keep(current_site(), keys(config))
    rebuild.remember_build()
    if state.target and not (config.strict and has_warned()):
        whole_site.finish(folder, state.target)
        config.site_dir, state.target = str(state.target), None


def on_build_error(error: Exception) -> None:
    """Leave the old site as it was; a PluginError tells in a line what it can."""
    if state.target:
        whole_site.drop(whole_site.folder_of(state.target))
        state.target = None
    refusal.explain(error, ROOT)


def on_serve(server: "LiveReloadServer", **_: object) -> "LiveReloadServer":
    """Let the server show problems in the browser."""
    _preview().attach(server, ROOT)
    return server


def _preview() -> ModuleType:
    """What only `serve` needs: no build waits for it."""
    return import_module("macros.adapter.preview")


def _with_csp(html: str) -> str:
    """`html` under its own policy, which would stop the live reload of `serve`."""
    return html if state.command == "serve" else with_csp(html)
