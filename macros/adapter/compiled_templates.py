"""Templates as compiled before, by another build or by this one before a change.

Owns that memory, a file for each template in `.cache`. MkDocs has a new environment of
templates for each build, which would compile all of them again.
"""

from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from macros.data.cache_file import keep, read_kept


class CompiledTemplates(BytecodeCache):
    """What Jinja has made of the same text of a template before."""

    def __init__(self, root: Path) -> None:
        """The memory of the project at `root`."""
        self._root = root

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` the code of its template, if that is known."""
        if code := read_kept(self._root, *_names(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of the template in `bucket`."""
        keep(self._root, *_names(bucket), bucket.bytecode_to_string())


def _names(bucket: Bucket) -> tuple[str, str]:
    """The file for a template, and the key that turns on its text and on Jinja."""
    return f"template-{bucket.key}", f"{bucket.checksum} {version('Jinja2')}"
