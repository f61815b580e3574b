// The elements one by one: a row for each, a column for each jurisdiction, in a cell its words or why there are none.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  const W = data.words, MARKS = { present: "✓", absent: "✕", unclear: "?", free: "–" };
  const table = h("table", data.columns.length > 3 ? "els many" : "els"), said = h("span", "vh");
  table.style.setProperty("--n", data.columns.length);
  said.setAttribute("role", "status");
  table.append(headRow(), ...data.groups.map(group), foot());
  if (W.differ) root.append(onlyDiffering());
  root.append(table, said);

  function headRow() {
    const head = h("thead"), row = h("tr"), first = h("th");
    first.scope = "col";
    first.append(h("b", "", W.asks), h("small", "", data.instruments));
    row.append(first);
    for (const col of data.columns) {
      const th = h("th"), title = h("b", "", col.name);
      th.scope = "col";
      title.append(chip(col.state, col.stateWord));
      if (col.mark) title.append(h("span", "digest", col.mark));
      th.append(title);
      if (col.line) th.append(h("small", "", col.line));
      if (col.review) th.append(h("span", "flag", col.review));
      if (col.sentence) th.append(h("small", "say", col.sentence));
      row.append(th);
    }
    head.append(row);
    return head;
  }
  function group(part) {
    const body = h("tbody"), row = h("tr", "group"), th = h("th", "", part.title);
    th.scope = "colgroup";
    th.colSpan = data.columns.length + 1;
    if (part.note) th.append(h("small", "", part.note));
    row.append(th);
    body.append(row, ...part.rows.map(element));
    return body;
  }
  function element(row) {
    const tr = h("tr", row.differs ? "differs" : "same"), th = h("th"), words = h("span", "asked"), notes = h("small");
    const tools = h("span", "tools"), copy = copyButton(W.copy, () => row.copied, W.cited, said);
    th.scope = "row";
    tr.dataset.el = row.id;
    words.append(h("span", "kind k-" + row.type, row.kind), h("span", "text", row.text));
    notes.append(h("span", "", row.article));
    if (row.force) notes.append(h("span", "", row.force));
    if (row.glance) words.append(h("span", "glance", row.glance));
    if (row.cells.some(cell => cell.sentence.length)) tools.append(sentences(tr));
    tools.append(copy);
    words.append(notes, tools);
    th.append(h("span", "num kbadge k-" + row.type, String(row.number)), words);
    tr.append(th, ...row.cells.map((cell, i) => cellOf(cell, row, data.columns[i])));
    return tr;
  }
  function sentences(tr) {                              // one switch for the row: sentences are read beside each other
    const toggle = button(W.sentence, () => toggle.setAttribute("aria-expanded", String(tr.classList.toggle("open"))));
    toggle.setAttribute("aria-expanded", "false");
    return toggle;
  }
  function cellOf(cell, row, col) {
    const td = h("td"), line = h("p", "sign " + (cell.sign || "none"));
    td.dataset.name = col.name;
    if (cell.sign) {
      const sign = h("b", "", MARKS[cell.sign]);
      sign.setAttribute("aria-hidden", "true");
      line.append(sign);
    }
    line.append(h("span", "", cell.said));
    if (cell.place) line.append(h("span", "place", cell.place));
    td.append(line);
    for (const quote of cell.quotes) {
      const words = h("p", "quoted");
      words.append(langOf(h("q", "k-" + row.type, quote.text), quote.lang));
      if (quote.gloss) words.append(document.createTextNode(" "), h("span", "gloss", quote.gloss));
      td.append(words);
    }
    if (cell.reason) td.append(h("p", "why", cell.reason));
    if (cell.role) td.append(h("p", "role", cell.role));
    if (cell.duty) td.append(h("p", cell.open ? "duty open" : "duty", cell.duty));
    if (cell.sentence.length) td.append(sentence(cell));
    return td;
  }
  function sentence(cell) {
    const law = langOf(h("p", "law"), cell.lang);
    for (const piece of cell.sentence)
      law.append(piece.marks.length ? h("mark", "k-" + piece.marks[0].type, piece.text) : document.createTextNode(piece.text));
    return law;
  }
  function foot() {
    const body = h("tfoot"), stands = h("tr"), sources = h("tr");
    stands.append(h("th", "", W.stands), ...data.columns.map(standing));
    sources.append(h("th", "", W.sources), ...data.columns.map(citations));
    body.append(stands, sources);
    for (const th of body.querySelectorAll("th")) th.scope = "row";
    return body;
  }
  function standing(col) {
    const td = h("td");
    td.dataset.name = col.name;
    if (col.relation) td.append(h("p", "", col.relation));
    for (const part of col.added) {
      const frame = h("div", part.permitted ? "" : "barred"), items = h("ul");
      part.items.forEach(text => items.append(h("li", "", text)));
      frame.append(h("b", "", part.title), items);
      td.append(frame);
    }
    col.bound.forEach(line => td.append(h("p", "", line)));
    if (col.boundNote) td.append(h("p", "note", col.boundNote));
    return td;
  }
  function citations(col) {
    const td = h("td");
    td.dataset.name = col.name;
    for (const source of col.sources) {
      td.append(h("p", "", source.cite));
      if (source.age) td.append(h("p", "age", source.age));
      td.append(copyButton(W.cite, () => source.cite, W.cited, said));
    }
    return td;
  }
  function onlyDiffering() {
    const bar = h("div", "bar"), toggle = button(W.differ, () => {
      const on = table.classList.toggle("only");
      toggle.setAttribute("aria-pressed", String(on));
    });
    toggle.setAttribute("aria-pressed", "false");
    bar.append(toggle);
    return bar;
  }
}
