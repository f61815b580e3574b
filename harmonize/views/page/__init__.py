"""What a page in one file shows: the matrix, an entry for each cell, the texts of the articles, and the method."""
