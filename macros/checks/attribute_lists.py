"""Attribute lists of prose pages, `{ #id .class }`: each class does something.

Owns this check. Ids are the business of `headings`, and of the links that name them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.data.problems import Problem, meant_or_listed
from macros.data.prose import prose_files

LIST = re.compile(r"(?<!\{)\{:? *[.#][^{}\n]*\}")
CLASS = re.compile(r"(?<=[\s{:])\.([\w-]+)")
CLASSES = ("fold", "lede")
"""Sections that fold; the paragraph that says what a page is about."""


def class_problems(root: Path) -> Iterator[Problem]:
    """Classes in the pages under `root/docs` that nothing looks at."""
    for page in prose_files(root):
        for attributes in LIST.finditer(page.text):
            for name in CLASS.finditer(page.text, *attributes.span()):
                if name[1] not in CLASSES:
                    message = f"there is no class '{name[1]}'"
                    hint = meant_or_listed(name[1], CLASSES)
                    yield Problem(page.position(name.start(1)), message, hint)
