"""Which question of the project a claim answers.

In: claims found in a text, and the questions of a project. Out: the question, where one fits. Precision goes before recall: a
claim under a new question is moved with one key, one under a wrong question is a conflict that is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from factcheck.extraction.answers import answers
from factcheck.match.asks import Ask, ask_of, keys_of
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import noun_kind
from factcheck.normalise.scales import comparable
from factcheck.proposing.proposal import Known

ENOUGH = 0.75
"""Share of a question's words, rare ones counted for more, that the sentence must hold."""


class Fitting:
    """The questions of a project, ready to be asked which of them a claim answers."""

    def __init__(self, known: Known) -> None:
        reviewed = [question for question in known.questions if question.status != "proposed"]
        asks = [
            ask_of(each, known.claims.get(each.id) or answers(each, known.documents, known.selectors)) for each in reviewed
        ]
        self._often = Counter(word.lemma for ask in asks for word in ask.words)
        self._asks: dict[str, list[Ask]] = {}
        for ask in asks:
            if ask.claims:
                self._asks.setdefault(_sort(ask.claims[0]), []).append(ask)

    def question(self, claim: Claim, *, title: str = "") -> tuple[str, str]:
        """Name the question that a claim answers, and why; nothing where none does, or two do equally.

        Args:
            claim: with its measure.
            title: of its document, which says what every sentence of it is about.
        """
        keys = _keys(claim, title)
        asked = self._asks.get(_sort(claim), ())
        scores = sorted(((self._share(ask, keys), ask.id) for ask in asked if _one_sort(ask, claim)), reverse=True)
        if not scores or scores[0][0] < ENOUGH or (len(scores) > 1 and scores[1][0] == scores[0][0]):
            return "", ""
        share, question = scores[0]
        return question, f"its sentence holds {round(100 * share)} % of the words of {question}"

    def _share(self, ask: Ask, keys: frozenset[str]) -> float:
        whole = held = 0.0
        for word in ask.words:
            weight = log(1 + _CORPUS / self._often[word.lemma])
            whole += weight
            held += weight if word.keys & keys else 0.0
        return held / whole if len(ask.words) > 1 else 0.0


def _keys(claim: Claim, title: str) -> frozenset[str]:
    measure = claim.measure
    nouns = (measure.head, measure.predicate, *measure.words)
    said: Iterable[str] = (*measure.context, *nouns, *_split(measure.names), *title.split())
    return frozenset(key for word in said if word for key in keys_of(word.strip(".,:;!?\"'")))


def _split(names: Sequence[str]) -> list[str]:
    return [word for name in names for word in (name, *name.split())]


def _sort(claim: Claim) -> str:
    """Name what values are looked up by before they are compared: dates, levels, rises, falls."""
    return claim.value.change if isinstance(claim.value, Quantity) else "date" if isinstance(claim.value, When) else ""


def _one_sort(ask: Ask, claim: Claim) -> bool:
    theirs = ask.claims[0]
    if isinstance(claim.value, When):
        return isinstance(theirs.value, When)
    if not isinstance(claim.value, Quantity) or not isinstance(theirs.value, Quantity):
        return False
    if not comparable(claim.value, theirs.value):
        return False
    return bool(claim.value.unit) or _head_asked(ask, claim)


def _head_asked(ask: Ask, claim: Claim) -> bool:
    """Tell whether the counted noun is what the question asks for, or another word for it."""
    head = claim.measure.head
    kinds = {noun_kind(word.lemma) for word in ask.words} - {""}
    return bool(head) and (bool(keys_of(head) & ask.keys) or noun_kind(head) in kinds)


_CORPUS = 1000
"""As in `match.likeness`: two questions alone do not make every shared word a common one."""
