"""A person's project, read as a whole.

In: its root. Out: a frozen `Project`, or one error with every mistake that was found in any of its files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from factcheck.errors import FactcheckError, Problem
from factcheck.model.claim import Question, Saying
from factcheck.model.document import Document, Selector
from factcheck.project import lock, references, sources
from factcheck.project.claim_files import ClaimFile, find_claim_files, read_claim_file
from factcheck.project.config import Config, read_config
from factcheck.project.files import list_files, read_file, relative
from factcheck.project.hidden import find_hidden
from factcheck.project.quotes import anchor
from factcheck.project.slate import At, Slate
from factcheck.project.sources import find_sources, read_source
from factcheck.project.tree import LARGEST

_ORPHANED = ("FC011", "FC012")


@dataclass(frozen=True, slots=True)
class Project:
    """All that a person keeps in a project.

    Args:
        root: its folder, resolved.
        config: its settings.
        documents: sources with their texts, sorted by id.
        questions: in the order of files and lines.
        selectors: where each saying's quote stands in its document.
        problems: remarks that do not stop the run (FC006 in a source's text, FC013, FC014, FC016), sorted by place.
    """

    root: Path
    config: Config
    documents: tuple[Document, ...] = ()
    questions: tuple[Question, ...] = ()
    selectors: Mapping[Saying, Selector] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def document(self, source: str) -> Document | None:
        """Give the document of a source id; None where there is none."""
        return next((document for document in self.documents if document.source.id == source), None)


def load(root: Path, *, drafts: Mapping[str, str] | None = None) -> Project:
    """Read configuration, sources and claim files of a project.

    Args:
        root: as `find_root` gives it.
        drafts: texts of claim files that are not written yet, by path relative to the root; they stand for those on disk.

    Raises:
        FactcheckError: with all problems of all files, sorted by file and line.
    """
    root = root.resolve()
    config, slate = read_config(root)
    seeds = [read_file(root, path, limit=sources.LARGEST, code="FC015") for path in find_sources(root, config.sources)]
    _remark_unread(root, config, seeds, slate)
    claims = [read_file(root, path, limit=LARGEST, code="FC001") for path in find_claim_files(root, config.claims)]
    if drafts is not None:
        claims = [slate for slate in claims if slate.file not in drafts] + [Slate(*draft) for draft in drafts.items()]
    locked = root / lock.NAME
    lock_slate = read_file(root, locked, limit=lock.LARGEST, code="FC001") if locked.exists() else None
    return assemble(root, config, seeds=seeds, claims=claims, config_slate=slate, lock_slate=lock_slate)


def assemble(
    root: Path,
    config: Config,
    *,
    seeds: list[Slate],
    claims: list[Slate],
    config_slate: Slate | None = None,
    lock_slate: Slate | None = None,
) -> Project:
    """Build a project from the texts of its files, wherever they were read from.

    Raises:
        FactcheckError: with all problems on all slates.
    """
    documents = _documents(seeds)
    files = list(_claim_files(claims, config))
    by_file = {slate.file: slate for slate in claims}
    questions = references.unique(files)
    names = frozenset(PurePosixPath(slate.file).stem for slate in seeds)
    complete = all(file.complete for file in files) and len(files) == len(claims)
    references.check(files, sources=names, questions=frozenset(by_id.id for by_id in questions) if complete else None)
    selectors = anchor(questions, documents, by_file)
    questions = _set_aside(questions, selectors, by_file, config)
    if lock_slate is not None:
        lock.check_lock(lock_slate, documents.values(), seeds)
    every = [slate for slate in (config_slate, lock_slate, *seeds, *claims) if slate is not None]
    if problems := sorted({problem for slate in every for problem in slate.problems}):
        raise FactcheckError(*problems)
    remarks = sorted({problem for slate in every for problem in slate.remarks})
    return Project(root, config, tuple(documents.values()), questions, selectors, tuple(remarks))


def is_proposed(file: str, config: Config) -> bool:
    """Tell whether a claim file stands in a folder of proposals: `claims/proposed/`."""
    return any(PurePosixPath(file).is_relative_to(PurePosixPath(folder, "proposed")) for folder in config.claims)


def _set_aside(
    questions: tuple[Question, ...], selectors: Mapping[Saying, Selector], slates: Mapping[str, Slate], config: Config
) -> tuple[Question, ...]:
    """Leave out proposals whose words no longer stand in their source: a remark, since nobody has claimed them yet."""
    standing = []
    for question in questions:
        file = question.place.file
        if not is_proposed(file, config) or all(saying in selectors for saying in question.sayings):
            standing.append(question)
            continue
        slate = slates[file]
        slate.remarks += [problem for problem in slate.problems if problem.code in _ORPHANED]
        slate.problems[:] = [problem for problem in slate.problems if problem.code not in _ORPHANED]
        if sayings := tuple(saying for saying in question.sayings if saying in selectors):
            standing.append(replace(question, sayings=sayings))
    return tuple(standing)


def _remark_unread(root: Path, config: Config, seeds: list[Slate], slate: Slate) -> None:
    """Remark files among the sources that nobody reads, unless they are the originals of sources that are read."""
    known = {PurePosixPath(seed.file).with_suffix("") for seed in seeds}
    for folder in dict.fromkeys(config.sources):
        for path in list_files(root, folder, ("",)):
            name = PurePosixPath(relative(root, path))
            if name.suffix.lower() not in sources.SUFFIXES and name.with_suffix("") not in known and sources.is_source(path.name):
                hint = "paste its text into a file of that name that ends in .md"
                slate.remarks.append(Problem(str(name), 1, 1, "FC015", "the file is not read: it is no .md or .txt", hint))


def _documents(slates: list[Slate]) -> dict[str, Document]:
    first: dict[str, Document] = {}
    for slate in slates:
        document = None if slate.problems else read_source(slate)
        if document is not None and first.setdefault(document.source.id, document) is not document:
            other = first[document.source.id].source.file
            slate.wrong(At(1, 1), "FC002", f"the source id '{document.source.id}' is taken by {other}", "rename one of the files")
    return dict(sorted(first.items()))


def _claim_files(slates: list[Slate], config: Config) -> Iterator[ClaimFile]:
    for slate in slates:
        if slate.problems:
            continue
        _check_hidden(slate)
        yield read_claim_file(slate, proposed=is_proposed(slate.file, config))


def _check_hidden(slate: Slate) -> None:
    hidden = find_hidden(slate.text)
    if hidden is not None:
        before = slate.text[: hidden.start]
        spot = At(before.count("\n") + 1, len(before) - before.rfind("\n"))
        hint = "retype it; what a reviewer sees must be what is checked"
        slate.wrong(spot, "FC006", f"the file holds {hidden.name}", hint)
