"""`factcheck schema` describes the files of a project as they are read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from factcheck.project import claim_files, config, forms, sources

Run = Any
HERE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        (forms.Question, claim_files.QUESTION_FIELDS),
        (forms.Saying, claim_files.SAYING_FIELDS),
        (forms.OurSaying, claim_files.OUR_FIELDS),
        (forms.Accept, claim_files.ACCEPT_FIELDS),
        (forms.Source, sources.SOURCE_FIELDS),
        (forms.Config, config.CONFIG_KEYS),
    ],
)
def test_schema_and_reader_know_the_same_fields(form: Any, fields: tuple[str, ...]) -> None:
    """In the same order; neither is changed without the other."""
    assert tuple(field.alias for field in form.model_fields.values()) == fields


@pytest.mark.parametrize("name", ["claims", "source", "config", "report"])
def test_every_schema_is_a_valid_schema(name: str, factcheck: Run) -> None:
    """It says which draft it is written in, and keeps to it."""
    done = factcheck("schema", name)
    assert done.code == 0
    schema = json.loads(done.out)
    jsonschema.validators.validator_for(schema).check_schema(schema)


def test_numbers_and_truth_values_are_not_red_in_an_editor(factcheck: Run) -> None:
    """An editor types scalars before it checks; we read what was typed."""
    schema = json.loads(factcheck("schema", "claims").out)
    says = "{a: 1960, b: {quote: 5.5, planned: yes, page: 3}, c: [1, x]}"
    text = f"q:\n  ask: 5\n  as-of: 2023\n  grows: no\n  says: {says}\n"
    jsonschema.validate(yaml.safe_load(text), schema)


@pytest.mark.parametrize(
    "text",
    ["q: {ask: a}", "q: {ask: a, says: {b: c}, acept: x}", "q: {ask: a, says: {b: c}, accept: {because: x, by: y}}", "- a",
     "q: {ask: a, says: {b: c}, status: done}", "q: {ask: a, says: {}}"],
)  # fmt: skip
def test_what_the_reader_refuses_is_red_in_an_editor(text: str, factcheck: Run) -> None:
    """Missing, unknown and misspelt fields."""
    schema = json.loads(factcheck("schema", "claims").out)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(text, Loader=yaml.BaseLoader), schema)


def test_a_schema_is_written_to_a_file(tmp_path: Path, factcheck: Run) -> None:
    """`-o` writes what would be printed."""
    path = tmp_path / "s.json"
    assert factcheck("schema", "config", "-o", str(path)).code == 0
    assert path.read_text("utf-8") == factcheck("schema", "config").out


def test_all_sources_of_this_project_fit_the_schema(factcheck: Run) -> None:
    """Front matter, as an editor would read it."""
    schema = json.loads(factcheck("schema", "source").out)
    files = sorted((HERE / "seeds").glob("*.md"))
    assert files
    for path in files:
        front = path.read_text("utf-8").split("---\n")[1]
        jsonschema.validate(yaml.load(front, Loader=yaml.BaseLoader), schema)


def test_all_claim_files_of_this_project_pass_check_jsonschema(tmp_path: Path, factcheck: Run) -> None:
    """The tool that other people check YAML with agrees."""
    schema = tmp_path / "claims.schema.json"
    factcheck("schema", "claims", "-o", str(schema))
    files = [str(path) for path in sorted((HERE / "claims").rglob("*.yaml"))]
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
