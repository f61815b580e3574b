"""Slides for a group: native tables and charts that can be changed by hand."""
