"""Writing the address."""

from __future__ import annotations

import streamlit as st


def write(name: str, value: str | list[str]) -> None:
    """Put a value into the address; an empty one leaves it out."""
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]
