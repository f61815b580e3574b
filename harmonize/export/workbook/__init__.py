"""The sheets of the workbook, each in a file of its own."""
