// Left what the treaty asks, right a column for each jurisdiction. Heads and texts scroll sideways together.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  const W = data.words, MARKS = { present: "✓", absent: "✕", unclear: "?", free: "–" };
  const asked = Object.fromEntries(data.requirements.map(r => [r.id, r]));
  const many = data.columns.length > 3;
  const box = h("div", data.columns.length === 1 ? "cmp one" : many ? "cmp many" : "cmp");
  const said = h("span", "vh"), tip = h("div", "tip"), pins = [];
  box.style.setProperty("--n", data.columns.length);
  said.setAttribute("role", "status");
  tip.setAttribute("aria-hidden", "true");
  const asks = list(), heads = h("div", "heads"), texts = h("div", "texts");
  const top = strip(data.columns.map(headOf)), under = strip(data.columns.map(column));
  if (many) {
    top.tabIndex = 0;
    top.setAttribute("role", "region");
    top.setAttribute("aria-label", W.sideways);
  }
  heads.append(headOfAsked(), top);
  texts.append(asks, under);
  box.append(heads, texts);
  root.append(box, tip, said);
  together(top, under);
  together(under, top);
  new ResizeObserver(() => box.style.setProperty("--head", heads.offsetHeight + "px")).observe(heads);
  listen();

  function strip(columns) {
    const node = h("div", "strip");
    node.append(...columns);
    return node;
  }
  function together(one, other) {
    one.onscroll = () => { if (other.scrollLeft !== one.scrollLeft) other.scrollLeft = one.scrollLeft; };
  }
  function placed(node, order) { node.style.setProperty("--o", order); return node; }
  function badge(id, type) { return h("span", "num kbadge k-" + type, String(asked[id]?.number ?? "")); }
  function quoted(quote) {
    const node = h("span", "quoted");
    node.append(langOf(h("q", "", quote.text), quote.lang));
    if (quote.gloss) node.append(document.createTextNode(" "), h("span", "gloss", quote.gloss));
    return node;
  }

  function headOfAsked() {
    const head = placed(h("div", "hd ylh"), 0);
    head.append(h("h2", "", W.asks), h("p", "", data.instruments));
    return head;
  }
  function headOf(col, i) {
    const head = placed(h("div", "hd"), 2 + 2 * i), title = h("h2", "", col.name), pin = h("div", "pinned");
    title.append(chip(col.state, col.stateWord));
    if (col.mark) title.append(h("span", "digest", col.mark));
    head.append(title, h("p", "", col.line));
    if (col.review) head.append(h("div", "flag", col.review));
    head.append(pin);
    pins.push(pin);
    return head;
  }

  function list() {
    const frame = placed(h("div", "yl"), 1);
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", W.asks);
    const core = data.requirements.filter(r => r.core), rest = data.requirements.filter(r => !r.core);
    frame.append(...core.map(element));
    if (rest.length) {
      const part = h("details", "part"), summary = h("summary");
      summary.append(h("b", "", W.other), h("small", "", W.otherNote));
      part.open = rest.length <= data.unfold;
      part.append(summary, ...rest.map(element));
      frame.append(part);
    }
    return frame;
  }
  function element(requirement) {
    const button = h("button", "el"), words = h("span"), notes = h("small");
    button.type = "button";
    button.dataset.el = requirement.id;
    button.setAttribute("aria-pressed", "false");
    const kind = h("span", "kind k-" + requirement.type, W.type[requirement.type]);
    words.append(kind, h("br"), h("span", "", requirement.text));
    notes.append(h("span", "", requirement.article));
    if (requirement.force) notes.append(h("span", "", requirement.force));
    for (const col of data.columns) {
      const has = col.elements[requirement.id];
      if (!has) continue;
      const mark = h("span", "st " + has.sign), sign = h("b", "", MARKS[has.sign]);
      sign.setAttribute("role", "img");
      sign.setAttribute("aria-label", has.said);
      mark.title = col.name + ": " + has.said;
      mark.append(h("span", "", col.code), sign);
      if (has.role) mark.append(h("em", "", has.role));
      notes.append(mark);
    }
    button.append(badge(requirement.id, requirement.type), words, notes);
    return button;
  }

  function column(col, i) {
    const cell = placed(h("div", "tx"), 3 + 2 * i);
    cell.dataset.col = i;
    if (col.sentence) cell.append(h("p", "say", col.sentence));
    if (col.relation) cell.append(h("p", "rel", col.relation));
    const alone = data.columns.length === 1 && col.bound.length;
    if (alone) cell.append(bound(col));
    cell.append(...col.added.map(added), ...lines(W.read, col.read), ...lines(W.near, col.near));
    for (const article of col.articles.slice(0, 1)) cell.append(...articleOf(article));
    if (col.elsewhere.length) cell.append(elsewhere(col.elsewhere));
    if (col.gone.length) cell.append(rows("gone", W.notFound, col.gone));
    if (col.free.length) cell.append(rows("gone free", W.free, col.free));
    if (col.general.length) cell.append(general(col.general));
    for (const article of col.articles.slice(1)) cell.append(...articleOf(article));
    if (col.bound.length && !alone) cell.append(bound(col));
    return cell;
  }
  function lines(title, items) {
    if (!items.length) return [];
    const frame = h("ul", "read");
    items.forEach(line => frame.append(h("li", "", line)));
    return [h("h3", "", title), frame];
  }
  function bound(col) {
    const frame = h("div", "bound");
    col.bound.forEach(line => frame.append(h("p", "", line)));
    if (col.boundNote) frame.append(h("p", "note", col.boundNote));
    return frame;
  }
  function added(part) {
    const frame = h("div", part.permitted ? "added" : "added barred"), items = h("ul");
    part.items.forEach(text => items.append(h("li", "", text)));
    frame.append(h("b", "", part.title), items);
    return frame;
  }
  function general(items) {
    const frame = h("div", "gone general");
    frame.append(h("b", "", W.general));
    for (const row of items) {
      const line = h("div"), words = h("span"), head = h("span", "st " + row.status), told = h("span", "lines");
      const sign = h("b", "", MARKS[row.status]);
      sign.setAttribute("aria-hidden", "true");
      head.append(sign, h("span", "", row.text));
      told.append(h("span", "", row.line));
      if (row.quote) told.append(document.createTextNode(" "), quoted({ text: row.quote, lang: row.lang, gloss: row.gloss }));
      words.append(head, told, ...duty(row));
      line.append(badge(row.id, row.type), words);
      frame.append(line);
    }
    return frame;
  }
  function duty(row) { return row.duty ? [h("span", row.open ? "duty open" : "duty", row.duty)] : []; }
  function articleOf(article) {
    const title = h("h3", "", article.label), head = langOf(h("p", "law art"), article.lang), law = langOf(h("p", "law"), article.lang);
    write(head, article.head);
    write(law, article.body);
    const parts = [title];
    if (article.mark) title.append(document.createTextNode(" "), h("span", "digest", article.mark));
    if (article.review) parts.push(h("div", "flag", article.review));
    parts.push(h("p", "sure", article.sure));
    if (article.head.length) parts.push(head);
    parts.push(law);
    if (article.penalties.length) {
      const items = h("ul", "penalties");
      article.penalties.forEach(line => items.append(h("li", "", line)));
      parts.push(h("h4", "", W.penalties), items);
    }
    const source = h("div", "src"), line = h("p"), copy = copyButton(W.cite, () => article.cite, W.cited, said);
    if (article.mark) line.append(h("span", "digest", article.mark), document.createTextNode(" "));
    line.append(h("span", "", article.source));
    source.append(line);
    if (article.age) source.append(h("p", "age", article.age));
    copy.title = article.cite;
    source.append(copy);
    parts.push(source);
    return parts;
  }
  function write(host, pieces) {
    for (const piece of pieces) {
      let node = host;
      for (const mark of piece.marks) {
        const inner = h("mark", "k-" + mark.type);
        if (mark.element) inner.dataset.el = mark.element;
        inner.__gloss = mark.gloss;
        if (mark.starts) {
          inner.classList.add("start");
          inner.dataset.tag = mark.element ? W.tag[mark.type] + " " + asked[mark.element]?.number : W.tag[mark.type];
        }
        node.append(inner);
        node = inner;
      }
      node.append(document.createTextNode(piece.text));
    }
  }
  function rows(cls, title, items) {
    const frame = h("div", cls);
    frame.append(h("b", "", title));
    for (const row of items) {
      const line = h("div"), words = h("span", "", row.text);
      words.append(...duty(row));
      line.append(badge(row.id, row.type), words);
      frame.append(line);
    }
    return frame;
  }
  function elsewhere(items) {
    const frame = h("div", "gone else");
    frame.append(h("b", "", W.elsewhere));
    for (const row of items) {
      const line = h("div"), words = h("span", "", row.place);
      words.append(quoted(row));
      line.append(badge(row.id, row.type), words);
      frame.append(line);
    }
    return frame;
  }

  function fillPin(id) {                                // under each head: the element's words there, or why none
    data.columns.forEach((col, i) => {
      const has = id && col.elements[id];
      pins[i].replaceChildren();
      if (!has) return;
      const line = h("p"), sign = h("b", "sign " + has.sign, MARKS[has.sign] + " " + has.said);
      line.append(badge(id, asked[id].type), sign);
      if (has.place) line.append(h("span", "place", has.place));
      pins[i].append(line);
      has.quotes.forEach(quote => pins[i].append(jump(quote, id, i)));
      if (has.reason) pins[i].append(h("p", "why", has.reason));
      if (has.role) pins[i].append(h("p", "why", has.role));
    });
  }
  function jump(quote, id, i) {
    const node = h("button", "jump");
    node.type = "button";
    node.append(quoted(quote));
    node.onclick = () => {
      const marks = [...under.children[i].querySelectorAll("mark")].filter(m => m.dataset.el === id);
      const flat = text => text.replace(/\s+/g, " ").trim();
      (marks.find(m => flat(m.textContent) === quote.text) || marks[0])?.scrollIntoView({ block: "start", inline: "nearest" });
    };
    return node;
  }

  function listen() {
    let pinned = null;
    const show = id => {
      box.classList.toggle("pin", !!id);
      box.querySelectorAll("mark").forEach(m => m.classList.toggle("on", !!id && m.dataset.el === id));
    };
    const pin = id => {
      pinned = pinned === id ? null : id;
      asks.querySelectorAll(".el").forEach(b => {
        const on = b.dataset.el === pinned;
        b.setAttribute("aria-pressed", String(on));
        if (on && b.closest("details")) b.closest("details").open = true;
        if (on) asks.scrollTop += Math.min(0, b.getBoundingClientRect().top - asks.getBoundingClientRect().top)
          + Math.max(0, b.getBoundingClientRect().bottom - asks.getBoundingClientRect().bottom);
      });
      box.classList.toggle("held", !!pinned);
      fillPin(pinned);
      said.textContent = pinned ? data.columns.map((col, i) => col.name + ": " + pins[i].innerText).join(". ") : "";
      show(pinned);
    };
    box.onmouseover = ev => {
      const at = ev.target.closest("[data-el]");
      show(at ? at.dataset.el : pinned);
      hint(ev.target.closest("mark[data-el]"));
    };
    box.onmouseleave = () => { show(pinned); hint(null); };
    box.onclick = ev => { const at = ev.target.closest("[data-el]"); if (at) pin(at.dataset.el); };
    box.onkeydown = ev => {
      if (ev.key === "Escape" && pinned) { pin(pinned); ev.stopPropagation(); }
      const at = ev.target.closest(".el");
      if (!at || (ev.key !== "ArrowDown" && ev.key !== "ArrowUp")) return;
      const all = [...asks.querySelectorAll(".el")].filter(b => b.checkVisibility());
      const next = all[all.indexOf(at) + (ev.key === "ArrowDown" ? 1 : -1)];
      if (next) next.focus();
      ev.preventDefault();
    };
  }
  function hint(mark) {
    tip.style.display = mark ? "block" : "none";
    if (!mark) return;
    const row = asked[mark.dataset.el], line = h("b", "", row ? row.text : "");
    tip.replaceChildren(h("span", "kind k-" + row?.type, W.type[row?.type] ?? ""), line);
    if (mark.__gloss) tip.append(h("span", "gloss", mark.__gloss));
    const at = mark.getClientRects()[0], over = at.top - tip.offsetHeight - 8;
    tip.style.left = Math.max(8, Math.min(innerWidth - tip.offsetWidth - 8, at.left)) + "px";
    tip.style.top = (over < 64 ? at.bottom + 8 : over) + "px";
  }
}
