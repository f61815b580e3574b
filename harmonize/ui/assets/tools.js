// The link to what is shown, and its print. Both work without a network; the address is the one in sight.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root"), W = data.words;
  root.replaceChildren();
  document.documentElement.lang = data.lang; // for screen readers, hyphens and the browser's own offer to translate
  const said = h("span", "vh");
  said.setAttribute("role", "status");
  root.append(copyButton(W.copy, () => top.location.href, W.copied, said));
  if (data.print) root.append(button(W.print, () => top.print()));
  root.append(said);
}
