export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  const advice = h("p", "advice");
  advice.append(h("b", "", data.advice), h("span", "", " " + data.note));
  root.append(advice);
  for (const column of data.columns) {
    const box = h("div");
    box.append(h("h3", "", column.name));
    if (column.items.length) column.items.forEach(item => box.append(element(item)));
    else box.append(h("p", "", data.none));
    root.append(box);
  }
  function element(item) {
    const box = h("details"), summary = h("summary"), line = h("span", "line");
    if (item.tag) line.append(h("span", "tag kbadge k-" + item.type, item.tag));
    line.append(h("b", "", item.text), h("span", item.absent ? "absent" : "unclear", item.status), h("span", "count", item.count));
    summary.append(line);
    box.append(summary);
    if (!item.wordings.length) return plain(line);
    const list = h("ul");
    item.wordings.forEach(wording => list.append(wordingOf(wording)));
    box.append(list);
    return box;
  }
  function plain(line) { const box = h("div", "bare"); box.append(line); return box; }
  function wordingOf(wording) {
    const li = h("li"), law = langOf(h("p", "law"), wording.lang), source = h("p", "src");
    for (const piece of wording.pieces) law.append(piece.type ? h("mark", "k-" + piece.type, piece.text) : document.createTextNode(piece.text));
    if (wording.mark) source.append(h("span", "digest", wording.mark), document.createTextNode(" "));
    source.append(h("span", "", wording.source));
    li.append(h("b", "", wording.place), h("span", "sure", wording.notes), law, source);
    return li;
  }
}
