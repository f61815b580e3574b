"""Tables and figures made from a comparison; no Streamlit, no files, so pages and reports agree."""
