"""A report as records: plain values under names that stay, for programs to read."""
