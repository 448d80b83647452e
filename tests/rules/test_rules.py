"""Every rule by its case table: what makes it fire, and what leaves it silent."""

from __future__ import annotations

import inspect
import sys
from typing import Any

import pytest

from factcheck import rules as door
from factcheck.model.group import Finding
from factcheck.registry import names
from factcheck.rules._judge import rules
from tests import told

RULES = {rule.name: rule for rule in rules()}
TABLES = {name: told.table(f"rules/{name}") for name in RULES}

FIRES = [(name, case) for name, table in TABLES.items() for case in table["fires"]]
SILENT = [(name, case) for name, table in TABLES.items() for case in table["silent"]]

HEADINGS = ("## What it finds", "## Why it matters", "## Example", "## What to do")


def found(name: str, case: dict[str, Any]) -> list[Finding]:
    """List the findings of one rule on a case."""
    return [finding for finding in told.judged(case).findings if finding.rule == name]


@pytest.mark.parametrize(("name", "case"), FIRES, ids=[f"{name}: {case['name']}" for name, case in FIRES])
def test_a_rule_fires_on_its_cases(name: str, case: dict[str, Any]) -> None:
    """It fires once, and says what the table says."""
    (finding,) = found(name, case)
    told_of = {key: case[key] for key in ("verdict", "severity", "strength", "message", "why") if key in case}
    assert {key: getattr(finding, key) for key in told_of} == told_of
    assert finding.claims
    assert finding.group == "q"


@pytest.mark.parametrize(("name", "case"), SILENT, ids=[f"{name}: {case['name']}" for name, case in SILENT])
def test_a_rule_is_silent_where_there_is_nothing_to_say(name: str, case: dict[str, Any]) -> None:
    """No false alarm."""
    assert found(name, case) == []


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_cases_that_fire_and_cases_that_stay_silent(name: str) -> None:
    """A rule that is never seen at work is not known to work."""
    assert TABLES[name]["fires"]
    assert TABLES[name]["silent"]


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_its_page(name: str) -> None:
    """The docstring of a rule's file is what `explain` and the report show."""
    page = sys.modules[RULES[name].check.__module__].__doc__ or ""
    places = [page.find(heading) for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)


def test_a_rule_is_named_after_its_file_and_has_a_code_of_its_own() -> None:
    """Codes are stable names; two rules cannot share one."""
    assert sorted(RULES) == sorted(names(door))
    assert len({rule.code for rule in rules()}) == len(RULES)
    assert all(rule.code.startswith("FC1") and len(rule.code) == 5 for rule in rules())


def test_rules_are_listed_by_their_codes_with_summary_and_page() -> None:
    """The list of cards serves help and report."""
    cards = door.cards()
    assert [card.code for card in cards] == sorted(rule.code for rule in rules())
    assert all(card.summary and not card.summary.endswith(".") and card.page.startswith(card.summary) for card in cards)


@pytest.mark.parametrize("name", RULES)
def test_only_rules_that_say_so_carry_a_verdict(name: str) -> None:
    """`decides` tells readers of the rules which of them can."""
    verdicts = {finding.verdict for case in TABLES[name]["fires"] for finding in found(name, case)}
    assert bool(verdicts - {None}) == RULES[name].decides


@pytest.mark.parametrize(("name", "case"), FIRES, ids=[f"{name}: {case['name']}" for name, case in FIRES])
def test_every_message_and_reason_is_one_line_without_a_full_stop(name: str, case: dict[str, Any]) -> None:
    """Findings are read in a terminal, in a table and in an annotation."""
    for finding in found(name, case):
        for words in (finding.message, finding.why):
            assert words
            assert "\n" not in words
            assert not words.endswith(".")


def test_a_rule_file_without_its_docstring_would_have_no_page() -> None:
    """The pages are the files' own words, not inherited ones."""
    assert all(inspect.getmodule(rule.check) is sys.modules[f"factcheck.rules.{rule.name}"] for rule in rules())
