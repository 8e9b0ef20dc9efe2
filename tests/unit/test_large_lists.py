"""A file that is far too large for a list is refused unread, in one line."""

from pathlib import Path

import pytest

from macros.commands.arguments import MOST_BYTES, bytes_of
from tests.terminal import run


def test_a_list_that_is_too_large_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.truncate(MOST_BYTES + 1)
    with pytest.raises(OSError, match="larger than 20,000,000 bytes; split it"):
        bytes_of(str(file))
    code, _ = run(capsys, "batch", str(file))
    assert code == 2


def test_a_list_of_the_largest_size_is_read(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with file.open("wb") as opened:
        opened.truncate(MOST_BYTES)
    assert len(bytes_of(str(file))) == MOST_BYTES
