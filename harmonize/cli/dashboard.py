"""The script that the server runs."""

from harmonize.ui.app import main

main()
