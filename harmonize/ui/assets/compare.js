export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version === data.version) return;
  root.__version = data.version;
  root.replaceChildren();
  const W = data.words, MARKS = { present: "✓", absent: "✕", unclear: "?" };
  const number = Object.fromEntries(data.requirements.map(r => [r.id, r.number]));
  const box = h("div", data.columns.length === 1 ? "cmp one" : "cmp");
  box.style.setProperty("--n", data.columns.length);
  const asks = asked();
  box.append(headOfAsked(), ...data.columns.map(headOf), asks, ...data.columns.map(column));
  root.append(box);
  listen();

  function placed(node, order) { node.style.setProperty("--o", order); return node; }

  function headOfAsked() {
    const head = placed(h("div", "hd ylh"), 0);
    head.append(h("h2", "", W.asks), h("p", "", data.instruments));
    return head;
  }
  function headOf(col, i) {
    const head = placed(h("div", "hd"), 2 + 2 * i), title = h("h2", "", col.name);
    title.append(chip(col.state, col.stateWord));
    if (col.mark) title.append(h("span", "digest", col.mark));
    head.append(title, h("p", "", col.line));
    if (col.review) head.append(h("div", "flag", col.review));
    return head;
  }

  function asked() {
    const list = placed(h("div", "yl"), 1);
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", W.asks);
    const core = data.requirements.filter(r => r.core), rest = data.requirements.filter(r => !r.core);
    list.append(...core.map(element));
    if (rest.length) {
      const part = h("details", "part"), summary = h("summary");
      summary.append(h("b", "", W.other), h("small", "", W.otherNote));
      part.open = rest.length <= data.unfold;
      part.append(summary, ...rest.map(element));
      list.append(part);
    }
    return list;
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
      const status = col.status[requirement.id];
      if (!status) continue;
      const mark = h("span", "st " + status), sign = h("b", "", MARKS[status]);
      sign.setAttribute("role", "img");
      sign.setAttribute("aria-label", W.status[status]);
      mark.title = col.name + ": " + W.status[status];
      mark.append(h("span", "", col.code), sign);
      if (col.roles[requirement.id]) mark.append(h("em", "", col.roles[requirement.id]));
      notes.append(mark);
    }
    button.append(badge(requirement.id, requirement.type), words, notes);
    return button;
  }
  function badge(id, type) { return h("span", "num kbadge k-" + type, String(number[id] ?? "")); }

  function column(col, i) {
    const cell = placed(h("div", "tx"), 3 + 2 * i);
    if (col.sentence) cell.append(h("p", "say", col.sentence));
    if (col.relation) cell.append(h("p", "rel", col.relation));
    cell.append(...col.added.map(added));
    if (col.read.length) {
      const list = h("ul", "read");
      col.read.forEach(line => list.append(h("li", "", line)));
      cell.append(h("h3", "", W.read), list);
    }
    if (col.near.length) {
      const list = h("ul", "read");
      col.near.forEach(line => list.append(h("li", "", line)));
      cell.append(h("h3", "", W.near), list);
    }
    for (const article of col.articles.slice(0, 1)) cell.append(...articleOf(article));
    if (col.elsewhere.length) cell.append(elsewhere(col.elsewhere));
    if (col.gone.length) cell.append(gone(col.gone));
    if (col.general.length) cell.append(general(col.general));
    for (const article of col.articles.slice(1)) cell.append(...articleOf(article));
    return cell;
  }
  function added(part) {
    const frame = h("div", part.permitted ? "added" : "added barred"), list = h("ul");
    part.items.forEach(text => list.append(h("li", "", text)));
    frame.append(h("b", "", part.title), list);
    return frame;
  }
  function general(rows) {
    const frame = h("div", "gone general");
    frame.append(h("b", "", W.general));
    for (const row of rows) {
      const line = h("div"), words = h("span"), head = h("span", "st " + row.status), said = h("span", "lines");
      const sign = h("b", "", MARKS[row.status]);
      sign.setAttribute("aria-hidden", "true");
      head.append(sign, h("span", "", row.text));
      said.append(h("span", "", row.line));
      if (row.quote) said.append(document.createTextNode(" "), langOf(h("q", "", row.quote), row.lang));
      words.append(head, said, ...duty(row));
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
    if (article.review) parts.push(h("div", "flag", article.review));
    parts.push(h("p", "sure", article.sure));
    if (article.head.length) parts.push(head);
    parts.push(law);
    if (article.penalties.length) {
      const list = h("ul", "penalties");
      article.penalties.forEach(line => list.append(h("li", "", line)));
      parts.push(h("h4", "", W.penalties), list);
    }
    const source = h("p", "src");
    if (article.mark) source.append(h("span", "digest", article.mark), document.createTextNode(" "));
    source.append(h("span", "", article.source));
    parts.push(source);
    return parts;
  }
  function write(host, pieces) {
    for (const piece of pieces) {
      let node = host;
      for (const mark of piece.marks) {
        const inner = h("mark", "k-" + mark.type);
        if (mark.element) inner.dataset.el = mark.element;
        if (mark.starts) {
          inner.classList.add("start");
          inner.dataset.tag = mark.element ? W.tag[mark.type] + " " + number[mark.element] : W.tag[mark.type];
        }
        node.append(inner);
        node = inner;
      }
      node.append(document.createTextNode(piece.text));
    }
  }
  function gone(rows) {
    const frame = h("div", "gone");
    frame.append(h("b", "", W.notFound));
    for (const row of rows) {
      const line = h("div"), words = h("span", "", row.text);
      words.append(...duty(row));
      line.append(badge(row.id, row.type), words);
      frame.append(line);
    }
    return frame;
  }
  function elsewhere(rows) {
    const frame = h("div", "gone else");
    frame.append(h("b", "", W.elsewhere));
    for (const row of rows) {
      const line = h("div"), words = h("span", "", row.place);
      words.append(langOf(h("q", "", row.text), row.lang));
      line.append(badge(row.id, row.type), words);
      frame.append(line);
    }
    return frame;
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
      });
      show(pinned);
    };
    box.onmouseover = ev => { const at = ev.target.closest("[data-el]"); show(at ? at.dataset.el : pinned); };
    box.onmouseleave = () => show(pinned);
    box.onclick = ev => { const at = ev.target.closest("[data-el]"); if (at) pin(at.dataset.el); };
    box.onkeydown = ev => {
      if (ev.key === "Escape" && pinned) { pin(pinned); ev.stopPropagation(); }
      const at = ev.target.closest(".el");
      if (!at || (ev.key !== "ArrowDown" && ev.key !== "ArrowUp")) return;
      const all = [...asks.querySelectorAll(".el")], next = all[all.indexOf(at) + (ev.key === "ArrowDown" ? 1 : -1)];
      if (next) next.focus();
      ev.preventDefault();
    };
  }
}
