"""Tables of concordance, as ministries draw them up: what a treaty asks beside national law, article by article."""
