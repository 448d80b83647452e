"""The report in short, for a pull request, a step summary or a wiki: the counts, what changed, and the conflicts.

In: a report. Out: GitHub-flavoured Markdown in which nothing that a source or a person wrote can turn into markup, a mention
or an image.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import JudgedGroup
from factcheck.model.report import Report
from factcheck.reporters import _words as words
from factcheck.reporters._cards import is_proposed
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import Doubted, doubted
from factcheck.reporters._links import live

MOST: Final = 40
"""Conflicts that are shown in full: a comment on GitHub holds 65,536 characters, and a conflict takes up to 1,200."""

QUOTED: Final = 200
"""Characters of a quote that are shown."""


def render(report: Report) -> str:
    """Write the summary."""
    reviewed = tuple(one for one in report.groups if not is_proposed(one))
    main = reviewed or report.groups
    blocks = [f"## {words.headline(main)}", _meta(report)]
    blocks += _changes(report)
    sources = {document.source.id: document.source for document in report.documents}
    open_ones = [one for one in main if words.shelf(one) == "conflict"]
    blocks += [_conflict(one, sources) for one in open_ones[:MOST]]
    if len(open_ones) > MOST:
        blocks.append(f"… and {words.plural(len(open_ones) - MOST, 'more conflict')}.")
    blocks += [_accepted(one) for one in main if words.shelf(one) == "accepted"]
    blocks += [*_possible(report), *_lists(main)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Make words safe inside a line or a table cell of Markdown."""
    line = " ".join(_CONTROL.sub("\ufffd", text).split())
    return _LEADING.sub(r"\\\g<0>", _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], f"\\{found[0]}"), line))


def _meta(report: Report) -> str:
    parts = [escaped(report.title), words.plural(len(report.documents), "source")]
    if report.commit:
        parts.append(f"commit {escaped(report.commit)}")
    return " · ".join((*parts, f"factcheck {escaped(report.version)}"))


def _changes(report: Report) -> Iterator[str]:
    if not report.since:
        return
    yield f"### Changed since {escaped(report.since)}"
    lines = []
    for change in report.changes:
        before = "new" if change.before is None else words.SHELVES[change.before].lower()
        after = "gone" if change.after is None else words.SHELVES[change.after].lower()
        detail = f": {escaped(change.detail)}" if change.detail else ""
        lines.append(f"- **{before} → {after}** {escaped(change.about)}{detail}")
    yield "\n".join(lines) or "No verdict has changed."


def _conflict(judged: JudgedGroup, sources: dict[str, Source]) -> str:
    rows = (_row(claim, sources.get(claim.source)) for claim in judged.group.claims)
    heads = f"### ≠ {escaped(judged.group.about)}\n\n{escaped(judged.why)}\n\n| Source | Value | Words |\n| --- | --- | --- |"
    return "\n".join((heads, *rows))


def _row(claim: Claim, source: Source | None) -> str:
    name = escaped(claim.source) if claim.source else "our sentence"
    url = "" if source is None else _MARKUP.sub(lambda found: f"%{ord(found[0]):02X}", live(source.url))
    published = "" if source is None or source.published is None else f", {words.days(source.published)}"
    quote = claim.selector.exact
    shown = quote if len(quote) <= QUOTED else quote[:QUOTED] + "…"
    value = escaped(words.value(claim.value)) or "no value read"
    return f"| {f'[{name}]({url})' if url else name}{published} | {value} | “{escaped(shown)}” |"


def _accepted(judged: JudgedGroup) -> str:
    accepted = next(finding.accepted for finding in judged.findings if finding.accepted is not None)
    terms = f"Accepted by {escaped(accepted.by)} until {words.day(accepted.until)}: {escaped(accepted.because)}"
    return f"### ≠ {escaped(judged.group.about)} (accepted)\n\n{escaped(judged.why)}\n\n{terms}"


def _possible(report: Report) -> Iterator[str]:
    if not report.possible:
        return
    lines = [_doubt(each) for each in doubted(report)[:MOST]]
    yield _folded("? Possible conflict, if about one measure", lines, len(report.possible))


def _doubt(each: Doubted) -> str:
    about, chance = escaped(each.judged.group.about), each.possible.link.score
    return f"- {about}: {_said(each.left)} against {_said(each.right)}, chance {chance:.2f}"


def _said(claim: Claim) -> str:
    return f"“{escaped(claim.selector.exact)}” ({escaped(claim.source)})"


def _folded(title: str, lines: Iterable[str], count: int) -> str:
    """Fold a list away under its title and count; of more than `MOST` it has the first, and what is left out is said."""
    more = [f"- … and {count - MOST:,} more"] if count > MOST else []
    return f"<details><summary>{title}: {count:,}</summary>\n\n" + "\n".join((*lines, *more)) + "\n\n</details>"


def _lists(groups: Iterable[JudgedGroup]) -> Iterator[str]:
    judged = tuple(groups)
    for shelf in ("undecided", "agreement", "single_source"):
        inside = [one for one in judged if words.shelf(one) == shelf]
        if inside:
            lines = [f"- {escaped(one.group.about)}: {escaped(one.why)}" for one in inside[:MOST]]
            yield _folded(f"{words.SIGNS[inside[0].verdict]} {words.SHELVES[shelf]}", lines, len(inside))


_SPECIAL: Final = re.compile(r"[\\`*_{}\[\]#+!|<>~&@$^]|:(?=//)")
_ESCAPES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "@<!-- -->", ":": "&#58;"}
"""Not by a backslash: an `@` would still call a person, and a colon would still make an address live."""

_LEADING: Final = re.compile(r"^[-=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""What begins a list or underlines a heading, at the beginning of a line."""

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MARKUP: Final = re.compile(r"[()|<>*_`\\\[\]]")

REPORTER = Reporter("markdown", "counts and conflicts, for a pull request or a wiki", ".md", render)
