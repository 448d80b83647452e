"""Two datings of one event.

In: claims whose values are times. Out: an `Outcome`. A date never compares finer than its words: "May 2023" and
"21 May 2023" do not contradict each other, and what was filled in from the publication contradicts nothing.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.compare import undated
from factcheck.compare.outcome import Outcome
from factcheck.model.claim import Claim
from factcheck.model.period import Period
from factcheck.model.value import When
from factcheck.normalise.beginnings import begin_or_end_apart
from factcheck.normalise.dates_zones import on_one_clock
from factcheck.normalise.wording import period, said


def meet(left: Claim, right: Claim) -> Outcome:
    """Say whether two datings share an instant."""
    periods = on_one_clock(_when(left), _when(right))
    if periods is None:
        return _by_words(left, right)
    mine, theirs = periods
    if begin_or_end_apart(left, right):
        end = "begin" if None in {mine.last, theirs.last} else "end"
        return Outcome("refutes", _kind(left, right), f"{_named(left)} and {_named(right)} do not {end} at the same time")
    if mine == theirs:
        return Outcome("supports", "identical", f"{_named(left)} and {_named(right)} are the same time")
    if mine.meets(theirs):
        return Outcome("supports", "compatible", _meeting(left, right))
    if _when(left).assumed or _when(right).assumed:
        found = _by_words(left, right)
        return replace(found, kind=_kind(left, right)) if found.stance == "refutes" else found
    if _kind(left, right) == "anchored" and _one_weekday(mine, theirs):
        return Outcome("supports", "compatible", f"{_named(left)} and {_named(right)} can be one day; which week is a reading")
    return Outcome("refutes", _kind(left, right), f"{_named(left)} and {_named(right)} share no time")


def _one_weekday(left: Period, right: Period) -> bool:
    """Tell two Mondays: of which week the words do not say where another mention had to tell it."""
    return left.days == right.days == 1 and left.opening().isoweekday() == right.opening().isoweekday()


def _by_words(left: Claim, right: Claim) -> Outcome:
    return undated.meet(_when(left), _when(right), (f"'{said(left)}'", f"'{said(right)}'"))


def _meeting(left: Claim, right: Claim) -> str:
    inner, outer = (left, right) if _period(right).contains(_period(left)) else (right, left)
    verb = "lies within" if _period(outer).contains(_period(inner)) else "overlaps"
    return f"{_named(inner)} {verb} {_named(outer)}"


def _kind(left: Claim, right: Claim) -> str:
    """A date that was resolved from another mention of its text is a reading, and a contradiction of readings worth a note."""
    times = _when(left), _when(right)
    if "vague" in {when.granularity for when in times}:
        return "vague"
    return "anchored" if any(when.anchor.startswith("mention") for when in times) else "apart"


def _named(claim: Claim) -> str:
    words, dated = said(claim), period(_period(claim))
    return f"'{words}'" if dated in words else f"'{words}' ({dated})"


def _when(claim: Claim) -> When:
    assert isinstance(claim.value, When)
    return claim.value


def _period(claim: Claim) -> Period:
    found = _when(claim).period
    assert found is not None
    return found
