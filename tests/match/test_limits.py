"""Two limits of one thing stand in one group, and contradict each other where they print two figures."""

from __future__ import annotations

import pytest

from factcheck.compare import evidence
from factcheck.model.document import Document, Source
from tests.match.test_groups import grouped


@pytest.mark.parametrize(
    ("left", "right", "stance"),
    [
        ("Oak Lane permits sheds of up to six metres.", "Oak Lane permits sheds of up to eight metres.", "refutes"),
        ("The ferry Odra carries a maximum of 60 passengers.", "The ferry Odra takes a maximum of 90 passengers.", "refutes"),
        ("Holm may appeal within two weeks, a judge said.", "Holm may appeal within 14 days, a judge said.", "supports"),
        ("Up to 200 people were killed in the Tarsa flood.", "Up to 300 people were killed in the Tarsa flood.", "supports"),
        ("At least 12 people died in the Tarsa flood.", "At least 14 people died in the Tarsa flood.", "supports"),
    ],
)
def test_limits_are_told_from_bounds_on_what_happened(left: str, right: str, stance: str) -> None:
    """A limit is itself the claim; a bound on what happened leaves room for another."""
    groups = grouped([Document(Source("left"), left), Document(Source("right"), right)])
    assert stance in [piece.stance for each in groups for piece in evidence(each)]
