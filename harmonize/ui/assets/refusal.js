// Why a file is not taken, and what to do.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  root.replaceChildren();
  const said = h("p", "", data.text);
  said.setAttribute("role", "alert");
  root.append(said);
}
