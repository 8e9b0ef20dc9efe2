"""Both exits, tried: `make exit-drill`, in an environment that has the programs.

Owns what is printed and the exit code: 1 if ProperDocs builds another site, or if a
link is broken among the Markdown twins as Zensical builds them.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.exit_drill.properdocs import built_with, differences
from tests.exit_drill.zensical import built_from_twins


def main() -> int:
    """Try both exits."""
    with TemporaryDirectory() as name:
        here = Path(name)
        one = built_with("mkdocs", here / "mkdocs")
        two = built_with("properdocs", here / "properdocs")
        differ = list(differences(one, two))
        print("\n".join(differ[:40]) or f"the same {len(one)} files from both")
        (here / "zensical").mkdir()
        count, broken = built_from_twins(here / "mkdocs", here / "zensical")
        summary = f"{count} pages from Markdown alone by Zensical, no broken link"
        print("\n".join(broken[:40]) or summary)
    return 1 if differ or broken else 0


if __name__ == "__main__":
    sys.exit(main())
