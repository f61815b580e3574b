"""A report as a deck of slides: what each of them says, before anything is laid out."""
