"""Writes factcheck/lexicon/dates_<language>.toml from the locale data that dateparser ships (most of it from CLDR).

    python benchmarks/dates/names.py           write the tables
    python benchmarks/dates/names.py --check   say which are out of date (exit code 1)

In: dateparser.data. Out: names of months and weekdays, units, fixed relative phrases and the patterns round a count ("vor N
Tagen"). English is not among them: its grammar is our own.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

LANGUAGES = (
    "ar", "az", "be", "bg", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "hy", "id", "it", "ka",
    "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
)  # fmt: skip
FOLDER = Path(__file__).parents[2] / "factcheck" / "lexicon"
HEAD = "# Made by benchmarks/dates/names.py from the locale data of dateparser (CLDR); not edited by hand.\n"


def render(language: str) -> str:
    """Write the table of a language as TOML."""
    info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    lines = [HEAD, f'order = "{info.get("date_order", "DMY")}"\n', "months = ["]
    lines += [f"  {_names(info[name], shortest=3)}," for name in _MONTHS]
    lines += ["]", "weekdays = ["]
    lines += [f"  {_names(info[name], shortest=3)}," for name in _WEEKDAYS]
    lines += ["]", "", "[units]"]
    lines += [f'{_text(word)} = ["{unit}", 1]' for word, unit in _units(info)]
    lines += ["", "[phrases]"]
    lines += [f'{_text(phrase)} = "{meaning}"' for phrase, meaning in _phrases(info)]
    lines += ["", "# Words before a count, words behind it, the unit, the way it counts.", "[counts]", "rows = ["]
    lines += [f'  [{_text(before)}, {_text(behind)}, "{unit}", {way}],' for before, behind, unit, way in _counts(info)]
    return "\n".join([*lines, "]", ""])


def outdated() -> list[str]:
    """Name the languages whose committed table is not what the locale data gives."""
    return [language for language in LANGUAGES if _read(language) != render(language)]


def _read(language: str) -> str:
    path = FOLDER / f"dates_{language}.toml"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _names(names: list[str], *, shortest: int) -> str:
    kept = sorted({name.lower().strip(" .") for name in names if len(name.strip(" .")) >= shortest and "\\" not in name})
    return "[" + ", ".join(_text(name) for name in kept) + "]"


def _units(info: dict[str, Any]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for unit in ("year", "month", "week", "day", "hour", "minute", "second"):
        for word in info.get(unit, ()):
            if len(word) > 1 and " " not in word:
                found.setdefault(word.lower(), unit)
    return sorted(found.items())


def _phrases(info: dict[str, Any]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for key, phrases in info.get("relative-type", {}).items():
        match = re.fullmatch(r"(in )?(\d+) (day|week|month|year)( ago)?", key)
        if match is None or (match[1] is None and match[4] is None):
            continue
        steps = int(match[2]) * (-1 if match[4] else 1)
        for phrase in phrases:
            if len(phrase) > 3 and not re.search(r"[\\\d().]", phrase):
                found.setdefault(phrase.lower(), f"{match[3]}{steps:+d}")
    return sorted(found.items())


def _counts(info: dict[str, Any]) -> list[tuple[str, str, str, int]]:
    found = set()
    for key, patterns in info.get("relative-type-regex", {}).items():
        match = re.fullmatch(r"(in )?\\1 (\w+)( ago)?", key)
        if match is None or (match[1] is None and match[3] is None):
            continue
        for pattern in patterns:
            parts = re.split(r"\(\\d\+\+?\[\.,\]\?\\d\*\+?\)", pattern)
            if len(parts) == 2 and not re.search(r"[\\()\[\]?*+.]", "".join(parts)) and _worded(parts[1]):
                found.add((parts[0].strip().lower(), parts[1].strip().lower(), match[2], -1 if match[3] else 1))
    return sorted(row for row in found if row[0] or " " in row[1])


def _worded(behind: str) -> bool:
    return all(len(word) > 1 for word in behind.split())


def _text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

if __name__ == "__main__":
    if "--check" in sys.argv:
        stale = outdated()
        print("out of date: " + ", ".join(stale) if stale else "up to date")
        sys.exit(bool(stale))
    for one in LANGUAGES:
        (FOLDER / f"dates_{one}.toml").write_text(render(one), encoding="utf-8")
