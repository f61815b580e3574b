"""The dashboard: ``streamlit run app.py``."""

from harmonize.ui.app import main

main()
