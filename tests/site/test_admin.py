"""The editor for staff stands apart: nothing of the public site knows it."""

import re
from pathlib import Path

from macros.publish.ledger import published
from tests.hosted import headers_for
from tests.mini_project import tiny_site
from tests.site.pages import Built
from tests.whole_project import build

PICTURE = re.compile(
    r'<source [^>]*srcset="([^"]+)"><img src="([^"]+)" alt="([^"]+)" '
    r'width="(\d+)" height="(\d+)" loading="lazy">'
)
THERE = re.compile(r"(?<![a-z-])admin/")


def test_no_page_loads_anything_of_the_editor(pages: dict[str, Built]) -> None:
    for address, page in pages.items():
        loaded = [link for tag, link in page.links if tag != "a"]
        assert not [link for link in loaded if THERE.search(link)], address


def test_sitemap_search_twins_and_lists_do_not_name_it(
    served: tuple[Path, str],
) -> None:
    folder, _ = served
    assert (folder / "admin" / "index.html").is_file()
    assert not (folder / "admin" / "index.md").exists()
    files = ("sitemap.xml", "llms.txt", "links.csv", "robots.txt")
    for path in (*(folder / name for name in files), *folder.glob("assets/search-*")):
        assert not THERE.search(path.read_text(encoding="utf-8")), path.name
    assert not [name for name in published(folder) if name.startswith("admin/")]


def test_the_policy_has_its_exception_there_alone(served: tuple[Path, str]) -> None:
    rules = (served[0] / "_headers").read_text(encoding="utf-8")
    sent = headers_for("/admin/", rules)
    page = (served[0] / "admin" / "index.html").read_text(encoding="utf-8")
    policy = sent["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline';" in policy
    assert policy.removesuffix("; frame-ancestors 'none'") in page
    assert sent["X-Robots-Tag"] == "noindex"
    assert "unsafe" not in headers_for("/", rules)["Content-Security-Policy"]
    assert "unsafe" not in str(headers_for("/administration/", rules))


def test_one_setting_leaves_it_out(tmp_path: Path) -> None:
    root = tiny_site(tmp_path / "project")
    config = root / "whole.yml"  # what the tiny site takes from the real one
    text = config.read_text(encoding="utf-8")
    without = re.sub(r"\n  admin:\n(?:    .+\n)+", "\n  admin: false\n", text)
    config.write_text(without, encoding="utf-8")
    done = build(tmp_path / "site", "http://127.0.0.1/", root)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site" / "admin").exists()
    for name in ("_headers", "nginx.conf"):
        assert "admin" not in (tmp_path / "site" / name).read_text(encoding="utf-8")


def test_pictures_of_the_editor_are_small_and_say_what_they_show(
    served: tuple[Path, str],
) -> None:
    folder, _ = served
    for page in ("staff/editing", "es/staff/editing"):
        html = (folder / page / "index.html").read_text(encoding="utf-8")
        pictures = PICTURE.findall(html)
        assert len(pictures) == 3
        for dark, light, alternative, width, height in pictures:
            assert len(alternative) > 40
            for name in (dark, light):
                data = (folder / page / name).read_bytes()
                size = [int.from_bytes(data[at : at + 4]) for at in (16, 20)]
                assert size == [int(width), int(height)]
                assert len(data) < 60_000


def test_the_desk_leads_to_the_page_about_the_editor(served: tuple[Path, str]) -> None:
    for desk in ("staff", "es/staff"):
        html = (served[0] / desk / "index.html").read_text(encoding="utf-8")
        assert 'href="editing/"' in html
