// The list of gaps: heads sort (the server sorts, so that files hold the same rows), offences lead to their cell.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  const focused = root.getRootNode().activeElement?.dataset?.sort;
  root.replaceChildren();
  const frame = h("div", "frame gaps"), table = h("table"), head = h("tr"), W = data.words;
  table.append(h("caption", "vh", data.caption));
  const cols = h("colgroup");
  for (const column of data.columns) {
    cols.append(h("col", "w-" + column.id));
    const th = h("th", "", null), sorted = data.sort.column === column.id, act = h("button", "sort", column.name);
    th.scope = "col";
    act.type = "button";
    act.dataset.sort = column.id;
    if (sorted) {
      th.setAttribute("aria-sort", data.sort.down ? "descending" : "ascending");
      act.classList.add(data.sort.down ? "down" : "up");
    }
    act.onclick = () => setTriggerValue("sort", { column: column.id, down: sorted && !data.sort.down });
    th.append(act);
    head.append(th);
  }
  const thead = h("thead"), body = h("tbody");
  thead.append(head);
  data.rows.forEach((row, i) => {
    const group = data.groups[i];
    if (group && group !== data.groups[i - 1]) {
      const tr = h("tr", "group"), th = h("th", "", group);
      th.colSpan = data.columns.length;
      th.scope = "rowgroup";
      tr.append(th);
      body.append(tr);
    }
    body.append(rowOf(row));
  });
  table.append(cols, thead, body);
  frame.append(table);
  root.append(frame);
  if (focused) root.querySelector(`[data-sort="${focused}"]`)?.focus();

  function rowOf(row) {
    const tr = h("tr", "n-" + row.need);
    data.columns.forEach((column, i) => {
      const lines = row.cells[i], td = h(column.id === "offence" ? "th" : "td", "c-" + column.id);
      if (column.id === "offence") { td.scope = "row"; td.append(linkOf(row, lines[0])); }
      else if (column.id === "state") td.append(chip(row.state, lines[0]));
      else if (column.id === "sure" && row.waits) {
        lines.slice(0, -1).forEach(line => td.append(h("div", "", line)));
        td.append(h("div", "flag", lines[lines.length - 1]));
      } else if (column.id === "text") lines.forEach(line => td.append(h("div", row.digest ? "from digest" : "from", line)));
      else if (lines.length > 1) td.append(...listOf(lines, data.open[column.id]));
      else td.textContent = lines[0] ?? "";
      tr.append(td);
    });
    return tr;
  }
  function linkOf(row, text) {
    const link = h("a", "", text);
    link.href = row.href;
    link.onclick = event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      setTriggerValue("go", { offence: row.offence, jurisdiction: row.jurisdiction });
    };
    return link;
  }
  // More lines than a row should take are folded; a print shows them all.
  function listOf(lines, open) {
    const list = h("ul"), rest = lines.length - open;
    lines.forEach((line, i) => list.append(h("li", i >= open && rest > 1 ? "folded" : "", line)));
    if (rest < 2) return [list];
    const closed = fill(W.more, { n: rest }), act = h("button", "fold", closed);
    act.type = "button";
    act.setAttribute("aria-expanded", "false");
    act.onclick = () => {
      const shown = list.classList.toggle("open");
      act.setAttribute("aria-expanded", String(shown));
      act.textContent = shown ? W.less : closed;
    };
    return [list, act];
  }
}
