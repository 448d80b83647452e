"""Tallies: votes and seats are counted one by one, and exact however round."""

from __future__ import annotations

import pytest

from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tallies import side_of_vote
from factcheck.normalise.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The bill passed by 157 votes to 140.", ["157 for", "140 against"]),
        ("The bill was rejected by 157 votes to 140.", ["157 against", "140 for"]),
        ("The council passed the 2026 budget by 157 to 140.", ["157 for", "140 against"]),
        ("The council adopted the budget 157-140 late on Monday.", ["157 for", "140 against"]),
        ("By a vote of 157-140 the council adopted the budget.", ["157 for", "140 against"]),
        ("The law was rejected 140-157.", ["140 for", "157 against"]),
        ("The council voted 1,250 to 1,203 against the plan.", ["1,250 against", "1,203 for"]),
        ("annulled by eight votes to seven", ["eight for", "seven against"]),
        ("The motion passed with 160 in favour and 140 against.", ["160 for", "140 against"]),
        ("Of the members 160 voted in favor, 140 voted against, and ten stayed away.", ["160 for", "140 against", "ten "]),
        ("There were 160 votes in favour.", ["160 for"]),
        ("Sales rose to 140 against 120 a year before.", ["140 ", "120 "]),
        ("She scored 120 against Tarsa.", ["120 "]),
        ("By 11 votes to none they stayed.", ["11 "]),
        ("He got 11 votes to his name.", ["11 "]),
        ("Tarsa passed the test and beat Odra 24-10 on Monday.", ["24-10 "]),
        ("Deputies approved fares of 10 to 15 euros.", ["10 to 15 euros "]),
        ("Deputies backed 10-15% more.", ["10-15% "]),
        ("The council backed a plan from 8 to 10.", ["8 to 10 "]),
        ("The council approved fees of 8 to 10.", ["8 to 10 "]),
        ("The votes to 140 names were found.", ["140 "]),
        ("Prices went up 8 to 10.", ["8 to 10 "]),
        ("The plan was passed with a majority of 8 to 5.", ["8 for", "5 against"]),
        ("The vote was 8-5", ["8-5 "]),
        ("The vote was 8-5 in favor", ["8 for", "5 against"]),
        ("The vote was 8-5 in favor.", ["8 for", "5 against"]),
        ("The council approved the plan, 9-6.", ["9 for", "6 against"]),
        ("Nine ayes. Six noes.", ["Nine for", "Six against"]),
        ("Nine yea and six nay were heard.", ["Nine for", "six against"]),
        ("There were nine yes votes and six no votes.", ["nine for", "six against"]),
        ("Nine members voted yes and six voted no.", ["Nine for", "six against"]),
        ("Eight members voted for it and seven against.", ["Eight for", "seven against"]),
        ("Eight members were in favour of the plan and seven voted against.", ["Eight for", "seven against"]),
        ("Nine councillors backed it and six opposed it.", ["Nine for", "six against"]),
        ("The rule, opposed by six, was backed by nine.", ["six against", "nine for"]),
        ("The rule was backed by nine members and opposed by six members.", ["nine for", "six against"]),
        ("The rule was opposed by six groups and backed by nine.", ["six ", "nine for"]),
        ("The rule was backed by nine.", ["nine "]),
        ("Nine councillors backed it.", ["Nine "]),
        ("The rule is opposed by six.", ["six "]),
        ("Some 900 people voted for her.", ["900 "]),
        ("Nine members left for it.", ["Nine "]),
        ("The rest, six opposed to it.", ["six "]),
        ("Nine yes men came.", ["Nine "]),
    ],
)
def test_both_sides_of_a_vote_are_told(text: str, figures: list[str]) -> None:
    """A result is two counts, whatever stands between them; the larger side wins."""
    tokens = tokenize(text)
    spans = []
    for reading in find_quantities(text, tokens, "en"):
        shown = text[tokens[reading.figure].start : reading.end]
        digits = [each for each in shown.split() if each[0].isdigit() or each.isalpha()]
        after = sum(token.start < reading.end for token in tokens)
        spans.append((" ".join(digits), side_of_vote(tokens, reading.figure, after)))
    assert [f"{shown} {side}" for shown, side in spans if not shown.startswith("2026")] == figures


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The bill passed by 160 votes to 138.", True),
        ("The party won 150 of the 301 seats.", True),
        ("The party won 150 of the 300 seats.", True),
        ("The party won 150 seats.", True),
        ("Of 300 seats, 150 out of 300 seats were won.", True),
        ("The motion was backed by 150 deputies.", True),
        ("150 members voted for it.", True),
        ("About 150 of the 301 seats went to women.", False),
        ("The army sent 150 of the 2,000 troops home.", False),
        ("The army sent 150 of its troops home.", False),
        ("The hall has 150 seats.", False),
        ("Some hall of 150 seats was built.", False),
        ("The town sent 150 deputies home.", False),
        ("There were 150 of them.", False),
        ("The army has 2,000 troops.", False),
        ("The plant has 940", False),
    ],
)
def test_a_tally_is_exact_however_round(text: str, exact: bool) -> None:
    """150 seats of 301 are no rounding; 150 seats of a hall may be one."""
    found = [r.quantity for r in find_quantities(text, tokenize(text), "en") if r.quantity and r.quantity.printed.high]
    rounded = [each for each in found if each.printed.high in (150, 160, 940, 2000)]
    assert all((each.interval.is_point) is exact for each in rounded)
    assert rounded
