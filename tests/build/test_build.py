"""Building: strict, repeatable, and nothing published from broken data.

The real project is built where its content is the question, else the tiny one.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.publish.offline import write_zip
from tests.mini_project import tiny_site
from tests.shared_build import Built
from tests.whole_project import DAY, ROOT, build, digest

URL = "http://127.0.0.1:9/"


def test_a_strict_build_has_no_warning(built: Built) -> None:
    assert "WARNING" not in built.output


def test_two_builds_are_the_same_to_the_byte(built: Built, tmp_path: Path) -> None:
    other = tmp_path / "other"
    build(other, built.url, PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C.UTF-8")
    one, two = digest(built.folder), digest(other)
    assert {"index.html", "sitemap.xml", "sitemap.xml.gz", "_headers"} <= set(one)
    assert [name for name in one | two if one.get(name) != two.get(name)] == []
    packed = [zipped(folder, tmp_path) for folder in (built.folder, other)]
    assert packed[0] == packed[1]


def zipped(site: Path, folder: Path) -> bytes:
    target = folder / f"zip-of-{site.name}" / "center.zip"
    write_zip(site, target, ROOT / "overrides")
    return target.read_bytes()


def test_the_day_of_the_build_is_the_one_it_was_given(built: Built) -> None:
    sitemap = (built.folder / "sitemap.xml").read_text(encoding="utf-8")
    day = datetime.fromtimestamp(int(DAY), UTC).date().isoformat()
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) == {day}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{from: old/, to: faq/no-such-answer/}", "there is no page 'faq/no-such-ans"),
        ("{from: old/, to: 'faq/#no-such-place'}", "there is no place '#no-such-plac"),
    ],
)
def test_a_redirect_to_nowhere_stops_the_build(
    tmp_path: Path, line: str, message: str
) -> None:
    root = tiny_site(tmp_path / "project")
    (root / "data" / "redirects.yml").write_text(f"- {line}\n", encoding="utf-8")
    done = build(tmp_path / "site", URL, root)
    assert done.returncode == 1
    assert "data/redirects.yml:1:10: " + message in done.stderr
    assert "Traceback" not in done.stderr


def test_broken_data_stops_the_build_with_all_places_and_publishes_nothing(
    tmp_path: Path,
) -> None:
    broken = ("faq/basics.yml", "audience:", "audiense:")
    root = tiny_site(tmp_path / "project", broken)
    done = build(tmp_path / "site", URL, root)
    assert done.returncode == 1
    assert "data/faq/basics.yml:" in done.stderr
    assert "unknown key 'audiense'; did you mean 'audience'?" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("[x](faq:no-such-answer)", "no-such-answer"),
        ("{{ notice('no-such-notice') }}", "no-such-notice"),
        ("{{ typo }}", "typo"),
    ],
)
def test_a_page_that_names_what_is_not_there_stops_the_build(
    tmp_path: Path, written: str, message: str
) -> None:
    root = tiny_site(tmp_path / "project")
    page = root / "docs" / "papers.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{written}\n")
    done = build(tmp_path / "site", URL, root)
    assert done.returncode != 0
    assert message in done.stderr + done.stdout
