"""Printing a page to PDF."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from factcheck.commands import _printing
from factcheck.commands._printing import print_page
from factcheck.errors import FactcheckError


def test_without_a_chromium_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And leaves nothing behind."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FactcheckError) as refused:
        print_page("<p>x", tmp_path / "out" / "page.pdf")
    assert "none is installed" in str(refused.value)
    assert "apt-get install chromium" in refused.value.problems[0].hint
    assert list(tmp_path.iterdir()) == []


def test_a_browser_that_does_not_print_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Its last words are passed on, and no half file stays."""
    fake = tmp_path / "bin" / "chromium"
    fake.parent.mkdir()
    fake.write_text("#!/bin/sh\necho 'no fonts' >&2\nexit 1\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}{os.pathsep}{os.defpath}")
    with pytest.raises(FactcheckError, match="no fonts"):
        print_page("<p>x", tmp_path / "page.pdf")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin"]


def test_a_browser_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After a while the command gives up."""
    fake = tmp_path / "bin" / "chromium"
    fake.parent.mkdir()
    fake.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}{os.pathsep}{os.defpath}")
    monkeypatch.setattr(_printing, "SECONDS", 0.2)
    with pytest.raises(FactcheckError, match="took more than"):
        print_page("<p>x", tmp_path / "page.pdf")


def test_an_installed_chromium_prints_the_page(tmp_path: Path) -> None:
    """A PDF file, and nothing else beside it."""
    if not any(shutil.which(name) for name in _printing._NAMES):
        message = "no Chromium found; on Debian or Ubuntu: sudo apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    target = tmp_path / "out" / "page.pdf"
    print_page("<!DOCTYPE html><title>x</title><p>Twelve boats.", target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in target.parent.iterdir()] == ["page.pdf"]
