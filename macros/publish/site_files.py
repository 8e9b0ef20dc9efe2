"""Files of the site that are no pages, and to which prose and redirects may lead.

Owns which there are: those that people put beside the pages, those made from data.
What stands in them is the business of the modules that make them. What only scripts
read is no address, and not among them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from posixpath import dirname, join, normpath

from macros.data.languages import LANGUAGES
from macros.data.problems import Problem, did_you_mean
from macros.data.prose import ProseFile
from macros.data.text_file import files_in
from macros.publish.data_files import TABLES
from macros.publish.sheets import LINKS
from macros.publish.signposts import LLMS
from macros.render.api_page import PATHS
from macros.render.embed import MODULE
from macros.site.history import CALENDAR, FEED, file_of, followed
from macros.site.model import Site

IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)")
LINK = re.compile(r"\]\(([^):#?\s]+\.(?!md\b)\w+)(?=[)\s#?])")
BESIDE = "pictures lie beside the page; the site shows none of other hosts"


def file_addresses(site: Site) -> set[str]:
    """The address of each file, from the site's root on: "api/v1/index.json"."""
    docs = site.root / "docs"
    beside = (path for path in files_in(docs, "**/*") if path.suffix != ".md")
    return {
        *(path.relative_to(docs).as_posix() for path in beside if path.is_file()),
        *PATHS,
        *TABLES,
        *(LINKS, LLMS, MODULE),
        *(
            file_of(name, lang, *item)
            for name in (FEED, CALENDAR)
            for lang in LANGUAGES
            for item in ((), *followed(site))
        ),
    }


def prose_file_problems(
    pages: Mapping[str, ProseFile], files: Collection[str]
) -> Iterator[Problem]:
    """Pictures and links of the prose `pages`, by path, that are none of `files`."""
    for path, page in pages.items():
        links = {link.start(1): link[1] for link in LINK.finditer(page.text)}
        images = {image.start(1): image[1] for image in IMAGE.finditer(page.text)}
        for at, name in (links | images).items():
            target = normpath(join(dirname(path), name))
            if target in files:
                continue
            what, otherwise = ("picture", BESIDE) if at in images else ("file", "")
            hint = did_you_mean(target, files) or otherwise
            message = f"there is no {what} '{name}'"
            yield Problem(page.position(at), message, hint)
