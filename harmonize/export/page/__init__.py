"""The page in one file: HTML to send by e-mail, to open without a network and to print."""
