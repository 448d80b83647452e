"""Label an event of the corpus, or a folder of texts of ours: print its mentions numbered, and turn the answers into a gold.

    python -m benchmarks.groups.label TOPIC                # its articles, every mention as [[number: words = value]]
    python -m benchmarks.groups.label TOPIC ANSWERS.json   # check the answers, and write tests/eval/gold_held/TOPIC.json
    python -m benchmarks.groups.label FOLDER [ANSWERS.json [GOLD]]    # texts of ours, kept with their gold: tests/eval/long

Answers: {"groups": [{"about": text, "verdict": "agreement", "members": [numbers], "independent_sources": n, "borderline": true}],
"traps": [{"a": number, "b": number, "why": text}]}; `independent_sources` and `borderline` where there is something to say.
Every mention is to be judged: what is in no group belongs to none. The gold of an event of the corpus keeps places and quotes of
a few words, no articles.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from benchmarks.groups.__main__ import found
from benchmarks.groups.corpus import OURS, articles_of
from factcheck.match.steps import in_order
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Verdict
from factcheck.model.value import Quantity, When
from factcheck.readers._made import document as made


def main() -> int:
    """Print a sheet, or write a gold."""
    topic, *answers = sys.argv[1:]
    folder = Path(topic)
    ours = folder.is_dir()
    documents = _of_folder(folder) if ours else articles_of(topic)
    mentions = in_order(found(documents))
    if not answers:
        print("\n".join(sheet(documents, mentions)))
        return 0
    told = json.loads(Path(answers[0]).read_text(encoding="utf-8"))
    wrong = list(faults(told, mentions))
    print("\n".join(wrong) or f"{topic}: {len(mentions)} mentions, {len(told['groups'])} groups, {len(told['traps'])} traps")
    if not wrong:
        target = OURS["long" if len(answers) < 2 else answers[1]] if ours else OURS["held"]
        target.mkdir(exist_ok=True)
        gold = written(folder.name, told, mentions, documents if ours else ())
        (target / f"{folder.name}.json").write_text(gold, encoding="utf-8")
    return bool(wrong)


def _of_folder(folder: Path) -> list[Document]:
    return [
        made(path.name, {"id": f"{folder.name}/{path.stem}"}, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
    ]


def sheet(documents: Sequence[Document], mentions: Sequence[Claim]) -> Iterator[str]:
    """Yield the articles with their mentions numbered from 0."""
    for document in documents:
        yield f"\n##### {document.source.id}, {document.source.publisher}, published {document.source.published}"
        at, text, inside = 0, "", []
        for number, claim in ((n, c) for n, c in enumerate(mentions) if c.source == document.source.id):
            place, marked = claim.selector, f"[[{number}: {claim.selector.exact} = {_read_as(claim)}]]"
            if place.start < at:
                inside.append(marked)
                continue
            text += document.text[at : place.start] + marked
            at = place.end
        yield text + document.text[at:]
        yield from (f"inside another mention: {marked}" for marked in inside)


def _read_as(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Quantity):
        return f"{value.hedge} {value.printed.low}..{value.printed.high} {value.unit}"
    return f"{value.timex} {value.anchor}" if isinstance(value, When) else str(value)


def faults(told: dict[str, Any], mentions: Sequence[Claim]) -> Iterator[str]:
    """Yield what cannot be right in some answers."""
    uses = Counter(number for group in told["groups"] for number in group["members"])
    yield from (f"mention {number} stands in {count} groups" for number, count in uses.items() if count > 1)
    named = [*uses, *(trap[side] for trap in told["traps"] for side in "ab")]
    yield from (f"there is no mention {number}" for number in named if not 0 <= number < len(mentions))
    for group in told["groups"]:
        sources = {mentions[n].source for n in group["members"] if 0 <= n < len(mentions)}
        if group["verdict"] not in get_args(Verdict):
            yield f"{group['about']}: there is no verdict {group['verdict']}"
        elif (len(sources) == 1) != (group["verdict"] == "single_source"):
            yield f"{group['about']}: {group['verdict']} of {len(sources)} sources"


def written(topic: str, told: dict[str, Any], mentions: Sequence[Claim], documents: Sequence[Document] = ()) -> str:
    """Give the gold of an event as JSON, a group a line, with the texts of ours."""
    groups = [
        {"id": f"{topic}-{n:02}", **{k: v for k, v in group.items() if k in _KEPT}}
        | {"members": [_place(mentions[m]) for m in sorted(group["members"])]}
        for n, group in enumerate(told["groups"], 1)
    ]
    traps = [{side: _place(mentions[t[side]]) for side in "ab"} | {"why": t["why"]} for t in told["traps"]]
    texts = [{"id": d.source.id, "text": d.text, "publisher": d.source.id.rpartition("/")[2], "published": ""} for d in documents]
    own = f'"documents": [\n{_lines(texts)}\n],\n' if texts else ""
    head = f'{{"topics": [{{"topic": "{topic}", "exhaustive": true,\n{own}'.rstrip("\n")
    return f'{head}\n"groups": [\n{_lines(groups)}\n],\n"traps": [\n{_lines(traps)}\n]}}]}}\n'


_KEPT = ("about", "verdict", "borderline", "independent_sources")


def _place(claim: Claim) -> dict[str, Any]:
    return {"doc": claim.source, "start": claim.selector.start, "quote": claim.selector.exact}


def _lines(rows: Sequence[dict[str, Any]]) -> str:
    return ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


if __name__ == "__main__":
    sys.exit(main())
