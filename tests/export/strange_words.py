"""Words that files and spreadsheets stumble over."""

from __future__ import annotations

FORMULAS = (
    "=1+1", "=HYPERLINK(\"http://example.org\",\"x\")", "=cmd|' /C calc'!A0", "=WEBSERVICE(\"http://example.org\")",
    "=IMPORTXML(\"http://example.org\",\"//a\")", "=A1", "=SUM(A1:A9)", "={1,2}", "=", "==", "=-1", "=+1", "=\"\"",
    "+1+1", "+cmd|' /C calc'!A0", "+", "+A1", "+SUM(1;2)", "-1+1", "-cmd|' /C calc'!A0", "-", "-A1", "--1",
    "-2+3+cmd|' /C calc'!D2", "@SUM(1+1)", "@", "@A1", "@cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1",
    "'=1+1", "\"=1+1\"", "\ufeff=1+1", "＝1+1", "=DDE(\"cmd\";\"/C calc\";\"x\")", "%0A=1+1", ";=1+1", ",=1+1",
    "#REF!", "#N/A", "TRUE", "1e9", "2026-01-01", "'", "{=1+1}",
)  # fmt: skip
ODD = (
    "", " ", "  ", ";", "; ", " ;", "a; b", "a;\\ b", "\\", "\\e", ";;", "; ; ", " > ", ">", "a > b", "a >", "\\>", ",",
    '"', '""', 'a"b', "\n", "\r", "\r\n", "a\nb", "a\rb", "\x00", "\x0b", "\x1f", "\x7f", "\x85", "\u2028", "\ufeff",
    "\U0001f600", "e\u0301", "\u202eabc", "ћ", "ë",
)  # fmt: skip
