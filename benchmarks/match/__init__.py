"""Grouping of many claims: time, memory, and pairs found, on made claims whose groups are known."""
