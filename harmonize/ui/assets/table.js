export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  root.replaceChildren();
  const frame = h("div", "frame"), table = h("table"), head = h("tr"), body = h("tbody");
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", data.caption);
  table.append(h("caption", "", data.caption));
  for (const column of data.columns) {
    const th = h("th", column.kind, column.name);
    th.scope = "col";
    head.append(th);
  }
  for (const row of data.rows) {
    const tr = h("tr");
    row.forEach((cell, i) => {
      const td = h("td", data.columns[i].kind);
      if (cell !== null && typeof cell === "object") {
        if (cell.state) td.append(chip(cell.state, cell.text));
        else if (cell.kind) td.append(h("span", "kind k-" + cell.kind, cell.text));
        else if (cell.list) td.append(cell.fold ? folded(cell) : listOf(cell.list));
        else if (cell.go) td.append(linkOf(cell));
        else if (cell.digest) td.append(h("span", "digest", cell.text));
        else td.append(langOf(h("span", "", cell.text), cell.lang));
        if (cell.mark) td.append(h("span", "digest", cell.mark));
      } else td.textContent = cell;
      tr.append(td);
    });
    body.append(tr);
  }
  const thead = h("thead");
  thead.append(head);
  table.append(thead, body);
  frame.append(table);
  root.append(frame);
  // A real address, so that it opens in a new tab too; a plain click stays in this session.
  function linkOf(cell) {
    const link = h("a", "", cell.text);
    link.href = cell.href;
    link.onclick = event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setTriggerValue("go", cell.go);
    };
    return link;
  }
  function folded(cell) {
    const box = h("details");
    box.append(h("summary", "", cell.fold), listOf(cell.list));
    return box;
  }
  function listOf(items) {
    const list = h("ul");
    items.forEach(item => list.append(h("li", "", item)));
    return list;
  }
}
