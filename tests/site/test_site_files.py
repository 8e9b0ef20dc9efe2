"""The files of the built site: what pages load, and what is published."""

import re
from pathlib import Path
from urllib.parse import urljoin

from macros.data.languages import LANGUAGES
from macros.publish.assets import STYLES, script_names
from macros.site.model import Site
from macros.site.rule_results import branches_of, parts_of
from tests.site.pages import Built
from tests.whole_project import ROOT


def test_no_page_asks_another_host_for_anything(
    served: tuple[Path, str], pages: dict[str, Built]
) -> None:
    for address, page in pages.items():
        for tag, link in page.links:
            if tag in ("script", "img"):
                assert urljoin(served[1] + address, link).startswith(served[1])


def test_pages_do_not_load_the_themes_scripts_styles_or_search_index(
    pages: dict[str, Built],
) -> None:
    for address, page in pages.items():
        for tag, link in page.links:
            if tag in ("script", "link"):
                assert "bundle" not in link, address
                assert "assets/stylesheets" not in link, address
                assert "search_index" not in link, address


def test_pages_with_steps_or_boxes_to_tick_load_their_sheet(
    pages: dict[str, Built],
) -> None:
    stepped = {a: p for a, p in pages.items() if p.classes & {"steps", "checklist"}}
    assert len(stepped) > 20
    for address, page in stepped.items():
        assert any(link.endswith("/steps.css") for _, link in page.links), address


def test_the_themes_own_assets_are_not_published(served: tuple[Path, str]) -> None:
    names = {path.name for path in (served[0] / "assets").iterdir()}
    scripts = script_names(ROOT / "overrides")
    ours = {f"{name}.js" for name in scripts} | {f"{name}.css" for name in STYLES}
    texts = {
        f"{name}-{lang}.js"
        for name in (
            "guide-asked",
            "guide-dated",
            "guide-known",
            "guide-reasons",
            "guide-take",
            "guide-texts",
            "guide-ways",
            "item-names",
            "names",
            "places",
            "search",
            "desk",
            "shipment-names",
        )
        for lang in LANGUAGES
    }
    pictures = {
        "favicon.svg",
        "touch-icon.png",
        *(f"preview-{x}.png" for x in LANGUAGES),
    }
    folders = {"guide", "rules", "editing"}
    assistant = {f"assistant-{name}.json" for name in ("tools", *LANGUAGES)}
    assert names == ours | texts | pictures | folders | assistant | {
        "site.css",
        "guide-graph.js",
    }


def test_each_branch_of_the_guide_has_a_file_and_no_other_is_published(
    served: tuple[Path, str], site: Site
) -> None:
    names = {path.name for path in (served[0] / "assets" / "guide").iterdir()}
    branches = {name for name, _ in branches_of(site)}
    cut = parts_of(site)
    assert names == cut.keys() | {
        f"{lang}-{name}{part}.js"
        for lang in LANGUAGES
        for name in branches
        for part in ("", "-more")
    }
    for name, own in cut.items():
        folder = served[0] / "assets" / "guide" / name
        parts = {path.name for path in folder.iterdir()}
        assert parts == {"first.js", *(f"{part}.js" for part in own.diagrams)}


ASSETS = ROOT / "overrides" / "assets"
NO_SELECTOR = re.compile(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"", re.DOTALL)
CLASS = re.compile(r"\.([a-z][\w-]*)(?=[^{}]*\{)")


def test_every_class_of_our_style_sheets_is_on_a_page_or_in_a_script(
    pages: dict[str, Built],
) -> None:
    styles = [path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.css")]
    scripts = [path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.js")]
    styled = set(CLASS.findall(NO_SELECTOR.sub("", "\n".join(styles))))
    words = set(re.findall(r"[a-z][\w-]*", "\n".join(scripts)))
    begun = tuple(word for word in words if word.endswith("-"))
    on_pages = set().union(*(page.classes for page in pages.values()))
    unused = {name for name in styled - words - on_pages if not name.startswith(begun)}
    assert len(styled) > 100
    assert unused == set()
