// Nodes are made by createElement and textContent alone: words of a statute are never read as markup.
const h = (tag, cls, text) => {
  const node = document.createElement(tag);
  if (cls) node.className = cls;
  if (text != null) node.textContent = text;
  return node;
};
const SVG = "http://www.w3.org/2000/svg";
const drawn = {};
function sym(state) {
  if (!drawn[state]) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "sym");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("viewBox", "0 0 16 16");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", SYMBOLS[state]);
    path.setAttribute("fill", "currentColor");
    path.setAttribute("fill-rule", "evenodd");
    svg.append(path);
    drawn[state] = svg;
  }
  return drawn[state].cloneNode(true);
}
function chip(state, word) {
  const node = h("span", "chip s-" + state);
  node.append(sym(state), h("span", "", word));
  return node;
}
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
const langOf = (node, tag) => { if (tag) node.lang = tag; return node; };
function button(text, act) {
  const node = h("button", "tool", text);
  node.type = "button";
  node.onclick = act;
  return node;
}
// Copies the words that `of()` gives, says so on the button and to a screen reader.
function copyButton(text, of, done, status) {
  const node = button(text, async () => {
    const words = of();
    try { await navigator.clipboard.writeText(words); } catch { copyByHand(words); }
    node.textContent = done;
    status.textContent = done;
    setTimeout(() => { node.textContent = text; status.textContent = ""; }, 2000);
  });
  return node;
}
function copyByHand(words) {                            // where the page is served without a certificate
  const field = document.createElement("textarea");
  field.value = words;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
