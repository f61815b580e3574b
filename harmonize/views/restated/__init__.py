"""A comparison in the reader's language."""
