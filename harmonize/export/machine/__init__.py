"""Files for programs: one JSON document with its schema, and tables of Parquet."""
