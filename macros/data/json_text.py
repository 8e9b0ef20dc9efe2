"""JSON that somebody else wrote, and JSON without idle signs.

Owns what is no JSON to this program; what its shape must be, its readers know.
"""

import json
from typing import Any


def read_json(text: str | bytes) -> Any:
    """What `text` says; ValueError if it is no JSON, or nested without end."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep to be read") from error


def compact(data: object) -> str:
    """`data` as JSON without idle signs."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
