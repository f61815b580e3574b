"""Penalties of an offence beside each other, as ranges on one axis and as a table."""
