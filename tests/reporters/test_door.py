"""The door of the reporters."""

from __future__ import annotations

from factcheck import registry, reporters
from factcheck.reporters._door import Reporter


def test_every_reporter_bears_the_name_of_its_file() -> None:
    """What a person types after `--format` is the file that is loaded, and its files have an ending."""
    found = registry.members(reporters, "REPORTER", Reporter)
    assert [each.name for each in found] == list(registry.names(reporters))
    assert all(each.suffix.startswith(".") and each.summary for each in found)
