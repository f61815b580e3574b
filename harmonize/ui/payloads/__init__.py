"""What the components draw, made of the views: plain data, a module for each page."""
