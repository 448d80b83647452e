"""The project as it was at another commit, read through git without touching the work tree.

In: the root of a project and the name of a commit. Out: the project there, or the mistakes in it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from factcheck.errors import FactcheckError, refuse
from factcheck.project import claim_files, lock, sources
from factcheck.project.config import OWN, SHARED, Config, has_settings, parse_config
from factcheck.project.files import decode
from factcheck.project.load import Project, assemble
from factcheck.project.slate import Slate

_REGULAR = ("100644", "100755")  # modes of regular files; links and submodules are not followed


def load_at(root: Path, ref: str) -> Project:
    """Read a project as it was at a commit.

    Args:
        root: of the project now.
        ref: a commit, branch or tag.

    Raises:
        FactcheckError: there is no git, repository or commit, no project at it, or mistakes in its files there.
    """
    files = _files(root, resolve(root, ref))
    config = _config(root, files)
    seeds = [_slate(name, files, "FC015") for name in _below(files, config.sources, sources.SUFFIXES) if sources.is_source(name)]
    claims = [_slate(name, files, "FC001") for name in _below(files, config.claims, claim_files.SUFFIXES)]
    locked = _slate(lock.NAME, files, "FC001") if lock.NAME in files else None
    try:
        return assemble(root, config, seeds=seeds, claims=claims, lock_slate=locked)
    except FactcheckError as error:
        raise FactcheckError(*(replace(problem, file=f"{ref}:{problem.file}") for problem in error.problems)) from error


def resolve(root: Path, ref: str) -> str:
    """Give the full hash of the commit that a name stands for.

    Raises:
        FactcheckError: there is none, or no repository.
    """
    done = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if done.returncode != 0:
        hint = "fetch it first; in CI fetch the whole history (fetch-depth: 0)" if _run(root, "rev-parse").returncode == 0 else ""
        raise refuse(f"there is no commit '{ref}'" if hint else f"{root} is not in a git repository", hint=hint)
    return done.stdout.decode().strip()


def _files(root: Path, commit: str) -> dict[str, bytes]:
    """Read every file that a project can consist of, by its path relative to the root."""
    listed = _run(root, "ls-tree", "-r", "-z", commit).stdout.decode("utf-8", "surrogateescape")
    blobs: dict[str, str] = {}
    for entry in filter(None, listed.split("\0")):
        about, _, name = entry.partition("\t")
        mode, _, blob = about.split()
        if mode in _REGULAR and name.lower().endswith(_SUFFIXES):
            blobs[name] = blob
    return dict(zip(blobs, _contents(root, list(blobs.values())), strict=True))


def _contents(root: Path, blobs: list[str]) -> Iterator[bytes]:
    """Give the contents of blobs in their order; one process for all of them."""
    answer = _run(root, "cat-file", "--batch", sent="\n".join([*blobs, ""]).encode()).stdout
    offset = 0
    for _ in blobs:
        end = answer.index(b"\n", offset)
        start, size = end + 1, int(answer[offset:end].split()[2])
        yield answer[start : start + size]
        offset = start + size + 1


def _config(root: Path, files: dict[str, bytes]) -> Config:
    shared = files.get(SHARED, b"").decode("utf-8", "replace")
    name = OWN if OWN in files else SHARED if has_settings(shared) else ""
    if not name:
        return Config()
    slate = _slate(name, files, "FC001")
    config = parse_config(slate, root)
    if slate.problems:
        raise FactcheckError(*slate.problems)
    return config


def _below(files: Iterable[str], folders: tuple[str, ...], suffixes: tuple[str, ...]) -> list[str]:
    """List the files below folders in the order in which they are found on disk."""
    found: list[str] = []
    for folder in dict.fromkeys(folders):
        inside = [name for name in files if PurePosixPath(name).is_relative_to(PurePosixPath(folder))]
        visible = [name for name in inside if not any(part.startswith(".") for part in PurePosixPath(name).parts)]
        found += sorted((name for name in visible if name.lower().endswith(suffixes)), key=_as_walked)
    return found


def _as_walked(name: str) -> tuple[tuple[int, str], ...]:
    # A folder's own files come before those of its sub-folders, as os.walk gives them.
    *folders, file = PurePosixPath(name).parts
    return (*((1, folder) for folder in folders), (0, file))


def _slate(name: str, files: dict[str, bytes], code: str) -> Slate:
    slate = Slate(name)
    decode(slate, files[name], code)
    return slate


def _run(root: Path, *arguments: str, sent: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", "--no-optional-locks", *arguments]
    try:
        return subprocess.run(command, cwd=root, input=sent, capture_output=True, check=False)  # noqa: S603 - no shell
    except OSError as error:
        raise refuse("git is not installed", hint="--since and diff read the other commit through git") from error


_SUFFIXES = (*sources.SUFFIXES, *claim_files.SUFFIXES, ".toml", ".lock")
