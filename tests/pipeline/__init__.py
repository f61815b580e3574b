"""The conductor: what is packed, and what several processes give."""
