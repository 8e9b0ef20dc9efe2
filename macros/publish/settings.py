"""The settings in `mkdocs.yml` that the project reads: which, and of what shape.

Owns the reading of that file for checks. What MkDocs makes of a setting is not known
here; where links of the menu lead is the business of `page_checks`.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from macros.checks.schema import schema_problems
from macros.data.languages import LANGUAGES, TRANSLATIONS
from macros.data.library import Data
from macros.data.problems import Problem
from macros.data.schemas import Schema
from macros.data.text_file import read_text
from macros.data.yaml_file import Source, parse
from macros.publish.admin_config import HOSTS

NAME = "mkdocs.yml"
FROM_ELSEWHERE = "!ENV"
"""Before names in the environment, of which the first that is set is the value."""

OF_MKDOCS = (
    *("site_author", "site_dir", "dev_addr", "remote_branch", "remote_name", "watch"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template"),
    *("exclude_docs", "draft_docs", "not_in_nav", "extra_css", "extra_javascript"),
    *("extra_templates", "mdx_configs", "INHERIT"),
)
"""Settings that MkDocs knows and nothing here reads."""

TEXT = {"type": "string", "minLength": 1}
NAMED = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
"""Text, or names in the environment."""

EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables")
"""What the prose is written with."""

MAP = {"type": "object"}
OPEN = {"additionalProperties": True}

WARNED = ("omitted_files", "absolute_links", "unrecognized_links", "not_found")


def _map(required: Data, optional: Data | None = None) -> dict[str, Any]:
    """The schema of a map with the keys `required`, and perhaps `optional` ones."""
    properties = {**required, **(optional or {})}
    more = {"additionalProperties": False}
    return {"required": [*required], "properties": properties, **MAP, **more}


def _list(item: Data) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": 1}


@cache
def _schema() -> Schema:
    links = _list(_map({"title": TEXT, "url": {"type": "string"}}))
    groups = _list(_map({"title": TEXT, "links": links}))
    saves = {"host": {"enum": [*HOSTS]}, "repository": NAMED, "branch": TEXT}
    extra = _map(
        {
            "menu": _map(dict.fromkeys(TRANSLATIONS, links)),
            "footer": _map(dict.fromkeys(LANGUAGES, groups)),
        },
        {"admin": {"anyOf": [_map({}, saves), {"const": False}]}},
    )
    page = {**MAP, "additionalProperties": TEXT}
    prose = [{"contains": {"const": name}} for name in EXTENSIONS]
    plugin = _map({"module_name": {"const": "macros"}}) | OPEN
    plugins = _list({}) | {"items": [_map({"macros": plugin})]}
    validation = _map({name: {"const": "warn"} for name in (*WARNED, "anchors")})
    node = _map(
        {
            "site_name": TEXT,
            "site_url": NAMED,
            "strict": {"const": True},
            "theme": _map(dict.fromkeys(("name", "custom_dir"), TEXT)) | OPEN,
            "extra": extra,
            "nav": _list(page),
            "hooks": {"contains": {"const": "macros/adapter/hooks.py"}},
            "plugins": plugins,
            "markdown_extensions": {"type": "array", "allOf": prose},
            "validation": validation,
        },
        {
            "site_description": TEXT,
            "copyright": TEXT,
            "docs_dir": {"const": "docs"},
            "use_directory_urls": {"const": True},
            **{key: {} for key in OF_MKDOCS},
        },
    )
    return Schema(node, "")


def read_settings(root: Path, name: str = NAME) -> tuple[Source, tuple[Problem, ...]]:
    """What `name` of the project at `root` sets, and what keeps it from being read."""
    text, problem = read_text(root / name, name)
    if problem:
        return Source(name, None), (problem,)
    return parse(text.replace(FROM_ELSEWHERE, " " * len(FROM_ELSEWHERE)), name)


def setting_problems(root: Path) -> Iterator[Problem]:
    """Settings of the project at `root` that are missing, unknown, or of no use.

    Those of the file to which `mkdocs.yml` adds its own, if there is one.
    """
    source, problems = read_settings(root)
    if isinstance(source.value, dict) and "INHERIT" in source.value:
        source, problems = read_settings(root, str(source.value["INHERIT"]))
    yield from problems or schema_problems(source, _schema())
