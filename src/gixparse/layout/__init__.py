"""Readers: what parts one cell from the next in each way a table arrives."""
