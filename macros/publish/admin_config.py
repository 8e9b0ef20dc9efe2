"""What staff edit at `/admin/`, and where a save goes: the editor's configuration.

Owns how kinds of data become collections. Their fields follow from the schemas.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.data import kinds
from macros.data.languages import MAIN
from macros.data.library import FILES
from macros.data.saved_form import EDITED, facts_in_order
from macros.publish.admin_fields import CITED, Field, Fields
from macros.site.content import text
from macros.site.model import Site

HERE, THERE = "lists", "named"
"""Collections: lists that staff edit; lists that only lend their names."""

ITEMS = "items"
"""What the editor calls the list that a whole file is."""

TITLES = {kind: kind.capitalize() for kind in EDITED} | {"faq": "Answers"}
SHOWN = {
    "forms": "name.en",
    "markets": "id",
    "glossary": "term.en",
    "contacts": "name.en",
    "places": "name.en",
    "certificates": "name.en",
    "fields": "title.en",
    "notices": "name.en",
}
"""What an item of each kind is called in lists."""

HOSTS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}
"""Where the editor saves on each host."""


TOPICS = {
    "folder": "data/faq",
    "extension": "yml",
    "format": "yml",
    "identifier_field": "topic",
    "slug": "{{topic}}",
    "summary": "{{title.en}}",
    "create": False,
    "delete": False,
    "duplicate": False,
}
"""The collection of answers: a file for each topic, which nobody makes or drops."""


def admin_data(site: Site, saves: Mapping[str, str]) -> dict[str, Any]:
    """What the editor is told; `saves` is the setting `admin`."""
    schemas = site.library.schemas
    fields = Fields(_targets(), _facts(site))
    answers = fields.of(schemas["faq"].node)
    for field in answers:
        if field["name"] == "answers":
            field |= {"collapsed": True, "summary": "{{question.en}}"}
            field |= {"label_singular": "Answer"}
    lists = [
        _list(kind, fields.of(schemas[kind].node["items"]))
        for kind in EDITED
        if kind != "faq"
    ]
    lent_only = [kind for kind in SHOWN if kind not in EDITED]
    lent = [_list(kind, _id_and(SHOWN[kind])) for kind in lent_only]
    config = {
        "load_config_file": False,
        "app_title": site.word("site-name", MAIN),
        "backend": _backend(saves),
        "publish_mode": "editorial_workflow" if saves.get("repository") else "simple",
        "media_folder": "docs",
        "logo": {"src": "../assets/favicon.svg"},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            {"name": "faq", "label": TITLES["faq"], **TOPICS, "fields": answers},
            {"name": HERE, "label": "Lists", "files": lists},
            {"name": THERE, "label": "Names", "hide": True, "files": lent},
        ],
    }
    return {CITED: [*_cited(site)], "config": config}


def _backend(saves: Mapping[str, str]) -> dict[str, Any]:
    """Where a save goes: a repository, or only a copy on the editor's own machine."""
    if not saves.get("repository"):
        nowhere = {"base_url": "https://localhost", "repo": "qcs/resource-center"}
        return {"name": "gitea", **nowhere, "auth_methods": ["token"]}
    return {
        "name": saves.get("host", "github"),
        "repo": saves["repository"],
        "branch": saves.get("branch", "main"),
        "auth_methods": ["token"],
    }


def _list(kind: str, fields: list[Field]) -> dict[str, Any]:
    """The file of `kind`, which is a list of items with `fields`."""
    title = TITLES.get(kind, kind)
    items = {
        "name": ITEMS,
        "label": title,
        "widget": "list",
        "root": True,
        "collapsed": True,
        "summary": "{{" + SHOWN[kind] + "}}",
        "fields": fields,
    }
    file = {"name": kind, "label": title, "file": f"data/{FILES[kind]}"}
    return {**file, "format": "yml", "fields": [items]}


def _id_and(path: str) -> list[Field]:
    """Fields for an id and for the text at `path`, such as "name.en"."""
    name, lang = path.split(".")
    inner = {"name": lang, "widget": "string"}
    named = {"name": name, "widget": "object", "fields": [inner]}
    return [{"name": "id", "widget": "string"}, named]


def _targets() -> dict[str, Field]:
    """Where a relation finds the items of each kind."""
    answers = {
        "collection": "faq",
        "value_field": "answers.*.id",
        "display_fields": ["answers.*.question.en"],
    }
    return {"faq": answers} | {
        kind: {
            "collection": HERE if kind in EDITED else THERE,
            "file": kind,
            "value_field": f"{ITEMS}.*.id",
            "display_fields": [f"{ITEMS}.*.{name_key}"],
        }
        for kind, name_key in SHOWN.items()
    }


def _cited(site: Site) -> Iterator[Field]:
    """All that a statement can name as source: works, and the clauses read of them."""
    for id_, item in site.ids(kinds.SOURCES).items():
        clauses = [f"{id_} {clause}" for clause in item.data.get("clauses", ())]
        for value in (id_, *clauses):
            yield {"label": f"{value} · {item.data['title']}", "value": value}


def _facts(site: Site) -> list[Field]:
    """A field for each fact of a shipment, with its values or all places."""
    places = _targets()["places"]
    fields = []
    for id_ in facts_in_order(site.library):
        fact = site.ids(kinds.FACTS)[id_].data
        values = [
            {"label": text(value["label"], MAIN), "value": value["id"]}
            for value in fact.get("values", ())
        ]
        widget = {"widget": "select", "options": values}
        widget = widget if values else {"widget": "relation", **places}
        name = {"name": id_, "label": text(fact["name"], MAIN), "required": False}
        fields.append(name | widget)
    return fields
