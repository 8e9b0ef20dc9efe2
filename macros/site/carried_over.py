"""What the site of the next build takes over: what would be made the same again.

Owns the comparison of two sites. What is compared is what was read while something
was made: nothing else can change it.
"""

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b

from macros.data.reads import Read, recorded_apart
from macros.site.model import Site


def carry_over(before: Site, now: Site) -> None:
    """Keep for `now` what was made of the site `before` and would be the same.

    What was made for something that has been kept itself is kept with it.
    """
    memory = {**before.carried, **before.made}
    everything: set[Read] = set()
    everything.update(*(reads for _, reads in memory.values()))
    new = changed(before, now, everything)
    now.carried.update({k: one for k, one in memory.items() if new.isdisjoint(one[1])})


def changed(before: Site, now: Site, reads: Iterable[Read]) -> set[Read]:
    """Those of `reads` that give something else `now` than they did `before`."""
    with recorded_apart():
        return {read for read in reads if not _same(before, now, read)}


def _same(before: Site, now: Site, read: Read) -> bool:
    """Whether `read` gives the same, in the same order: equal maps may differ in it."""
    one, other = given(before, read), given(now, read)
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(
        a is b or repr(a) == repr(b) for a, b in pairs
    )


def given(site: Site, read: Read) -> tuple[object, ...]:
    """What `read` gives of `site`, in parts."""
    return GIVES[read[0]](site, *read[1:])


def hash_of(site: Site, read: Read) -> str:
    """The hash of what `read` gives of `site`."""
    if read not in site.hashes:
        with recorded_apart():
            parts = given(site, read)
        hash_ = blake2b(repr(parts).encode(), digest_size=16)
        site.hashes[read] = hash_.hexdigest()
    return site.hashes[read]


def _files(site: Site, kind: str = "") -> tuple[object, ...]:
    files = site.library.files
    return tuple(files.get(kind, ()) if kind else files)


def _items(site: Site, kind: str, id_: str | None = None) -> tuple[object, ...]:
    """The ids of `kind`; of one item what it says, and in which file."""
    items = site.ids(kind)
    if id_ is None:
        return tuple(items)
    item = items.get(id_)
    return (item.data, item.source.path) if item else ()


def _kind(site: Site, kind: str) -> tuple[object, ...]:
    """All that the items of `kind` say, each with its id and its file."""
    items = site.every(kind).items()
    return tuple(p for id_, i in items for p in (id_, i.data, i.source.path))


def _part(whole: Mapping[str, object], id_: str | None = None) -> tuple[object, ...]:
    """The keys of `whole`, or what stands in it under `id_`."""
    return tuple(whole) if id_ is None else (whole.get(id_),)


def _table(site: Site, id_: str) -> tuple[object, ...]:
    """The file of a table; besides, what rules mean: tables test one another."""
    files = site.library.files["table"]
    own = [source for source in files if source.value["table"] == id_]
    return (site.meaning_of_rules, *own)


GIVES: Mapping[str, Callable[..., tuple[object, ...]]] = {
    "files": _files,
    "item": _items,
    "kind": _kind,
    "word": lambda site, *id_: _part(site.ui, *id_),
    "review": lambda site, kind: (site.newest_review(kind),),
    "answers_for": lambda site, place: site.answers_for(place),
    "rules": lambda site: site.sources_of_rules,
    "head": lambda site, *id_: _part(site.tables, *id_),
    "table": _table,
    "graph": lambda site: (site.meaning_of_rules,),
    "other_files": lambda site: site.other_files,
}
"""What each sort of read gives, in parts."""
