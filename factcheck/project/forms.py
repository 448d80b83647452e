"""The file formats of a project as JSON Schema, for editors and for `check-jsonschema`.

In: a format. Out: its schema. Reading does not go through these models: a table held against the parser's tree gives
places and hints, and spares every run the import of pydantic (0.1 s). A test holds the fields of both against each other.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

# Editors give numbers and truth values a type before they check a file; we read the text that was typed.
Text = Annotated[str, Field(min_length=1)] | int | float
Id = Annotated[str, Field(pattern=r"^[\w][\w.-]{0,99}$")]
Name = Id | int
Flag = bool | Literal["yes", "no", "true", "false"]
Url = Annotated[str, Field(pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.rstrip("_").replace("_", "-"))


class Accept(_Form):
    """A person accepts a finding until a day; all three fields are needed."""

    because: Text = Field(description="why the finding is accepted")
    by: Text = Field(description="who accepts it")
    until: Day = Field(description="the last day on which it holds, such as 2027-01-31")


class OurSaying(_Form):
    """Our own sentence in its long form."""

    quote: Text = Field(description="our words")
    means: Text = Field("", description="the value in plain words, where the quote is ambiguous")
    as_of: Text = Field("", description="the period for which the value holds")
    planned: Flag = Field(False, description="yes where a plan is spoken of")
    note: Text = Field("", description="a remark")


class Saying(_Form):
    """What a source says, in its long form."""

    quote: Text = Field(description="words that stand in the source exactly once")
    means: Text = Field("", description="the value in plain words, where the quote is ambiguous: +515 %")
    as_of: Text = Field("", description="the period for which the value holds")
    says_who: Text = Field("", description="who is said to say so inside the source")
    planned: Flag = Field(False, description="yes where the source speaks of a plan")
    page: Text = Field("", description="page of the original")
    note: Text = Field("", description="a remark")


class Question(_Form):
    """A question and what each source says about it."""

    ask: Text = Field(description="the question that all quotes answer")
    says: dict[str, Text | Saying | list[Text | Saying]] = Field(description="by source id", min_length=1)
    we_say: Text | OurSaying = Field("", description="our own sentence, checked against the sources")
    tolerance: Text = Field("", description="how far apart values may lie: 5 %, 2 points")
    as_of: Text = Field("", description="the period for which all values hold")
    grows: Flag = Field(False, description="yes for a measure that only grows, such as a toll")
    from_: Name = Field("", description="id of the question before: this answer is the way from it to the other")
    to: Name = Field("", description="id of the question after")
    part_of: Name = Field("", description="id of the question about the whole")
    sum_of: Name | list[Name] = Field("", description="ids of the questions about the parts")
    same_as: Name = Field("", description="id of a question that asks the same")
    not_: Name | list[Name] = Field("", description="ids of questions that ask something else, however alike they look")
    accept: Accept | None = Field(None, description="an acceptance of this question's finding")
    status: Literal["open", "proposed", "settled"] = Field("open", description="how far the work on it is")
    tags: Text | list[Text] = Field("", description="for filters")
    note: Text = Field("", description="a remark")


class ClaimFile(RootModel[dict[Id, Question]]):
    """A claim file of factcheck: questions by their ids."""


class Source(_Form):
    """The front matter of a source file of factcheck."""

    publisher: Text = Field("", description="who published it; sources of one publisher count once")
    title: Text = Field("", description="as printed")
    author: Text = Field("", description="as printed")
    published: Text = Field("", description="day, month or year: 2023-09-28, 2023-09, 2023")
    accessed: Text = Field("", description="when it was retrieved")
    url: Url = Field("", description="where it was published")
    archived: Url = Field("", description="an archived copy")
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = Field("en", description="BCP 47 tag")
    kind: Literal["primary", "secondary", "reference", "social"] = Field("secondary", description="what sort of source it is")
    copies: Text | list[Text] = Field("", description="ids or names of those whose words these are")
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] = Field("", description="of the original")
    text: Literal["full", "digest"] = Field("full", description="digest where the text is in our own words")


class Config(_Form):
    """The settings of a factcheck project: factcheck.toml, or [tool.factcheck] in pyproject.toml."""

    title: str = Field("", description="of the report")
    sources: str | list[str] = Field(["seeds"], description="folders with source files")
    claims: str | list[str] = Field(["claims"], description="folders with claim files")
    reports: str = Field("reports", description="folder that reports are written to")
    fail_on: Literal["conflict", "single-source", "any", "never"] = Field("conflict", description="the bar of the gate")
    min_independent: Annotated[int, Field(ge=1)] = Field(2, description="origins that a statement needs")
    languages: str | list[str] = Field(["en"], description="BCP 47 tags that sources are expected in")


FORMS: dict[str, type[BaseModel]] = {"claims": ClaimFile, "source": Source, "config": Config}


def json_schema(form: type[BaseModel]) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a file format."""
    schema = form.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_bare(schema)}


def _bare(node: Any) -> Any:
    """Leave out what editors show and nobody needs: made-up titles and empty defaults."""
    if isinstance(node, list):
        return [_bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    made_up = {key for key in ("title", "default") if isinstance(node.get(key), str) and (key == "title" or not node[key])}
    return {key: _bare(value) for key, value in node.items() if key not in made_up}
