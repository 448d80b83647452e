"""`python -m benchmarks.extract FOLDER`: accuracy and speed of extraction, ours and the peers', in one table.

In: a folder with tools/score_extract.py, data/extract/ and data/peers/. Out: lines on stdout; F1 in percent. Peers that are here
run live (quantulum3, recognizers, recognizers-dt, dateparser, text2num); the others are scored from their saved outputs.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

QUANTITIES = "newsquant,rtext,msr_range_en,msr_number_en,msr_unit_en,measeval,duckling_numeral_en,meantime_value,probe_news"
DATES = "te3_platinum,meantime,msr_datetime_en"
LIVE = {
    "quantulum3": "quantulum3", "recognizers": "recognizers_number", "recognizers-dt": "recognizers_date_time",
    "dateparser": "dateparser", "text2num": "text_to_num",
}  # fmt: skip


def main() -> int:
    """Score every set; return the scorer's exit code."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    scorer = [sys.executable, str(folder / "tools" / "score_extract.py"), "--data", str(folder / "data" / "extract")]
    print("== ours, and the scan alone for its speed")
    code = _run([*scorer, "--extractor", "benchmarks.extract.adapter:extract", "--sets", QUANTITIES])
    code |= _run([*scorer, "--extractor", "benchmarks.extract.adapter:scan_only", "--sets", "newsquant,rtext,meantime_value"])
    code |= _run([*scorer, "--extractor", "benchmarks.dates.adapter:extract", "--sets", DATES])
    print("== peers, saved outputs")
    code |= _run([*scorer, "--frozen", str(folder / "data" / "peers"), "--sets", f"{QUANTITIES},{DATES}"])
    installed = [peer for peer, module in LIVE.items() if find_spec(module) is not None]
    print("== peers that are installed here:", ", ".join(installed) or "none")
    for peer in installed:
        sets = DATES if peer in ("recognizers-dt", "dateparser") else QUANTITIES
        code |= _run([*scorer, "--peer", peer, "--sets", sets])
    return code


def _run(command: list[str]) -> int:
    sys.stdout.flush()
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}  # not another factcheck that is installed
    return subprocess.run(command, env=here, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
