// What was read: files that were not first, then kinds of law by country, then the texts country by country.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root"), W = data.words;
  const openAll = () => root.querySelectorAll("details").forEach(item => { item.open = true; });
  window.addEventListener("beforeprint", openAll);
  const leave = () => window.removeEventListener("beforeprint", openAll);
  if (root.__version === data.version) return leave;
  root.__version = data.version;
  root.replaceChildren();
  if (data.unread.length) root.append(unread());
  if (data.left_out) root.append(h("p", "quiet", data.left_out));
  root.append(h("h2", "", W.kinds), kindTable(), h("p", "quiet", W.kinds_note));
  const head = h("div", "top");
  head.append(h("h2", "", W.files));
  const all = button(W.files_open, () => {
    const closed = [...root.querySelectorAll("details")].some(item => !item.open);
    root.querySelectorAll("details").forEach(item => { item.open = closed; });
  });
  head.append(all);
  const groups = h("div", "groups");
  data.groups.forEach(group => groups.append(groupOf(group)));
  groups.addEventListener("toggle", () => {
    const closed = [...root.querySelectorAll("details")].some(item => !item.open);
    all.textContent = closed ? W.files_open : W.files_close;
  }, true);
  root.append(head, groups);
  return leave;

  function unread() {
    const box = h("section", "unread"), list = h("ul");
    const title = h("h2", "", W.unread);
    title.id = "unread";
    box.setAttribute("aria-labelledby", "unread");
    for (const item of data.unread) {
      const li = h("li");
      li.append(h("b", "", item.file), h("span", "", item.reason));
      if (item.remedy) li.append(h("span", "do", item.remedy));
      list.append(li);
    }
    box.append(title, list, h("p", "", W.unread_note));
    return box;
  }

  function kindTable() {
    const frame = h("div", "frame"), table = h("table", "kinds"), tr = h("tr"), body = h("tbody");
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", W.kinds);
    [W.jurisdiction, ...data.kinds, W.others].forEach((name, i) => {
      const th = h("th", i > data.kinds.length ? "figure" : "", name);
      th.scope = "col";
      tr.append(th);
    });
    for (const row of data.rows) {
      const line = h("tr"), th = h("th");
      th.scope = "row";
      const jump = h("button", "jump", row.name);
      jump.type = "button";
      jump.onclick = () => show(row.code);
      th.append(jump);
      line.append(th);
      for (const cell of row.cells) {
        const td = h("td"), mark = chip(cell.state, cell.word);
        mark.title = cell.label;
        mark.lastChild.setAttribute("aria-label", cell.label);
        mark.lastChild.setAttribute("role", "img");
        td.append(mark);
        if (cell.digest) td.append(h("span", "digest", cell.digest));
        line.append(td);
      }
      line.append(h("td", "figure", row.others));
      body.append(line);
    }
    const thead = h("thead");
    thead.append(tr);
    table.append(h("caption", "", W.kinds), thead, body);
    frame.append(table);
    return frame;
  }

  function show(code) {
    const item = root.querySelector(`details[data-code="${CSS.escape(code)}"]`);
    if (!item) return;
    item.open = true;
    item.querySelector("summary").focus();
    item.scrollIntoView({ block: "start" });
  }

  function groupOf(group) {
    const item = h("details"), summary = h("summary");
    item.dataset.code = group.code;
    item.open = group.open;
    summary.append(h("b", "", group.name), h("span", "sum", group.sum));
    if (group.unread) summary.append(h("span", "bad", group.unread));
    if (group.missing) summary.append(h("span", "lack", group.missing));
    if (group.warnings) summary.append(h("span", "warn", group.warnings));
    item.append(summary);
    if (group.waits.length) {
      item.append(h("p", "label", W.waits_title));
      item.append(listOf(group.waits));
    }
    if (group.notices.length) item.append(listOf(group.notices));
    if (group.texts.length) item.append(textTable(group));
    return item;
  }

  function textTable(group) {
    const frame = h("div", "frame"), table = h("table", "texts"), tr = h("tr"), body = h("tbody");
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", group.name);
    data.heads.forEach(column => {
      const th = h("th", column.kind, column.name);
      th.scope = "col";
      tr.append(th);
    });
    for (const text of group.texts) {
      const line = h("tr"), what = h("td", "what");
      what.append(langOf(h("span", "name", text.title), text.lang));
      const tags = h("span", "tags");
      tags.append(h("span", text.digest ? "digest" : "kind", text.kind));
      if (text.own) tags.append(h("span", "own", text.own));
      what.append(tags, h("span", "file", text.file), h("span", "file", text.source));
      const day = h("td", "day", text.as_of);
      if (text.old) day.append(h("span", "old", text.old));
      line.append(what, day, h("td", "", text.language), h("td", "figure", text.articles));
      line.append(h("td", "figure", text.offences), h("td", "", text.size), h("td", text.lossy ? "lossy" : "", text.pages));
      const warn = h("td", "warnings");
      if (text.warnings.length) warn.append(listOf(text.warnings)); else warn.textContent = W.no_warnings;
      line.append(warn);
      body.append(line);
    }
    const thead = h("thead");
    thead.append(tr);
    table.append(h("caption", "", group.name), thead, body);
    frame.append(table);
    return frame;
  }

  function listOf(items) {
    const list = h("ul");
    items.forEach(words => list.append(h("li", "", words)));
    return list;
  }
}
