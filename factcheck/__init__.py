"""factcheck: checks quantitative and dated claims across sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.extraction.rows import extract as extract

__all__ = ["__version__", "extract"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load `factcheck.extract` when it is asked for: the grammars are not needed to print a version."""
    if name != "extract":
        raise AttributeError(f"module 'factcheck' has no attribute '{name}'")
    from factcheck.extraction.rows import extract

    return extract
