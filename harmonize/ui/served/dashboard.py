"""What ``harmonize app`` serves: asked for as a module it is the server, run as a script it draws a page."""

import streamlit as st

if __name__ == "__main__":
    from harmonize.ui.app import main

    main()
else:
    from harmonize.ui.server import serving

    app = st.App(__file__, **serving())
