"""How a result is made, how good it was found to be, and the words used."""
