// What a comparison would make of an upload: figures, sentences, first articles, warnings; all as plain text.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root"), W = data.words;
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  if (data.hindrance) root.append(h("p", "hindered", data.hindrance));
  const figures = h("p", "figures");
  data.figures.split("**").forEach((part, i) => figures.append(h(i % 2 ? "b" : "span", "", part)));
  root.append(figures);
  root.append(listOf(data.sentences, "plain"));
  if (data.headings.length) {
    root.append(h("h3", "", W.headings));
    const list = h("ol");
    for (const item of data.headings) {
      const li = h("li");
      li.append(h("b", "", item.label), langOf(h("span", "law", item.heading), data.lang));
      list.append(li);
    }
    root.append(list);
  }
  root.append(h("h3", "", W.warnings));
  root.append(data.warnings.length ? listOf(data.warnings, "warnings") : h("p", "quiet", W.no_warnings));
  function listOf(items, cls) {
    const list = h("ul", cls);
    items.forEach(words => list.append(h("li", "", words)));
    return list;
  }
}
