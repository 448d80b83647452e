"""Grouping of claims found in raw text, measured on the development gold."""
