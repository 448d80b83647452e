"""Proposals whose words are gone from their source."""

from __future__ import annotations

import pytest

from factcheck.errors import FactcheckError
from factcheck.project.load import load
from tests.project.conftest import Build

PROPOSED = """\
refugees:
  ask: How many?
  says:
    wire: {quote}
troops:
  ask: How many?
  says:
    wire: stayed; 3-5 percent
"""


def test_a_proposal_that_no_longer_stands_is_set_aside(build: Build) -> None:
    """Nobody has claimed it yet: the run goes on without it, and says so."""
    project = load(build(**{"claims/proposed/wire.yaml": PROPOSED.format(quote="90,000 refugees")}))
    assert [question.id for question in project.questions] == ["troops"]
    assert [(problem.code, problem.file) for problem in project.problems] == [("FC011", "claims/proposed/wire.yaml")]


def test_a_claim_that_no_longer_stands_stops_the_run(build: Build) -> None:
    """What a person has claimed must be found."""
    with pytest.raises(FactcheckError, match="does not stand"):
        load(build(claims=PROPOSED.format(quote="90,000 refugees")))
