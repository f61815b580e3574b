// One tile, large: the words of the law with what they stand for beside them, what is missing, the penalty, the source.
function detailOf(data, at, i) {
  const W = data.words, slide = data.slides[at], tile = slide.tiles[i], column = data.columns[i];
  const asked = Object.fromEntries(slide.asked.map(part => [part.id, part]));
  const node = h("section", "detail"), body = h("div", "body"), left = h("div", "about"), right = h("div", "words");
  node.setAttribute("role", "dialog");
  node.setAttribute("aria-modal", "true");
  node.setAttribute("aria-label", column.name + W.dash + slide.label);
  body.tabIndex = 0;
  body.setAttribute("role", "region");
  body.setAttribute("aria-label", column.name);
  left.append(...about());
  right.append(...(tile.near || tile.state === "none" ? near() : []), ...law());
  body.append(left, right);
  node.append(head(), body);
  return { node, body, fit: () => shrink(node, () => over(body), 1.15, .7) };

  function head() {
    const top = h("header", "top"), title = h("div", "title"), state = h("div", "state");
    const box = h("span", "big s-" + tile.state);
    box.append(sym(tile.state), h("span", "", W.state[tile.state]));
    state.append(box);
    if (tile.numbers) state.append(h("span", "numbers", tile.numbers));
    if (tile.digest) state.append(h("span", "digest", W.mark));
    title.append(h("h2", "", column.name), state);
    top.append(h("p", "k", [column.region, slide.label].filter(Boolean).join(W.dash)), title);
    return top;
  }
  function about() {
    const parts = [];
    if (tile.review) parts.push(h("p", "flag", W.review));
    parts.push(h("p", "sentence", tile.sentence));
    parts.push(...list(W.missing, tile.missing, "absent"), ...list(W.unclear, tile.unclear, "open"));
    parts.push(...list(W.barred, tile.barred, "absent"), ...list(W.permitted, tile.permitted, ""));
    for (const named of [tile.articles, tile.waiting]) if (named) parts.push(h("h3", "", named[0]), h("p", "", named[1]));
    if (tile.penalty) parts.push(h("h3", "", W.penalty), h("p", "", tile.penalty));
    if (tile.penalties) parts.push(...list("", tile.penalties, "small"));
    if (tile.digest) parts.push(h("p", "note", W.digest));
    return parts;
  }
  function list(title, items, kind) {
    if (!items) return [];
    const ul = h("ul", kind);
    items.forEach(text => ul.append(h("li", "", text)));
    return title ? [h("h3", kind, title), ul] : [ul];
  }
  function near() {
    if (!tile.near) return [h("h3", "", W.near), h("p", "", W.no_near)];
    const box = h("article", "article");
    box.append(h("h4", "", tile.near.label), h("p", "sure", tile.near.sure), h("p", "", tile.near.why));
    box.append(langOf(h("blockquote", "law", tile.near.text), tile.near.lang), h("p", "src", tile.near.source));
    return [h("h3", "", W.near), box];
  }
  function law() {
    if (tile.state === "not_loaded" || tile.state === "not_applicable") return [];
    if (!tile.law) return tile.near || tile.state === "none" ? [] : [h("p", "note", W.no_law)];
    return [h("h3", "", tile.law.every(group => group.digest) ? W.law_digest : W.law), ...tile.law.map(article)];
  }
  function article(group) {
    const box = h("article", "article");
    const title = h("h4", "", group.label);
    if (group.digest) title.append(document.createTextNode(" "), h("span", "digest", W.mark));
    box.append(title);
    if (group.review) box.append(h("p", "flag", group.review));
    for (const passage of group.passages) {
      const row = h("div", "row"), text = langOf(h("blockquote", "law"), group.lang), glosses = h("ul", "gloss");
      write(text, passage);
      glosses.setAttribute("role", "list");
      passage.elements.forEach(id => glosses.append(gloss(asked[id])));
      row.append(text);
      if (passage.elements.length) row.append(glosses);
      box.append(row);
    }
    if (group.source) box.append(h("p", "src", group.source));
    return box;
  }
  function gloss(part) {
    const item = h("li", "k-" + part.type), words = h("span");
    words.append(h("b", "kind", W.type[part.type]), document.createTextNode(" "), h("span", "", part.text));
    item.append(h("b", "num", String(part.number)), words);
    return item;
  }
  // Numbers are generated content: copied words are the law's alone.
  function write(host, passage) {
    if (passage.before) host.append(h("span", "cut", passage.before + " "));
    for (const [text, marks] of passage.pieces) {
      let place = host;
      for (const [element, type, begins] of marks || []) {
        const mark = h("mark", "k-" + type);
        if (begins) mark.dataset.number = asked[element].number;
        place.append(mark);
        place = mark;
      }
      place.append(document.createTextNode(text));
    }
    if (passage.after) host.append(h("span", "cut", " " + passage.after));
  }
}
