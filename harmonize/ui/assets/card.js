export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  root.replaceChildren();
  if (data.empty) {
    const card = h("div", "card empty");
    card.append(h("h2", "", data.empty), h("div", "", data.hint));
    root.append(card);
    return;
  }
  const card = h("section", "card");
  card.tabIndex = 0;
  card.setAttribute("aria-live", "polite");
  card.setAttribute("aria-label", data.title + ", " + data.sub);
  const sub = h("div", "sub");
  sub.append(h("span", "", data.sub));
  if (data.mark) sub.append(h("span", "digest", data.mark));
  const state = h("div", "state");
  state.append(chip(data.state, data.stateWord));
  if (data.numbers) state.append(h("span", "", data.numbers));
  card.append(h("h2", "", data.title), sub, state);
  if (data.sentence) card.append(h("p", "", data.sentence));
  if (data.sure) card.append(h("p", "mut", data.sure));
  if (data.digest) card.append(h("p", "mut", data.digest));
  if (data.review) card.append(h("div", "flag", data.review));
  for (const section of data.before) card.append(h("h3", "", section.title), list(section));
  for (const article of data.articles) {
    card.append(h("h3", "", article.label));
    if (article.note) card.append(h("div", "mut", article.note));
    card.append(langOf(h("blockquote", "", article.text), article.lang));
  }
  if (data.penalty) card.append(h("p", "mut", data.penalty));
  for (const section of data.after) card.append(h("h3", "", section.title), list(section));
  root.append(card);

  function list(section) {
    const ul = h("ul", section.mark);
    for (const item of section.items) {
      const li = h("li");
      li.append(h("span", "", item.text));
      if (item.quote) li.append(h("br"), langOf(h("q", "", item.quote), item.lang));
      for (const note of item.notes || []) li.append(h("small", "", note));
      ul.append(li);
    }
    return ul;
  }
}
