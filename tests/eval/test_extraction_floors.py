"""Accuracy of dates and quantities on public sets does not fall below what was reached.

The sets are not part of the repository. FACTCHECK_DATA names a folder with tools/score_extract.py and data/extract/; without it
these tests are skipped, and say so. The floors stand in dates.toml and quantities.toml; they only rise.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
ADAPTERS = {"dates": "benchmarks.dates.adapter", "quantities": "benchmarks.extract.adapter"}
FLOORS: dict[str, dict[str, dict[str, float]]] = {
    grammar: tomllib.loads((HERE / f"{grammar}.toml").read_text(encoding="utf-8")) for grammar in ADAPTERS
}
FILES = {"meantime_value": "meantime"}


def scorer() -> tuple[ModuleType, Path]:
    """Load the scorer, or skip visibly."""
    folder = os.environ.get("FACTCHECK_DATA", "")
    path = Path(folder) / "tools" / "score_extract.py"
    if not folder or not path.exists():
        pytest.skip("the public sets are not here: set FACTCHECK_DATA to the folder that holds tools/ and data/")
    spec = importlib.util.spec_from_file_location("score_extract", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.outs_multi = True  # type: ignore[attr-defined]
    return module, Path(folder) / "data" / "extract"


@pytest.mark.parametrize(("grammar", "name"), [(grammar, name) for grammar, sets in FLOORS.items() for name in sets])
def test_accuracy_on_a_public_set_stays_at_its_floor(grammar: str, name: str) -> None:
    """Each measure of a set is at least what the table says."""
    score, folder = scorer()
    extract = importlib.import_module(ADAPTERS[grammar]).extract
    lines = (folder / f"{FILES.get(name, name)}.dev.jsonl").read_text(encoding="utf-8").splitlines()
    records: list[dict[str, Any]] = [json.loads(line) for line in lines]
    found = [extract(record["text"], record.get("dct"), record.get("lang", "en")) for record in records]
    reached = {measure: 100 * values[2] for measure, values in score.score_set(name, records, found).items()}
    below = {measure: reached[measure] for measure, floor in FLOORS[grammar][name].items() if reached[measure] < floor}
    assert not below
