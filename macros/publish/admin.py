"""The editor for staff at `/admin/`: its page, and what else of it is made here.

Owns the setting `admin` of `mkdocs.yml` and the page under its own policy. The program
lies in `overrides/admin/`, with a script that starts it and a style sheet; what it
edits stands in `admin_config`.
"""

import json
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from macros.data.languages import MAIN
from macros.publish.admin_config import HOSTS, admin_data
from macros.publish.headers import with_csp
from macros.render.html import html
from macros.site.model import Site
from macros.site.view import views

FOLDER = "admin/"
"""Where the editor is: no page leads there but those for staff."""

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="../assets/favicon.svg">
<link rel="stylesheet" href="admin.css">
<script type="module" src="start.js"></script>
</head>
<body>
<main>
{needs}
</main>
</body>
</html>
"""

Saves = Mapping[str, str]
"""Where saves go: `repository`, `branch` and `host`. Nowhere if `repository` is ""."""


def saves(setting: object) -> Saves | None:
    """What the setting `admin` says; None if it leaves the editor out."""
    if not isinstance(setting, Mapping):
        return None
    return {key: value or "" for key, value in setting.items()}


def needed(where: Saves) -> dict[str, str]:
    """What the editor may do beyond other pages, as parts of a security policy."""
    api = [HOSTS[where.get("host", "github")]] if where.get("repository") else []
    return {
        # It writes its styles itself, and shows what it has as `data:` and `blob:`.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": " ".join(["'self'", "data:", *api]),
    }


def admin_files(site: Site, where: Saves) -> Iterator[tuple[str, str]]:
    """(path, content) of what is made for the editor."""
    needs = Markup("\n").join(
        html('<p lang="{}">{}</p>', view.lang, view.word("admin-needs"))
        for view in views(site)
    )
    page = html(PAGE, title=site.word("admin-title", MAIN), needs=needs)
    yield f"{FOLDER}index.html", with_csp(page, needed(where))
    data = json.dumps(admin_data(site, where), ensure_ascii=False)
    yield f"{FOLDER}config.json", data
