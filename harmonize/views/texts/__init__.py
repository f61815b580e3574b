"""The texts that a result rests on: which, of what kind and date, how completely read."""
