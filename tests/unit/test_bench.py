"""What `make bench` compares with: our pages as another program would show them."""

from macros.adapter.build_state import set_site
from macros.site.model import Site
from tests.bench_build import URL, shown
from tests.whole_project import ROOT


def test_prose_says_there_what_its_macros_show(site: Site) -> None:
    set_site(site, URL)
    folder = ROOT / "docs"
    for path in folder.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "{{" not in shown(site, path.relative_to(folder).as_posix(), text)
