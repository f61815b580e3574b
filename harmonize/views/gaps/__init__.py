"""The gaps as a list: how grave, what is missing, what is to be done."""
