"""The command line: one file per command."""

import os

# Tables here are small: a second thread of NumPy's linear algebra waits more than it works, and doubles the time on
# a busy machine. One thread also gives the same last digits on any number of cores. Must stand before NumPy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
