"""An offence a screen, for a group."""
