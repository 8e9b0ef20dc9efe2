"""What a number is that may be the one of a NOP Import Certificate. By its form alone.

Owns the recognition for programs: the twin of `overrides/assets/js/tools/number.js`,
which says the same on the page. What is said of each kind stands in `data/numbers.yml`.
"""

import re
import unicodedata
from dataclasses import dataclass

SPACE = "\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What a browser takes for a space."""

NUMBER = r"[0-9]{3}-[0-9]{10}-[0-9]{6}"
WHOLE = re.compile(NUMBER)
INSIDE = re.compile(rf"(?<![\w-]){NUMBER}(?![\w-])", re.ASCII)
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
LABEL = re.compile(
    rf"(?:nop[{SPACE}]?-?id|nopic|no|nr|n[°º])[.:#]*[{SPACE}]*",
    re.IGNORECASE | re.ASCII,
)
SPACES = re.compile(f"[{SPACE}]+")
LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
TOO_LONG = 200
TOO_FEW_DIGITS = 6
FLAGS = re.IGNORECASE | re.ASCII

OTHERS = {
    "draft": re.compile("draft|borrador", FLAGS),
    "paper": re.compile(rf"\bNOP[{SPACE}]*2110|^2110(?:-1)?\Z|\bCOOP", FLAGS),
    "coi": re.compile(r"^(?:GB)?COI\b", FLAGS),
    "special": re.compile(r"^[0-9]{3}-[0-9]{3}-[A-Z]\Z", FLAGS),
}
"""Words and forms that tell another kind of number, in the order of asking."""


@dataclass(frozen=True)
class Recognized:
    """What a text is. `number` is the right form of it, "" if there is none to tell.

    `notes` are ids of what stands out, `count` the characters, `parts` those
    between hyphens.
    """

    kind: str
    number: str = ""
    notes: tuple[str, ...] = ()
    count: int = 0
    parts: str = ""


def recognized(text: str) -> Recognized:
    """What `text` is: a kind of `data/numbers.yml`, or "empty"."""
    plain = _trimmed(DASHES.sub("-", _normal(INVISIBLE.sub("", text))))
    if not plain:
        return Recognized("empty")
    for kind, pattern in OTHERS.items():
        if pattern.search(plain):
            return Recognized(kind)
    return _numbered(text, plain)


def _numbered(text: str, plain: str) -> Recognized:
    """What `text` is, which reads `plain`, by its digits."""
    label = LABEL.match(plain)
    compact = SPACES.sub("", plain[label.end() :] if label else plain)
    notes = _oddities(text, plain, compact)
    if WHOLE.fullmatch(compact):
        kind = "form" if compact == _trimmed(text) else "repair"
        around = ("around",) if label else ()
        return Recognized(kind, compact, (*notes, *around))
    if inside := INSIDE.search(plain):
        return Recognized("repair", inside[0], ("around",))
    joined = re.sub(r"[-./_,]", "", compact)
    if re.fullmatch("[0-9]{10}", joined):
        return Recognized("nop-id")
    if re.fullmatch("[0-9A-Za-z]{19}", joined):
        return _mended(joined, compact, notes)
    return _unlike(plain, compact, notes)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _trimmed(text: str) -> str:
    return re.sub(rf"^[{SPACE}]+|[{SPACE}]+\Z", "", text)


def _oddities(text: str, plain: str, compact: str) -> tuple[str, ...]:
    """What is odd about the writing of `text`, which reads `plain`."""
    notes = {
        "invisible": INVISIBLE.search(text),
        "dashes": DASHES.search(_normal(text)),
        "spaces": SPACES.search(plain),
        "letters": re.search("[A-Za-z]", compact),
    }
    return tuple(note for note, seen in notes.items() if seen)


def _mended(joined: str, compact: str, notes: tuple[str, ...]) -> Recognized:
    """Nineteen digits or letters: the certificate's, once it is mended."""
    letters = re.search("[A-Za-z]", joined)
    digits = joined.upper().translate(LOOKS_LIKE)
    number = _written(digits) if re.fullmatch("[0-9]+", digits) else ""
    others = tuple(note for note in notes if note != "letters")
    misplaced = () if _written(joined) == compact else ("hyphens",)
    return Recognized("letters" if letters else "repair", number, (*others, *misplaced))


def _written(nineteen: str) -> str:
    return f"{nineteen[:3]}-{nineteen[3:13]}-{nineteen[13:]}"


def _unlike(plain: str, compact: str, notes: tuple[str, ...]) -> Recognized:
    """Neither a certificate's number nor near it: the count tells why."""
    parts = [str(len(part)) for part in compact.split("-")]
    few = len(re.findall("[0-9]", compact)) < TOO_FEW_DIGITS
    whole = ", ".join(parts)
    if few or len(plain) > TOO_LONG:
        return Recognized("other", "", ("count",), len(compact), whole)
    counted = ("parts",) if len(parts) == 3 else ()  # noqa: PLR2004 - as it is written
    return Recognized("length", "", ("count", *counted, *notes), len(compact), whole)
