"""The Word document: text, tables and styles written down; what it says is drawn up in ``views/document``."""
