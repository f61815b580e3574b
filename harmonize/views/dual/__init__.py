"""Dual criminality between jurisdictions, as a square and as tables."""
