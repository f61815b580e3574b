"""One cell told in full: articles with their marks, elements, reasons, what came near."""
