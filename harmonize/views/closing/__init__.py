"""What would close a gap: how others word what a law lacks."""
