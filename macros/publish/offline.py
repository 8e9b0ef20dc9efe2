"""The site as one file to take along: a zip that works from a folder on disk.

Owns what differs there. A folder has no server that finds `index.html`, so links
in pages name it; links made by scripts are led there by `offline.js`.
"""

import os
import re
import time
from collections.abc import Collection, Iterator
from html import escape, unescape
from pathlib import Path
from posixpath import join, normpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.publish.admin import FOLDER
from macros.publish.hosts import FOR_HOSTS
from macros.publish.ledger import REFRESH
from macros.publish.scripts import joined
from macros.publish.signposts import ROBOTS, SECURITY

LINK = re.compile(r'(<(?:a|link|form)\b[^>]*\s(?:href|action)=")([^"#?:]*)([^"]*")')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
MODULE = re.compile(r'<script type="module"[^>]*></script>')
LEFT_OUT = (*FOR_HOSTS, ROBOTS, SECURITY, "404.html", "sitemap.xml", "sitemap.xml.gz")
FIRST_DAY = 315532800
"""1 January 1980, before which a zip knows no time."""


def offline_page(html: str, folder: str, pages: Collection[str]) -> str:
    """`html`, the page in `folder`, with links that name their file.

    `pages` are the addresses of all pages, from the root: "", "faq/x/".
    """

    def named(link: re.Match[str]) -> str:
        path = unescape(link[2])
        target = normpath(join("/", folder, path)).strip("/")
        target += "/" if target else ""
        if not path or path.startswith("/") or target not in pages:
            return link[0]
        return f"{link[1]}{escape(path.rstrip('/'))}/index.html{link[3]}"

    # No browser takes a module from a folder; what stands in its element stays.
    html = MODULE.sub("", html)
    # Not every browser takes a file beside the page for the page's own host.
    own = POLICY.sub(lambda meta: meta[0].replace("'self'", "'self' file:"), html)
    return LINK.sub(named, own)


def offline_files(site: Path, script: str) -> Iterator[tuple[str, bytes]]:
    """(path, content) of what belongs into the zip of the built site `site`.

    `script` runs on every page, before the site's own.
    """
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    names = {path.relative_to(site).as_posix(): path for path in paths}
    pages = {n.removesuffix("index.html") for n in names if n.endswith("index.html")}
    for name, path in names.items():
        if name in LEFT_OUT or name.startswith(FOLDER):
            continue
        content = path.read_bytes()
        if name == "assets/site.js":
            content = f"{script};\n".encode() + content
        elif name.endswith(".html"):
            html = content.decode()
            if REFRESH in html:
                continue
            folder = name.removesuffix("index.html")
            content = offline_page(html, folder, pages).encode()
        yield name, content


def write_zip(site: Path, target: Path, overrides: Path) -> int:
    """Zip the built site `site` into `target`; gives the number of files.

    Times are those of SOURCE_DATE_EPOCH, so that one site gives one zip.
    """
    epoch = max(int(os.environ.get("SOURCE_DATE_EPOCH") or 0), FIRST_DAY)
    script = joined((overrides / "assets" / "js" / "offline.js").resolve())
    files = list(offline_files(site, script))
    target.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(target, "w") as zipped:
        for name, content in files:
            entry = ZipInfo(f"{target.stem}/{name}", time.gmtime(epoch)[:6])
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, content, ZIP_DEFLATED, 9)
    return len(files)
