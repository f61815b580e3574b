"""Entries that are kept between runs: what they are found by, and that a bad one is none."""
