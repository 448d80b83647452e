"""The person's files: configuration, sources, claim files, lock, baseline.

In: a folder. Out: a frozen `Project`, or every mistake in it.
"""

from __future__ import annotations

from factcheck.project.config import Config, find_root
from factcheck.project.load import Project, load

__all__ = ["Config", "Project", "find_root", "load"]
