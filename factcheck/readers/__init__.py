"""Files to documents: one file a format, behind `read_document`."""

from factcheck.readers._reading import read_content, read_document, read_documents

__all__ = ["read_content", "read_document", "read_documents"]
