"""How much of what is asked each jurisdiction has, as shares with intervals."""
