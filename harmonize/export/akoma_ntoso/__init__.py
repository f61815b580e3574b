"""Statutes of a report as Akoma Ntoso 3.0: one XML file each, from which the text as read comes back whole."""
