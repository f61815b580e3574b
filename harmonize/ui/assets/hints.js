// What the guesses of an upload rest on; words of the text stand among them, as plain text.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  root.replaceChildren();
  const list = h("ul");
  data.lines.forEach(line => list.append(h("li", "", line)));
  root.append(h("h3", "", data.title), list);
}
