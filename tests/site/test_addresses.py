"""Addresses and headers of the built site: nothing lost, nothing left open."""

import re
from pathlib import Path
from posixpath import join, normpath

import pytest

from macros.publish.headers import headers, policy
from macros.publish.ledger import REFRESH, RULES, lost, published, recorded
from macros.publish.redirects import redirects
from macros.publish.site_files import file_addresses
from macros.site.model import Site
from tests.whole_project import ROOT

ADVICE = """\
{n} published addresses are gone. Give a renamed item its former id under `aliases`, or
add a line to data/redirects.yml. Before the site is public: make ledger-anew."""

META = re.compile(
    r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">'
)
STYLED = re.compile(r"<style\b|<[^>]+\sstyle=", re.IGNORECASE)
HANDLER = re.compile(
    r"<[^>]+\son[a-z]+=|(?:href|src|action)=\"javascript:", re.IGNORECASE
)


@pytest.fixture(scope="module")
def html(served: tuple[Path, str]) -> dict[str, str]:
    """Path of each HTML file of the built site but the editor's -> what it says."""
    folder = served[0]
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.html"))
        if path.parent != folder / "admin"
    }


def test_no_published_address_is_lost(served: tuple[Path, str], site: Site) -> None:
    ledger = recorded(ROOT)
    assert len(ledger) > 1000
    moved = {redirect.old for redirect in redirects(site)}
    gone = lost(ledger, set(published(served[0])), moved)
    assert not gone, "\n".join([*gone, ADVICE.format(n=len(gone))])


def test_the_files_to_which_links_may_lead_are_those_of_the_site(
    served: tuple[Path, str], site: Site
) -> None:
    names = {name for name in published(served[0]) if Path(name).suffix}
    files = {name for name in names if "#" not in name and not name.startswith(RULES)}
    assert {f for f in file_addresses(site) if not f.startswith("assets/")} == files


def test_every_redirect_leads_to_what_is_there(
    served: tuple[Path, str], site: Site, html: dict[str, str]
) -> None:
    there = {*published(served[0]), *(r.old for r in redirects(site))}
    for redirect in redirects(site):
        assert redirect.new in there, redirect
        if redirect.old.endswith("/"):
            page = html[f"{redirect.old}index.html"]
            target = re.search(r"url=([^\"#]*)", page)[1]
            assert normpath(join("/", redirect.old, target)) == normpath(
                join("/", redirect.new.partition("#")[0])
            )
        else:
            page, _, anchor = redirect.old.partition("#")
            assert f'id="{anchor}"' in html[f"{page}index.html"]


def test_pages_that_lead_on_are_kept_out_of_the_sitemap(
    served: tuple[Path, str], html: dict[str, str]
) -> None:
    sitemap = (served[0] / "sitemap.xml").read_text(encoding="utf-8")
    leading = [name for name, page in html.items() if REFRESH in page]
    assert leading
    for name in leading:
        assert f"<loc>{served[1]}{name.removesuffix('index.html')}</loc>" not in sitemap
        assert "noindex" in html[name]


def test_hosts_are_told(served: tuple[Path, str], site: Site) -> None:
    folder, _ = served
    lines = (folder / "_redirects").read_text(encoding="utf-8").splitlines()
    whole = [r for r in redirects(site) if "#" not in r.old]
    assert lines == [f"/{r.old} /{r.new} 301" for r in whole]


def test_every_page_carries_the_policy_of_the_headers(html: dict[str, str]) -> None:
    sent = headers(html["index.html"])["Content-Security-Policy"]
    for name, page in html.items():
        written = META.search(page)
        assert written, name
        assert written[1] == policy(page), name
        if REFRESH not in page:
            assert sent == f"{written[1]}; frame-ancestors 'none'", name


def test_no_page_has_a_style_or_a_handler_of_its_own(html: dict[str, str]) -> None:
    for name, page in html.items():
        assert not STYLED.search(page), name
        assert not HANDLER.search(page), name


def test_no_script_makes_markup_styles_or_code_out_of_text(
    served: tuple[Path, str],
) -> None:
    risky = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    )
    stores = r"localStorage|sessionStorage|indexedDB|\.cookie\b"
    for path in (served[0] / "assets").glob("*.js"):
        match = re.search(f"{risky}|{stores}", path.read_text(encoding="utf-8"))
        assert not match, (path.name, match)
