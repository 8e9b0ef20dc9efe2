"""What several files of unit tests share."""

import json
from collections.abc import Iterator

import pytest

from macros.guide.lock import Lock, lock_of
from macros.guide.rules import Rulebook
from macros.site.model import Site
from macros.site.shipments import ShipmentList
from macros.site.vocabulary import names_of_facts
from tests.assistant_client import Client
from tests.made_shipments import TODAY, facts_asked
from tests.small_rules import small_rules


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """Rules so small that every shipment can be tried; some files have others."""
    return small_rules(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def names(site: Site) -> dict:
    return names_of_facts(site, "en")


@pytest.fixture(scope="session")
def lists(site: Site, names: dict) -> ShipmentList:
    return ShipmentList(site.published_graph, names, TODAY)


@pytest.fixture(scope="session")
def asked(site: Site) -> dict[str, list[str]]:
    return facts_asked(site)


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    spoken = Client()
    yield spoken
    assert spoken.process.stdin
    assert spoken.process.stdout
    spoken.process.stdin.close()
    assert spoken.process.wait(20) == 0
    spoken.process.stdout.close()


@pytest.fixture(scope="session")
def lock(site: Site) -> Lock:
    """What every case gets by the real rules: two seconds of work."""
    return lock_of(site.rulebook)


@pytest.fixture(scope="session")
def graph(site: Site) -> dict:
    """The graph as it is shipped: written as JSON and read again."""
    return json.loads(json.dumps(site.published_graph))
