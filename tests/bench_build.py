"""Builds ever larger sites and measures them beside stock Material.

The larger sites are the real one with synthetic answers: real answers again,
under new ids and questions. Stock Material builds the same pages as plain
Markdown, checks nothing and proves nothing. "First" is the build of a clean copy, which
judges and proves everything and compiles this program; "again" is the next one of the
same data, "changed" the one after an answer has another title. CPU seconds are compared
within one run only.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from jinja2 import Template

from macros.adapter.build_state import set_site
from macros.adapter.page_macros import MACROS
from macros.checks.run import check
from macros.data.languages import language_of
from macros.data.yaml_file import read
from macros.pages.generated import generated_pages
from macros.site.model import Site, build_site
from macros.site.view import View
from tests.whole_project import ROOT, command, copied, environment

URL = "http://127.0.0.1:9/"
SIZES = (0, 200, 800, 3200)
STOCK = """
site_name: Stock
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables]
"""
PER_FILE = 150
FIRST_ORDER = 1000
ASKED = ("What changed with SOE", "What has changed with SOE")
DROPPED = ("related", "aliases", "guide")


class _WrittenOut(yaml.SafeDumper):
    """Writes shared values out, since data files use no aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        """Every value is written where it stands."""
        return True


def answers(pages: int) -> Iterator[dict]:
    """Synthetic answers that make about `pages` pages (one per language)."""
    real = [
        answer
        for path in sorted((ROOT / "data" / "faq").glob("*.yml"))
        for answer in read(path, ROOT)[0].value["answers"]
        if len(answer["answer"]) > 1
    ]
    for number, answer in enumerate(islice(cycle(real), pages // 2)):
        kept = {key: value for key, value in answer.items() if key not in DROPPED}
        asked = {lang: f"{q} ({number})" for lang, q in answer["question"].items()}
        day = str(answer["reviewed"])
        yield kept | {"id": f"made-{number}", "question": asked, "reviewed": day}


def project_with(folder: Path, pages: int) -> Path:
    """A copy of the project with `pages` pages of synthetic answers more."""
    copied(folder)
    made = list(answers(pages))
    for start in range(0, len(made), PER_FILE):
        topic = f"made-{start}"
        title = {"en": topic, "es": topic}
        value = {"topic": topic, "order": FIRST_ORDER + start, "title": title}
        value["answers"] = made[start : start + PER_FILE]
        path = folder / "data" / "faq" / f"{topic}.yml"
        text = yaml.dump(value, Dumper=_WrittenOut, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
    return folder


def stock_project(folder: Path, source: Path) -> Path:
    """The pages of `source`, all they say, as a stock Material project."""
    site = build_site(check(source))
    set_site(site, URL)  # some macros name the address of the site
    texts = {
        page.path: f"{page.body}\n\n{page.ending}\n" for page in generated_pages(site)
    }
    for path in (source / "docs").rglob("*.md"):
        name = path.relative_to(source / "docs").as_posix()
        texts[name] = shown(site, name, path.read_text(encoding="utf-8"))
    for name, text in texts.items():
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    return folder


def shown(site: Site, name: str, text: str) -> str:
    """The prose page `name` with what its macros show."""
    view = View(site, language_of(name), name)
    macros = {name: partial(macro, view) for name, macro in MACROS.items()}
    return Template(text).render(macros)


def edit(folder: Path) -> None:
    """Ask a question of the project in `folder` in other words."""
    path = folder / "data" / "faq" / "soe.yml"
    text = path.read_text(encoding="utf-8")
    assert ASKED[0] in text
    path.write_text(text.replace(*ASKED, 1), encoding="utf-8")


def built(folder: Path) -> tuple[float, int, int]:
    """CPU seconds, memory in MB and number of pages of one build in `folder`."""
    process = subprocess.Popen(
        command(folder / "site"),
        cwd=folder,
        env=environment(URL, PYTHONDONTWRITEBYTECODE=""),
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, f"the build in {folder} failed"
    pages = sum(1 for _ in (folder / "site").rglob("index.html"))
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, pages


def rows(stock_up_to: int) -> Iterator[str]:
    """One line per size; stock Material beside it up to `stock_up_to` pages."""
    for more in SIZES:
        with TemporaryDirectory() as one, TemporaryDirectory() as two:
            ours = project_with(Path(one), more)
            (first, memory, pages), (again, *_) = built(ours), built(ours)
            edit(ours)
            changed, *_ = built(ours)
            line = f"{pages:>5} pages  first {first:5.1f} s, {memory} MB"
            line += f"   again {again:5.1f} s   changed {changed:5.1f} s"
            if more <= stock_up_to:
                theirs, used, _ = built(stock_project(Path(two), ours))
                line += f"   stock Material {theirs:5.1f} s, {used} MB"
                line += f"   ratio {first / theirs:.2f}"
                line += f", again {again / theirs:.2f}, changed {changed / theirs:.2f}"
            yield line


def main() -> None:
    """Print the table; `--all` lets stock Material build the largest one too."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in rows(10_000 if "--all" in sys.argv else 800):
        print(line, flush=True)


if __name__ == "__main__":
    main()
