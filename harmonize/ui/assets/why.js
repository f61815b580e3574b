export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  const W = data.words;
  const whole = Math.max(1, ...data.articles.flatMap(a => a.steps.map(s => Math.abs(s.weight))));
  for (const article of data.articles) {
    const box = h("details");
    box.open = article.open;
    box.append(h("summary", "", article.summary), caption(), steps(article));
    if (article.steps.length) box.append(h("p", "", W.points_note));
    if (article.neutral) box.append(h("p", "", article.neutral));
    root.append(box);
  }

  function caption() {
    const line = h("div", "caption"), two = h("span", "two");
    line.setAttribute("aria-hidden", "true");
    two.append(h("span", "", W.against), h("span", "", W.for));
    line.append(h("span", "", W.what), two, h("span", "end", W.so_far));
    return line;
  }
  function steps(article) {
    const list = h("ol");
    list.append(end(article.start));
    for (const step of article.steps) {
      const li = h("li"), said = h("span", "", step.say);
      const axis = h("span", "axis " + (step.weight > 0 ? "for" : "against")), bar = h("i");
      if (step.pairs.length) said.append(pairs(step.pairs, article.lang));
      bar.style.width = Math.max(2, Math.abs(step.weight) / whole * 48) + "%";
      const strength = h("b", "", step.strength);
      strength.append(h("em", "", step.points));
      axis.append(bar, strength);
      li.append(said, axis, h("span", "figure", step.figure));
      list.append(li);
    }
    list.append(end(article.result));
    return list;
  }
  function pairs(items, lang) {
    const list = h("span", "pairs");
    for (const item of items) {
      const line = h("span", "pair");
      if (item.quote) line.append(langOf(h("q", "", item.quote), lang));
      if (item.other) line.append(h("span", "other", "\u2194 " + item.other));
      list.append(line);
    }
    return list;
  }
  function end(part) {
    const li = h("li", "ends"), said = h("span", "", part.say), figure = h("span", "figure", part.figure);
    if (part.note) said.append(h("small", "", part.note));
    if (part.band) figure.append(h("small", "", part.band));
    li.append(said, h("span", "axis"), figure);
    return li;
  }
}
