"""The locks: every machine that README names finds a wheel of every package."""

import json
import re
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename

from tests.lock_wheels import WHEELS
from tests.whole_project import ROOT

LOCKS = ("requirements.txt", "tests/requirements.txt")
NPM_LOCKS = ("tests/audit/package-lock.json", "tests/lint/package-lock.json")
GLIBC = [f"manylinux_2_{minor}" for minor in range(36, 4, -1)]
GLIBC += ["manylinux2014", "manylinux2010", "manylinux1"]
"""What Debian 12 can load."""


def linux(machine: str) -> list[str]:
    return [f"{libc}_{machine}" for libc in GLIBC]


MACHINES = {
    "Debian": (linux("x86_64"), "linux", "x86_64"),
    "Linux on ARM": (linux("aarch64"), "linux", "aarch64"),
    "macOS on Apple Silicon": ([*mac_platforms((13, 0), "arm64")], "darwin", "arm64"),
    "macOS on Intel": ([*mac_platforms((13, 0), "x86_64")], "darwin", "x86_64"),
    "Windows": (["win_amd64"], "win32", "AMD64"),
}
PYTHONS = [(3, 11), (3, 12), (3, 13), (3, 14)]
ENTRY = re.compile(r"^(\S+==[^\\\n]+?) \\\n((?: +--hash=\S+(?: \\)?\n)+)", re.MULTILINE)


def packages(lock: str, environment: dict[str, str]) -> Iterator[tuple[str, set[str]]]:
    """The packages that `lock` installs there, and how their hashes begin."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    for written, hashes in ENTRY.findall(text):
        needed = Requirement(written)
        if not needed.marker or needed.marker.evaluate(environment):
            name = f"{canonicalize_name(needed.name)}{needed.specifier}"
            yield name, {digest[:12] for digest in re.findall(r"sha256:(\w+)", hashes)}


def loadable() -> Iterator[tuple[str, str, frozenset[Tag]]]:
    """Package, hash and tags of every wheel behind the locks."""
    for line in WHEELS.read_text(encoding="utf-8").splitlines():
        start, file = line.split()
        name, version, _, tags = parse_wheel_filename(file)
        yield f"{name}=={version}", start, tags


@pytest.mark.parametrize("python", PYTHONS, ids=lambda v: f"Python 3.{v[1]}")
@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("lock", LOCKS)
def test_each_machine_has_a_wheel_of_each_package(
    lock: str, machine: str, python: tuple[int, int]
) -> None:
    platforms, system, processor = MACHINES[machine]
    version = ".".join(map(str, python))
    tags = {*cpython_tags(python, platforms=platforms)}
    tags |= {*compatible_tags(python, f"cp{python[0]}{python[1]}", platforms)}
    names = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}
    environment = {
        "python_version": version,
        "python_full_version": f"{version}.9",
        "sys_platform": system,
        "platform_machine": processor,
        "platform_system": names[system],
        "os_name": "nt" if system == "win32" else "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    wheels = {(name, start) for name, start, own in loadable() if own & tags}
    wanted = list(packages(lock, environment))
    assert len(wanted) > 20
    missing = [n for n, starts in wanted if not {(n, s) for s in starts} & wheels]
    assert missing == []


def test_what_serving_needs_is_part_of_what_tests_need() -> None:
    served, tested = (
        set(ENTRY.findall((ROOT / lock).read_text(encoding="utf-8"))) for lock in LOCKS
    )
    assert {written for written, _ in served} <= {written for written, _ in tested}
    names = {written.partition("==")[0] for written, _ in served}
    assert not names & {"playwright", "pytest", "ruff", "hypothesis"}


def npm_packages(lock: str) -> dict[str, dict]:
    """The packages of one of npm's locks, by where they are put."""
    packages = json.loads((ROOT / lock).read_text(encoding="utf-8"))["packages"]
    return {path: package for path, package in packages.items() if path}


@pytest.mark.parametrize("lock", NPM_LOCKS)
def test_what_npm_fetches_is_known_by_its_hash_and_comes_from_no_one_host(
    lock: str,
) -> None:
    for path, package in npm_packages(lock).items():
        assert "resolved" not in package, path
        assert package["integrity"].startswith("sha512-"), path


@pytest.mark.parametrize(
    "machine", ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"]
)
@pytest.mark.parametrize("tool", ["@biomejs/cli", "@typescript/typescript"])
def test_each_machine_has_the_programs_that_lint_scripts(
    tool: str, machine: str
) -> None:
    lock = npm_packages("tests/lint/package-lock.json")
    assert f"node_modules/{tool}-{machine}" in lock
