"""Configuration: `[tool.factcheck]` of pyproject.toml, or factcheck.toml, found by walking up.

In: a folder to start from. Out: the root of the project and its settings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from factcheck.errors import refuse
from factcheck.project.files import is_inside, read_file
from factcheck.project.slate import At, Slate, did_you_mean

FailOn = Literal["conflict", "single-source", "any", "never"]

OWN, SHARED = "factcheck.toml", "pyproject.toml"
CONFIG_KEYS = ("title", "sources", "claims", "reports", "fail-on", "min-independent", "languages")
_LARGEST = 1_000_000
_AT = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
_TABLE = re.compile(r"^\s*\[\s*tool\s*\.\s*factcheck\s*\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a project.

    Args:
        title: of the report; empty = the name of the folder.
        sources: folders with source files, relative to the root.
        claims: folders with claim files.
        reports: folder that reports are written to.
        fail_on: the bar of the gate.
        min_independent: origins that a statement needs before it counts as corroborated.
        languages: BCP 47 tags that sources are expected in.
        file: where the settings stand; empty where there are none.
    """

    title: str = ""
    sources: tuple[str, ...] = ("seeds",)
    claims: tuple[str, ...] = ("claims",)
    reports: str = "reports"
    fail_on: FailOn = "conflict"
    min_independent: int = 2
    languages: tuple[str, ...] = ("en",)
    file: str = ""


def find_root(start: Path) -> Path:
    """Find the project that a file or folder belongs to.

    Args:
        start: a folder, or a file in one.

    Returns:
        The nearest folder, upwards, with factcheck.toml, with `[tool.factcheck]` in its pyproject.toml, or with both a seeds
        and a claims folder.

    Raises:
        FactcheckError: there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if config_file(folder) is not None or all((folder / name).is_dir() for name in ("seeds", "claims")):
            return folder
    raise refuse(f"there is no factcheck project in {start} or above it", hint="run `factcheck init` to begin one here")


def config_file(folder: Path) -> Path | None:
    """Name the file that holds the settings of a folder; None where there is none."""
    own, shared = folder / OWN, folder / SHARED
    if own.is_file():
        return own
    try:
        return shared if shared.is_file() and has_settings(shared.read_text("utf-8", errors="replace")) else None
    except OSError:
        return None


def has_settings(shared: str) -> bool:
    """Tell whether the text of a pyproject.toml holds settings of ours."""
    return _TABLE.search(shared) is not None


def read_config(root: Path) -> tuple[Config, Slate]:
    """Read the settings of a project; what is wrong stands on the slate, and the default in its place."""
    path = config_file(root)
    if path is None:
        return Config(), Slate("")
    slate = read_file(root, path, limit=_LARGEST, code="FC001")
    return parse_config(slate, root), slate


def parse_config(slate: Slate, root: Path) -> Config:
    """Read the settings from the text of either file."""
    import tomllib

    try:
        tables = tomllib.loads(slate.text)
    except tomllib.TOMLDecodeError as error:
        slate.wrong(_spot_of(error, slate.text), "FC001", f"not valid TOML: {_AT.sub('', str(error)).strip()}")
        return Config(file=slate.file)
    own = tables["tool"]["factcheck"] if slate.file == SHARED else tables
    return _Settings(own, slate, root).config()


@dataclass(frozen=True, slots=True)
class _Settings:
    """The table of settings, the slate to note mistakes on, and the root that folders must stay in."""

    table: dict[str, Any]
    slate: Slate
    root: Path

    def config(self) -> Config:
        for key in self.table:
            if key not in CONFIG_KEYS:
                hint = did_you_mean(key, CONFIG_KEYS) or f"the settings are {', '.join(CONFIG_KEYS)}"
                self._wrong(key, f"unknown setting '{key}'", hint)
        default = Config()
        return Config(
            title=self._text("title", default.title),
            sources=self._folders("sources", default.sources),
            claims=self._folders("claims", default.claims),
            reports=self._folders("reports", (default.reports,))[0],
            fail_on=self._bar(default.fail_on),
            min_independent=self._count("min-independent", default.min_independent),
            languages=self._texts("languages", default.languages),
            file=self.slate.file,
        )

    def _text(self, key: str, default: str) -> str:
        value = self.table.get(key, default)
        if isinstance(value, str):
            return value
        self._wrong(key, f"'{key}' must be text in quotation marks")
        return default

    def _texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = self.table.get(key, default)
        items = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list | tuple) else ()
        if items and all(isinstance(item, str) and item for item in items):
            return items
        self._wrong(key, f"'{key}' must be text or a list of texts")
        return default

    def _folders(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        folders = self._texts(key, default)
        for folder in folders:
            if not is_inside(self.root, self.root / folder):
                self._wrong(key, f"the folder '{folder}' leaves the project", code="FC005")
                return default
        return folders

    def _bar(self, default: FailOn) -> FailOn:
        text = self._text("fail-on", default)
        for bar in _BARS:
            if bar == text:
                return bar
        self._wrong("fail-on", f"'fail-on' cannot be '{text}'", did_you_mean(text, _BARS) or f"write one of {', '.join(_BARS)}")
        return default

    def _count(self, key: str, default: int) -> int:
        value = self.table.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return value
        self._wrong(key, f"'{key}' must be a whole number from 1")
        return default

    def _wrong(self, key: str, message: str, hint: str = "", *, code: str = "FC003") -> None:
        self.slate.wrong(_spot_of_key(key, self.slate), code, message, hint)


def _spot_of(error: Exception, text: str) -> At:
    match = _AT.search(str(error))
    if match is None or match[1] is None:
        return At(text.count("\n") + 1, 1)
    return At(int(match[1]), int(match[2]))


def _spot_of_key(key: str, slate: Slate) -> At:
    table = _TABLE.search(slate.text)
    pattern = re.compile(rf"""^([ \t]*)["']?{re.escape(key)}["']?[ \t]*=|^([ \t]*)\[.*{re.escape(key)}""", re.MULTILINE)
    match = pattern.search(slate.text, table.end() if table else 0)
    if match is None:
        return At(1, 1)
    start = match.end(1) if match[1] is not None else match.end(2)
    return At(slate.text.count("\n", 0, start) + 1, start - slate.text.rfind("\n", 0, start))


_BARS: tuple[FailOn, ...] = get_args(FailOn)
