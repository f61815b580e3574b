"""Where a reader is: in the address, so that a link leads back and a reload changes nothing.

Each module owns some names of the query string; between pages, which lose it, the session keeps the same.
"""
