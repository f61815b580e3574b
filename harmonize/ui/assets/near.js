export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  for (const column of data.columns) {
    const box = h("div");
    box.append(h("h3", "", column.name));
    box.append(column.items.length ? list(column.items) : h("p", "", data.none));
    root.append(box);
  }
  function list(items) {
    const ul = h("ul");
    for (const item of items) {
      const li = h("li");
      li.append(h("b", "", item.label), h("span", "sure", item.sure), h("p", "why", item.why));
      if (item.for) li.append(h("p", "for", item.for));
      li.append(langOf(h("p", "law", item.text), item.lang), h("p", "src", item.source));
      ul.append(li);
    }
    return ul;
  }
}
