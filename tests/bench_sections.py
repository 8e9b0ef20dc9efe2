"""Where a build spends its time, and how long `make serve` takes to show a change.

Owns the sections and the changes. Times are CPU seconds of this machine, sampled:
compare them only within one run.
"""

import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.whole_project import command, copied, environment

URL = "http://127.0.0.1:9/"
EVERY = 0.002
SECTIONS = {
    "load_library": "data read",
    "check": "checks and proofs",
    "generated_pages": "pages from data",
    "search_texts": "search data",
    "guide_texts": "data of the guide",
    "scripts": "scripts",
    "on_files": "other files, list of pages",
    "on_page_markdown": "macros of prose",
    "_populate_page": "Markdown of prose",
    "on_page_content": "citations, terms",
    "_build_page": "templates",
    "on_post_page": "tables, whitespace",
    "write_twins": "Markdown twins",
    "on_post_build": "files for hosts",
    "load_config": "imports, settings",
    "build": "the rest of MkDocs",
}
"""Function -> what it does; the innermost on the stack counts."""

CHANGES = {
    "an answer": ("faq/soe.yml", "What changed with SOE", "What has changed with SOE"),
    "a reason": ("guide/tables/agreement.yml", "exclude each other", "exclude another"),
    "a word": ("ui.yml", "Open the decision guide", "Open the guide"),
}
"""What is changed -> file under data/, old text, new text."""


@contextmanager
def sampled() -> Iterator[Counter[str]]:
    """How many samples fall into each section while this lasts."""
    counts: Counter[str] = Counter()

    def take(_signal: int, frame: FrameType | None) -> None:
        while frame and frame.f_code.co_name not in SECTIONS:
            frame = frame.f_back
        counts[SECTIONS[frame.f_code.co_name] if frame else "the rest"] += 1

    signal.signal(signal.SIGPROF, take)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        yield counts
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def seconds(work: Callable[[], object]) -> float:
    """The CPU seconds that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def build_here() -> None:
    """The site of the project that is the working folder, as `make build` does."""
    config = load_config("mkdocs.yml", site_dir="site")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def rebuild_here() -> None:
    """The site of the working folder again, as `make serve` does after a change."""
    build(load_config("mkdocs.yml", site_dir="served"), serve_url=URL, dirty=True)


def seconds_of_another() -> float:
    """The CPU seconds of a build in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command(Path("site")), check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def line(what: str, cpu: float) -> str:
    """One line of the table."""
    return f"{what:<40}{cpu:>6.2f} s"


def rows() -> Iterator[str]:
    """The sections of one build, then the seconds after each change."""
    with sampled() as counts:
        whole = seconds(build_here)
    yield line("a build of a clean copy", whole)
    for section, count in counts.most_common():
        share = count / counts.total()
        yield f"{line(f'  {section}', whole * share)} {share:>5.0%}"
    yield line("the same again, with its verdicts known", seconds_of_another())
    config = load_config("mkdocs.yml", site_dir="served")
    config.plugins.on_startup(command="serve", dirty=True)
    # `serve` begins with nothing, as it does in a process of its own.
    import_module("macros.adapter.build_state").state.site = None
    rebuild_here()
    for what, (name, old, new) in CHANGES.items():
        path = Path("data") / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} does not say {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        yield line(f"make serve, {what} changed", seconds(rebuild_here))


def main() -> None:
    """Print the table."""
    os.environ.update(environment(URL))
    with TemporaryDirectory() as folder:
        os.chdir(copied(Path(folder)))
        sys.path.insert(0, folder)
        for row in rows():
            print(row, flush=True)


if __name__ == "__main__":
    main()
