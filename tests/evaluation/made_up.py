"""A small result and its answers, of two invented countries; the figures can be counted by hand."""

from __future__ import annotations

from pathlib import Path

GOLD = """\
jurisdiction,offence,rank,law,article,file,heading,present,penalty_min,penalty_max,note
AA,smuggling,1,Code,12,aa/code.md,,yes,2y,6y,
AA,smuggling,2,Act,Art. 12,aa/act.txt,,yes,,,the law that inserted it
AA,smuggling,3,Code,13-A,aa/code.md,,partial,,,
AA,fraud,1,Code,20,aa/code.md,,yes,6m,3y,
AA,forgery,1,Code,30,aa/code.md,,partial,,,
BB,smuggling,1,Zakonik,5,bb/zakonik.md,,yes,,5y,
BB,fraud,1,,,,,no,,,
"""
ELEMENTS = """\
jurisdiction,offence,element,status,article,file,quote,note
AA,smuggling,act,present,12,aa/code.md,,
AA,smuggling,gain,present,12,aa/code.md,,
AA,smuggling,harm,absent,,,,
BB,smuggling,act,present,5,bb/zakonik.md,,
BB,smuggling,gain,absent,,,,
BB,smuggling,harm,unclear,,,,
"""
MATCHES = """\
offence,jurisdiction,rank,file,article,score,verdict,relation,reasons
smuggling,aa,2,aa/code.md,13 A,0.6,review,,
smuggling,aa,1,aa/code.pdf,12,0.95,match,,
smuggling,aa,3,aa/code.md,99,0.05,rejected,,
fraud,aa,1,aa/code.md,21,0.8,match,,
fraud,aa,2,aa/code.md,20,0.35,review,,
smuggling,bb,1,bb/zakonik.md,6,0.01,rejected,,
fraud,bb,1,bb/zakonik.md,7,0.7,match,,
"""
OFFENCES = """\
jurisdiction,file,article,paragraph,form,penalty_kind,min_months,max_months,by_reference,quote,start,end
aa,aa/code.md,12,,basic,imprisonment,24,72,,q,0,1
aa,aa/code.md,20,,basic,imprisonment,6,48,,q,0,1
aa,aa/code.md,20,,aggravated,imprisonment,6,36,,q,0,1
bb,bb/zakonik.md,5,1,basic,imprisonment,,60,,q,0,1
bb,bb/zakonik.md,6,,basic,imprisonment,,60,,q,0,1
"""
GAPS = """\
offence,instrument,jurisdiction,coverage,missing_elements
smuggling,x,aa,partial,harm
fraud,x,aa,full,
forgery,x,aa,none,
smuggling,x,bb,none,
fraud,x,bb,full,
"""
STATED = """\
offence,jurisdiction,element,status,file,article,quote,start,end,rule
smuggling,aa,act,present,,,,,,
smuggling,aa,gain,absent,,,,,,
smuggling,aa,harm,absent,,,,,,
smuggling,bb,act,present,,,,,,
smuggling,bb,gain,present,,,,,,
"""
IN_FORCE = {"aa": ["12", "13-A", "20", "21", "30", "31", "32", "33", "34", "99"], "bb": ["5", "6", "7", "8"]}
FILES = {"aa": "aa/code.md", "bb": "bb/zakonik.md"}


def write_result(out: Path) -> Path:
    """Write the files of a result that figures are made from."""
    out.mkdir(parents=True)
    rows = ["jurisdiction,file,article,heading,path,language,status,start,end"]
    rows += [f"{code},{FILES[code]},{label},,,es,in_force,0,1" for code, labels in IN_FORCE.items() for label in labels]
    rows.append("aa,aa/code.md,98,,,es,repealed,0,1")
    content = {"matches": MATCHES, "offences": OFFENCES, "gaps": GAPS, "elements": STATED}
    for name, text in {**content, "provisions": "\n".join(rows) + "\n"}.items():
        (out / f"{name}.csv").write_text(text, encoding="utf-8")
    return out


def write_gold(folder: Path) -> tuple[Path, Path]:
    """Write the answers: provisions and elements."""
    folder.mkdir(parents=True, exist_ok=True)
    provisions, elements = folder / "gold.csv", folder / "elements.csv"
    provisions.write_text(GOLD, encoding="utf-8")
    elements.write_text(ELEMENTS, encoding="utf-8")
    return provisions, elements
