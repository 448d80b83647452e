"""The full reasoning for one group, for a terminal.

In: a judged group and the report it stands in. Out: plain text: what each source says and how it was read, why the claims are
together, pair by pair what they say about each other, the arithmetic, what was not checked.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.group import Beside, JudgedGroup, Origin, Possible
from factcheck.model.interval import Interval
from factcheck.model.report import Report
from factcheck.model.value import Quantity, Value
from factcheck.normalise.wording import period


def explain(judged: JudgedGroup, report: Report) -> str:
    """Write everything that the verdict on a group rests on."""
    group = judged.group
    verdict = judged.verdict.replace("_", " ") + (f", {judged.strength}" if judged.strength else "")
    parts = [[f"{group.id}  {group.about}", f"verdict: {verdict}", f"why: {judged.why}"]]
    parts.append(["what the sources say", *_claims(group.claims, report)])
    parts += [["computed with", *_claims(claims, report)] for premises in group.premises for claims in premises.claims if claims]
    count = f"{len(judged.origins)} origin" + ("" if len(judged.origins) == 1 else "s")
    parts.append([count, *_indented([_origin(origin) for origin in judged.origins])])
    pairs = [f"{e.left} {e.stance} {e.right}: {e.detail} [{e.kind}]" for e in judged.evidence]
    parts.append(["pair by pair", *_indented(pairs)])
    links = [f"{link.left} with {link.right}: {link.detail} ({link.score:.2f})" for link in group.links]
    parts.append(["why they are together", *_indented(links)])
    rules = [f"{f.code} {f.rule.replace('_', ' ')}: {f.message}; {f.why}" for f in judged.findings]
    parts.append(["rules", *_indented(rules)])
    parts.append(["not checked", *_indented(list(judged.not_checked))])
    unsure = [each for each in report.possible if group.id in (each.left, each.right)]
    parts.append(["possible conflicts, not judged", *_indented([_possible(each) for each in unsure])])
    parts.append(["found beside it, not reviewed", *(line for one in judged.beside for line in _beside(one, report))])
    return "\n\n".join("\n".join(part) for part in parts if len(part) > 1)


def reading(value: Value | None) -> str:
    """Put in words how a value was read: "1,800 to 2,200 (about)", "2023-09-19 (from published 2023-09-21)"."""
    if value is None:
        return "not read"
    if isinstance(value, Quantity):
        change = "" if value.change == "level" else f", a {value.change}"
        return f"{_interval(value.interval)}{_unit(value.unit)} ({value.hedge.replace('_', ' ')}{change})"
    if value.period is None:
        return f"not resolved: {value.anchor}"
    return period(value.period) + (f" (from {value.anchor})" if value.anchor else "")


def _beside(one: Beside, report: Report) -> list[str]:
    then = f"taken over, the verdict would be: {one.verdict.replace('_', ' ')}"
    return [*_claims((one.claim,), report), *_indented([f"  {one.detail}", f"  here because {one.why}", f"  {then}"])]


def _possible(each: Possible) -> str:
    link = each.link
    return f"{link.left} with {link.right}: {each.why}, if about one measure: {link.detail} ({link.score:.2f})"


def _origin(origin: Origin) -> str:
    return f"{origin.name}: {', '.join(origin.sources)}" + (f" ({origin.reason})" if origin.reason else "")


def _claims(claims: tuple[Claim, ...], report: Report) -> list[str]:
    wide = max(len(claim.source or "we say") for claim in claims)
    return _indented([line for claim in claims for line in _claim(claim, wide, report)])


def _claim(claim: Claim, wide: int, report: Report) -> list[str]:
    published = next((d.source.published for d in report.documents if d.source.id == claim.source), None)
    issued = f"published {period(published)}" if published else ""
    marks = [
        f"means {claim.means}" if claim.means else "",
        f"as of {period(claim.as_of)}" if claim.as_of else "",
        f"says {claim.attribution}" if claim.attribution else "",
        claim.modality if claim.modality != "asserted" else "",
        issued,
    ]
    head = f"{claim.source or 'we say':<{wide}}  “{claim.selector.exact}”  {reading(claim.value)}"
    told = ", ".join(mark for mark in marks if mark)
    return [head + (f"  {claim.reason}" if claim.reason else ""), *([" " * (wide + 2) + told] if told else [])]


def _interval(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if interval.is_point and low is not None:
        return _figure(low)
    if low is None:
        return "any number" if high is None else f"{'less than' if interval.high_open else 'at most'} {_figure(high)}"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {_figure(low)}"
    return f"{_figure(low)} to {_figure(high)}"


def _figure(number: Decimal) -> str:
    return f"{number.normalize():,f}" if abs(number.adjusted()) <= 30 else str(number)


def _unit(unit: str) -> str:
    return f" {unit}" if unit else ""


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
