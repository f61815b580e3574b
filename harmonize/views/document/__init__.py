"""A report drawn up to be read and edited: a chapter for each offence, a section for each jurisdiction."""
