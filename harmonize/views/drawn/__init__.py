"""What screen and papers draw alike: symbols, colours as CSS, signs and marks."""
