"""The cross-country matrix: its cells by several measures, what is selected, and in which order."""
