"""Forms of ministries as workbooks: tables of concordance, laid out as they were drawn up."""
