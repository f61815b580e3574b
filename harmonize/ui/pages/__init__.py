"""One module for each page; each draws one view of a result."""
