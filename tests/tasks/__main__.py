"""Prints the table of tasks: first measured, goal, now, in both languages."""

from collections.abc import Iterator

from playwright.sync_api import Browser

from tests.chromium import chromium
from tests.hosted import built_and_hosted
from tests.tasks.reader import Reader, Task
from tests.tasks.tasks import PHONE, TASKS

LANGS = ("", "es/")
TALL = {390: 844, 1280: 800}


def done(browser: Browser, root: str, task: Task, lang: str) -> int:
    """What `task` costs now."""
    size = {"width": task.width, "height": TALL[task.width]}
    rights = ["clipboard-read", "clipboard-write"]
    touch = task.width == PHONE
    with browser.new_context(
        viewport=size, permissions=rights, has_touch=touch, is_mobile=touch
    ) as context:
        return task.do(Reader(context.new_page(), root, lang, touch))


def rows(browser: Browser, root: str) -> Iterator[str]:
    """A line for each task; one that costs more than its goal is marked."""
    for task in TASKS:
        now = [done(browser, root, task, lang) for lang in LANGS]
        late = "" if max(now) <= task.goal else "  MORE THAN ITS GOAL"
        yield (
            f"{task.who:<9}{task.what:<33}{task.unit:<8}{task.first:>7}"
            f"{task.goal:>7,}{now[0]:>7,}{now[1]:>7,}{late}"
        )


def main() -> None:
    """Do all tasks."""
    head = ("first", "goal", "en", "es")
    print(f"{'':<50}" + "".join(f"{name:>7}" for name in head))
    with built_and_hosted() as (_, root), chromium() as browser:
        for line in rows(browser, root):
            print(line, flush=True)


if __name__ == "__main__":
    main()
