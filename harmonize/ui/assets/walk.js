// Links to the neighbouring cells: a click goes there without loading the page anew, a new tab works as well.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  const nav = h("nav");
  nav.setAttribute("aria-label", data.label);
  for (const link of data.links) {
    const node = h("a", link.back ? "back" : "on", link.text), query = new URLSearchParams({ offence: link.offence });
    link.jurisdictions.forEach(code => query.append("jurisdiction", code));
    for (const [name, value] of Object.entries(data.kept)) query.set(name, value);
    node.href = "?" + query;
    node.onclick = ev => {
      if (ev.metaKey || ev.ctrlKey || ev.shiftKey || ev.altKey) return;
      ev.preventDefault();
      setTriggerValue("go", { offence: link.offence, jurisdictions: link.jurisdictions });
    };
    nav.append(node);
  }
  root.append(nav);
}
