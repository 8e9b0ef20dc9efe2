"""The ledger of addresses and the zip: made from a built site of three pages."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.commands.main import main
from macros.publish.ledger import lost, published, recorded, write
from macros.publish.offline import offline_page, write_zip
from tests.mini_project import project
from tests.whole_project import ROOT

HOME = '<head>{}</head><main id="main"><article><h1 id="home">x</h1></article></main>'
ANSWER = (
    '<article><h1 id="answer">x</h1><input id="q"><ul><li data-x="1" id="one">x</li>'
    '</ul><h2 id="related">y</h2><section id="q12">z</section></article>'
)
MOVED = '<meta http-equiv="refresh" content="0; url=../x/">'
ADDRESSES = ["", "#home", "faq/x/", "faq/x/#answer", "faq/x/#one", "list.csv"]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    files = {
        "index.html": HOME,
        "faq/x/index.html": ANSWER,
        "faq/old/index.html": MOVED,
        "404.html": HOME,
        "list.csv": "a,b\n",
        "_headers": "/*\n",
        "sitemap.xml": "<urlset/>",
        "assets/site.js": "1;\n",
        "assets/guide.js": "2;\n",
    }
    for name, text in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


def test_pages_files_and_places_are_addresses_and_nothing_else(built: Path) -> None:
    assert sorted(published(built)) == ADDRESSES


def test_the_ledger_reads_back_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert recorded(tmp_path) == set()
    write(tmp_path, ADDRESSES[::-1])
    assert recorded(tmp_path) == set(ADDRESSES)
    lines = (
        (tmp_path / "data" / "addresses.txt").read_text(encoding="utf-8").splitlines()
    )
    assert lines == ADDRESSES


@pytest.mark.parametrize(
    ("now", "moved", "gone"),
    [
        ({"a/", "a/#x"}, set(), []),
        ({"a/"}, set(), ["a/#x"]),
        ({"a/"}, {"a/#x"}, []),
        (set(), {"a/"}, []),
        (set(), set(), ["a/", "a/#x"]),
    ],
)
def test_an_address_is_kept_by_being_there_or_by_leading_on(
    now: set[str], moved: set[str], gone: list[str]
) -> None:
    assert lost(["a/", "a/#x"], now, moved) == gone


def test_the_command_adds_and_tells_what_is_lost_until_told_to_forget(
    tmp_path: Path, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path / "project")
    command = ["ledger", str(built)]
    assert main(command, root) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("6 addresses, 6 of them new\nthe rules are kept as ")
    (built / "list.csv").rename(built / "new.csv")
    assert main(command, root) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("7 addresses, 1 of them new\nlist.csv\n1 published")
    assert "data/redirects.yml" in printed
    assert main([*command, "--anew"], root) == 0
    assert "list.csv" not in recorded(root)


@pytest.mark.parametrize("command", [["ledger"], ["offline"], ["twins"]])
def test_a_folder_without_a_site_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    more = [] if command == ["ledger"] else [str(tmp_path / "new")]
    assert main([*command, str(tmp_path), *more], ROOT) == 2
    assert "no built site" in capsys.readouterr().out


def test_twins_are_taken_out_into_a_new_folder_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("index.html", "index.md"):
        (tmp_path / name).write_text("x")
    command = ["twins", str(tmp_path), str(tmp_path / "out")]
    assert main(command, ROOT) == 0
    assert "1 pages, 0 files" in capsys.readouterr().out
    assert main(command, ROOT) == 2
    assert "name a new folder" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ('<a href="../y/">', '<a href="../y/index.html">'),
        ('<a class="b" href="../y/#z">', '<a class="b" href="../y/index.html#z">'),
        ('<a href="../../es/?q=a">', '<a href="../../es/index.html?q=a">'),
        ('<a href="../..">', '<a href="../../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<form action="../y/">', '<form action="../y/index.html">'),
        ('<a href="#z">', '<a href="#z">'),
        ('<a href="../gone/">', '<a href="../gone/">'),
        ('<a href="../../list.csv">', '<a href="../../list.csv">'),
        ('<a href="mailto:x@y.z">', '<a href="mailto:x@y.z">'),
        ('<a href="https://y/">', '<a href="https://y/">'),
        ('<link rel="canonical" href="https://y/">',) * 2,
        ("<p>'self'</p>",) * 2,
    ],
)
def test_links_to_folders_name_the_page_in_them(link: str, named: str) -> None:
    assert offline_page(link, "faq/x/", {"", "es/", "faq/x/", "faq/y/"}) == named


def test_the_policy_inside_a_page_allows_files_on_disk() -> None:
    meta = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
    assert "script-src 'self' file:" in offline_page(meta, "", {""})


def test_offline_pages_load_no_module_which_a_folder_cannot_give() -> None:
    page = '<x-guide>…</x-guide><script type="module" src="g.js"></script>'
    assert offline_page(page, "", {""}) == page.partition("<script")[0]


def test_the_zip_holds_what_a_reader_needs_and_is_the_same_each_time(
    built: Path, tmp_path: Path
) -> None:
    packed = []
    for name in ("one", "two"):
        target = tmp_path / name / "center.zip"
        assert write_zip(built, target, ROOT / "overrides") == 5
        packed.append(target.read_bytes())
    assert packed[0] == packed[1]
    with ZipFile(io.BytesIO(packed[0])) as zipped:
        names = {name.removeprefix("center/") for name in zipped.namelist()}
        script = zipped.read("center/assets/site.js").decode()
    assert "faq/x/index.html" in names
    assert names.isdisjoint({"404.html", "_headers", "faq/old/index.html"})
    assert script.endswith("1;\n")
    assert "index.html" in script
