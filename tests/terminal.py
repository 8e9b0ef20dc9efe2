"""What tests of the terminal share: a shipment, and how the guide is asked."""

import json
from functools import cache
from unittest.mock import patch

import pytest

from macros.checks.run import Checked, check
from macros.commands.main import main
from macros.site.model import Site, build_site
from tests.whole_project import ROOT

COCOA = [
    "origin=ec",
    "destination=us",
    "standard=nop",
    "product=crop",
    "label=organic",
    "purpose=sale",
    "stage=planned",
    "treatment=none",
    "sulfites=no",
    "antibiotics=no",
    "importer=certified",
    "certifier=qcs",
    "tariff-codes=one",
    "on=2026-12-01",
]
"""A shipment of cocoa beans from Ecuador, every fact told."""


@cache
def site_once() -> Site:
    """The real site: its data does not change while it is asked so often."""
    return build_site(check(ROOT))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """How the command ends, and what it prints."""
    site = site_once()
    with (
        patch("macros.commands.main.check", lambda _root: Checked(site.library, ())),
        patch("macros.commands.main.build_site", lambda _checked: site),
    ):
        code = main(list(arguments), ROOT)
    return code, capsys.readouterr().out


def answer(capsys: pytest.CaptureFixture[str], *facts: str) -> dict:
    """What the guide tells of `facts`, as data."""
    code, out = run(capsys, "guide", "--json", *facts)
    assert code == 0
    return json.loads(out)
