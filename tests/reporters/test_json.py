"""report.json: the published form, held against its published schema."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from importlib.resources import files

import jsonschema
import pytest

from factcheck.model.group import Beside
from factcheck.model.report import Report
from factcheck.reporters._flat import number, value_fields
from factcheck.reporters.json import render
from tests import builders, specimens

SCHEMA = json.loads(files("factcheck.reporters").joinpath("report.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("make", [specimens.small_report, specimens.full_report], ids=["small", "full"])
def test_a_report_keeps_to_the_published_schema(make: object) -> None:
    """Other programs can rely on what `factcheck schema report` promises."""
    report = make()  # type: ignore[operator]
    assert isinstance(report, Report)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(render(report)))


def test_what_was_found_in_sources_keeps_to_the_schema() -> None:
    """Groups and claims that nobody has reviewed have the form of the others, and are counted with none of them."""
    report = specimens.full_report()
    first, *rest = report.groups
    one = Beside(first.group.claims[0], "shared words", "they meet", "agreement")
    written = json.loads(render(replace(report, groups=(replace(first, beside=(one,)),), proposed=tuple(rest))))
    jsonschema.Draft202012Validator(SCHEMA).validate(written)
    assert written["summary"]["groups"] == 1
    assert len(written["proposed"]) == len(rest)
    assert written["groups"][0]["beside"][0]["claim"]["id"] == one.claim.id


def test_the_same_report_makes_the_same_bytes() -> None:
    """Nothing in the text depends on when or where it was written."""
    assert render(specimens.full_report()) == render(specimens.full_report())


def test_groups_carry_what_a_reader_scores() -> None:
    """Every claim has its source and offsets; every group its verdict and its origins as a number."""
    report = specimens.small_report()
    written = json.loads(render(report))["groups"]
    assert [group["verdict"] for group in written] == [judged.verdict for judged in report.groups]
    for group, judged in zip(written, report.groups, strict=True):
        assert group["origins"] == len(judged.origins)
        for claim, original in zip(group["claims"], judged.group.claims, strict=True):
            assert (claim["source"], claim["start"], claim["quote"]) == (
                original.source, original.selector.start, original.selector.exact,
            )  # fmt: skip


@pytest.mark.parametrize(
    ("spelling", "written"),
    [
        ("1960", "1960"), ("5.90", "5.9"), ("1E+3", "1000"), ("123456789012345678901", "123456789012345678901"),
        ("1E+40", "1e+40"), ("-1E+400", "-1.7976931348623157e+308"),
    ],
)
def test_numbers_are_json_numbers(spelling: str, written: str) -> None:
    """Whole numbers stay exact; what no reader can hold is at least never written out in a million digits."""
    assert json.dumps(number(Decimal(spelling))) == written


def test_a_clock_time_is_part_of_the_moment() -> None:
    """Days are ISO days; a time of day is added where the text has one."""
    when = builders.when("1 pm", date(2023, 9, 19))
    assert value_fields(when)["first"] == "2023-09-19"
    assert when.period is not None
    timed = replace(when, period=replace(when.period, begins=time(13), ends=time(13, 59)))
    assert value_fields(timed)["first"] == "2023-09-19T13:00"
