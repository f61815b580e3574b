// A cell is [band, text, said, flag, sentence, fits, brief, beside]: a cell outside the filters is drawn pale.
// A band is [id, look, symbol, word, whether the legend names it where no cell has it].
// Where the picture is the same as before, the data may hold no more than its version and the chosen cell; a grid that was
// drawn anew meanwhile then asks for the whole.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".root");
  const S = root.__state || (root.__state = { r: 0, c: 0, closed: new Set() });
  S.send = value => setTriggerValue("open", value);
  if (S.version === data.version) { select(data.selected); return; }   // same picture: keep focus and scroll
  if (!data.rows) { setTriggerValue("lost", Date.now()); return; }
  const before = S.data && root.querySelector(".wrap"), at = before ? [before.scrollTop, before.scrollLeft] : [0, 0];
  const same = before && keys(S.data.rows) === keys(data.rows) && keys(S.data.cols) === keys(data.cols);
  Object.assign(S, { version: data.version, data, chosen: null, stop: null });
  const { rows, cols, cells, words } = data;
  const bands = data.bands || data.states.map(state => [state, state, state, words.state[state], true]);
  const band = Object.fromEntries(bands.map(([id, look, symbol, word]) => [id, { look, symbol, word }]));
  for (const row of cells) for (const [id] of row) if (!band[id]) band[id] = { look: id, symbol: id, word: words.state[id] };
  const blanks = {}, first = cols.map((col, i) => i > 0 && col.group !== cols[i - 1].group);
  root.replaceChildren();
  root.lang = data.lang;
  root.classList.toggle("compact", !!data.compact);
  root.classList.toggle("brief", !!data.brief);        // rows are names of jurisdictions, which are short
  for (const [name, value] of [["--cols", cols.length], ["--cmin", data.minWidth + "px"], ["--ch", data.cellHeight + "px"], ["--h", data.height]])
    root.style.setProperty(name, value);

  const wrap = h("div", "wrap"), table = h("table"), tip = h("div", "tip");
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", words.caption);
  tip.setAttribute("aria-hidden", "true");
  const { head, corner, colHeads } = heads();
  const body = bodyOf();
  if (data.compact) table.append(widths());
  table.append(head, body);
  wrap.append(table);
  root.append(legend(), wrap, tip);
  setTab(S.r < rows.length ? S.r : 0, S.c < cols.length ? S.c : 0);
  if (data.selected) {
    const [r, c] = place(data.selected);
    if (r >= 0 && c >= 0) { setTab(r, c); reveal(S.rowEls[r].els[c]); }
  }
  select(data.selected);
  if (same) [wrap.scrollTop, wrap.scrollLeft] = at;
  listen();

  function keys(list) { return list.map(item => item.id).join(" "); }
  function th(cls, text, role) { const node = h("th", cls, text); node.setAttribute("role", role); return node; }

  function legend() {
    const count = {}, list = h("ul", "legend");
    cells.forEach(row => row.forEach(cell => { if (cell[5]) count[cell[0]] = (count[cell[0]] || 0) + 1; }));
    list.setAttribute("aria-label", words.legend);
    for (const [id, look, symbol, word, always] of bands) {
      const li = h("li"), swatch = h("span", "sw s-" + look), n = (count[id] || 0) / (data.share || 1);
      if (!n && !always) continue;
      if (!n) li.className = "zero";
      if (symbol) swatch.append(sym(symbol));
      li.append(swatch, h("span", "", word), h("b", "", n.toLocaleString(data.lang)));
      list.append(li);
    }
    if (words.review) {
      const li = h("li");
      li.append(h("span", "dot"), h("span", "", words.review));
      list.append(li);
    }
    return list;
  }

  function widths() {                                   // of many columns: set here, so that no cell need be measured
    const group = h("colgroup");
    group.append(h("col", "head"), ...cols.map((_, i) => h("col", i === 0 ? "c0" : first[i] ? "gs" : "")));
    table.style.setProperty("--gaps", first.filter(Boolean).length);
    return group;
  }
  function heads() {
    const head = h("thead"), groups = h("tr", "g"), names = h("tr", "c");
    head.setAttribute("role", "rowgroup");
    groups.setAttribute("role", "row");
    names.setAttribute("role", "row");
    const empty = th("corner", null, "columnheader"), corner = th("corner name", words.rowHead, "columnheader");
    empty.append(h("span", "vh", words.rowHead));
    groups.append(empty);
    names.append(corner);
    for (let i = 0; i < cols.length;) {
      let j = i;
      while (j < cols.length && cols[j].group === cols[i].group) j++;
      const group = th(first[i] ? "gs" : "", cols[i].group, "columnheader");
      group.colSpan = j - i;
      group.title = cols[i].group;
      group.scope = "colgroup";
      groups.append(group);
      i = j;
    }
    const colHeads = cols.map((col, i) => {
      const node = th(first[i] ? "gs" : "", null, "columnheader");
      node.scope = "col";
      node.title = col.label;
      node.setAttribute("aria-label", col.label);
      node.append(h("b", "", data.compact ? col.name : col.code), h("small", "", col.brief));
      if (col.mark) node.append(h("span", "digest", data.compact ? col.mark[0] : col.mark));
      names.append(node);
      return node;
    });
    if (data.summary) {
      const over = th("", null, "columnheader"), sum = th("sum", words.summary, "columnheader");
      over.append(h("span", "vh", words.summary));
      sum.scope = "col";
      groups.append(over);
      names.append(sum);
    }
    head.append(groups, names);
    return { head, corner, colHeads };
  }

  function bodyOf() {
    const body = h("tbody");
    body.setAttribute("role", "rowgroup");
    S.rowEls = [];
    S.lines = [];                                       // what the arrow keys walk over
    let last = "";
    rows.forEach((row, r) => {
      if (row.group !== last) { last = row.group; body.append(groupRow(row.group)); }
      const tr = h("tr"), name = th("", row.label, "rowheader");
      tr.setAttribute("role", "row");
      tr.dataset.group = row.group;
      tr.hidden = shut(row.group);
      name.scope = "row";
      name.title = row.label;
      tr.append(name);
      const els = cols.map((_, c) => cellOf(r, c));
      tr.append(...els);
      if (data.summary) tr.append(summary(r));
      body.append(tr);
      S.rowEls[r] = { tr, th: name, els };
      S.lines.push({ r, el: tr });
    });
    return body;
  }
  function groupRow(group) {
    const tr = h("tr", "grp"), name = th("", null, "rowheader"), button = h("button", "tog"), caret = h("span", "car"), rest = h("td");
    const members = rows.filter(row => row.group === group).length;
    tr.setAttribute("role", "row");
    name.scope = "rowgroup";
    button.type = "button";
    button.tabIndex = -1;
    button.dataset.group = group;
    button.setAttribute("aria-expanded", String(!S.closed.has(group)));
    button.setAttribute("aria-label", fill(words.group, { group, n: members }));
    caret.setAttribute("aria-hidden", "true");
    button.append(caret, h("span", "", group), h("em", "", String(members)));
    name.append(button);
    rest.colSpan = cols.length + (data.summary ? 1 : 0);
    rest.setAttribute("role", "gridcell");
    tr.append(name, rest);
    S.lines.push({ group, el: button });
    return tr;
  }
  function cellOf(r, c) {
    const [id, text, , flag, , fits, brief, beside] = cells[r][c], { look, symbol } = band[id];
    const figure = data.compact ? brief : text, plain = data.compact && figure ? "" : symbol;
    const td = bare(look, plain).cloneNode(true), inner = td.firstChild;
    if (c === 0) td.classList.add("c0");
    if (first[c]) td.classList.add("gs");
    if (flag) td.classList.add(flag);
    if (!fits) td.classList.add("pale");
    td.place = [r, c];                                  // the script's own, not an attribute: there are thousands
    td.setAttribute("aria-label", label(r, c));
    if (fits && figure) inner.append(figure);
    if (fits && beside && !data.compact) inner.append(sym(beside));
    return td;
  }
  function bare(look, symbol) {
    const key = look + " " + symbol;
    if (!blanks[key]) {
      const td = h("td", "cell"), inner = h("span", "in s-" + look);
      td.setAttribute("role", "gridcell");
      if (symbol) inner.append(sym(symbol));
      td.append(inner);
      blanks[key] = td;
    }
    return blanks[key];
  }
  function summary(r) {
    const td = h("td", "sum"), bar = h("span", "bar"), count = {};
    cells[r].forEach(([id]) => { count[id] = (count[id] || 0) + 1; });
    td.setAttribute("role", "gridcell");
    td.setAttribute("aria-label", bands.filter(([id]) => count[id]).map(([id, , , word]) => count[id] + " " + word).join(", "));
    for (const [id, look] of bands) {
      if (!count[id]) continue;
      const part = h("i", "s-" + look);
      part.style.flex = count[id];
      bar.append(part);
    }
    td.append(bar);
    return td;
  }
  function label(r, c) {
    const [id, , said, flag, , fits] = cells[r][c];
    const parts = [fill(words.cell, { col: cols[c].label, row: rows[r].label, state: band[id].word })];
    if (said) parts.push(said);
    if (flag) parts.push(words[flag]);
    if (!fits) parts.push(words.outside);
    return parts.join(", ");
  }

  function place(key) { return [S.data.rows.findIndex(row => row.id === key[0]), S.data.cols.findIndex(col => col.id === key[1])]; }
  function select(key) {
    if (S.chosen) S.chosen.removeAttribute("aria-selected");
    S.chosen = null;
    if (!key) return;
    const [r, c] = place(key);
    if (r < 0 || c < 0) return;
    S.chosen = S.rowEls[r].els[c];
    S.chosen.setAttribute("aria-selected", "true");
  }
  function setTab(r, c) {
    if (S.stop) S.stop.removeAttribute("tabindex");
    S.r = r;
    S.c = c;
    S.stop = S.rowEls[r].els[c];
    S.stop.tabIndex = 0;
  }
  function focusLine(i, c) {
    const line = S.lines[i];
    if (!line) return;
    if (line.group) { line.el.focus(); S.c = c; return; }
    setTab(line.r, c);
    const td = S.rowEls[line.r].els[c];
    td.focus({ preventScroll: true });
    reveal(td);
  }
  function reveal(td) {                                 // keep the focused cell clear of the sticky heads
    const above = head.offsetHeight + 4, left = corner.offsetWidth + 4, at = td.getBoundingClientRect(), frame = wrap.getBoundingClientRect();
    if (at.top < frame.top + above) wrap.scrollTop -= frame.top + above - at.top;
    else if (at.bottom > frame.bottom - 14) wrap.scrollTop += at.bottom - frame.bottom + 14;
    if (at.left < frame.left + left) wrap.scrollLeft -= frame.left + left - at.left;
    else if (at.right > frame.right - 14) wrap.scrollLeft += at.right - frame.right + 14;
  }
  function visible(i) { const line = S.lines[i]; return line && (line.group || !shut(rows[line.r].group)); }
  function shut(group) { return !!group && S.closed.has(group); }
  function step(i, by) { let j = i + by; while (S.lines[j] && !visible(j)) j += by; return S.lines[j] ? j : i; }
  function open(r, c, how) {
    if (how === "key" && S.chosen === S.rowEls[r].els[c]) how = "again";
    setTab(r, c);
    select([rows[r].id, cols[c].id]);
    S.stop.focus({ preventScroll: true });
    S.send({ row: rows[r].id, col: cols[c].id, how, n: Date.now() });
  }
  function toggle(button) {
    const group = button.dataset.group, close = !S.closed.has(group);
    if (close) S.closed.add(group); else S.closed.delete(group);
    button.setAttribute("aria-expanded", String(!close));
    body.querySelectorAll("tr[data-group]").forEach(tr => { if (tr.dataset.group === group) tr.hidden = close; });
  }

  function listen() {
    table.onclick = ev => {
      const button = ev.target.closest(".tog"), td = ev.target.closest("td.cell");
      if (button) toggle(button);
      else if (td) open(...td.place, "click");
    };
    table.onkeydown = onKey;
    let timer;
    table.onmouseover = ev => {
      const td = ev.target.closest("td.cell");
      clearTimeout(timer);
      if (td) timer = setTimeout(() => showTip(td), 180); else hideTip();
    };
    table.onmouseleave = () => { clearTimeout(timer); hideTip(); };
    table.addEventListener("focusin", ev => {
      const td = ev.target.closest("td.cell");
      if (td && td.matches(":focus-visible")) showTip(td);
    });
    table.addEventListener("focusout", hideTip);
    wrap.addEventListener("scroll", () => { hideTip(); wrap.classList.toggle("far", wrap.scrollLeft > 2); }, { passive: true });
  }
  function onKey(ev) {
    const td = ev.target.closest("td.cell"), button = ev.target.closest(".tog");
    if (!td && !button) return;
    const i = S.lines.findIndex(line => td ? line.r === td.place[0] : line.el === button);
    const c = td ? td.place[1] : S.c, end = cols.length - 1, ctrl = ev.ctrlKey || ev.metaKey;
    const jump = by => { let j = i; for (let k = 0; k < 8; k++) j = step(j, by); focusLine(j, c); };
    const keys = {
      ArrowDown: () => focusLine(step(i, 1), c),
      ArrowUp: () => focusLine(step(i, -1), c),
      ArrowRight: () => td ? focusLine(i, Math.min(end, c + 1)) : S.closed.has(button.dataset.group) && toggle(button),
      ArrowLeft: () => td ? focusLine(i, Math.max(0, c - 1)) : S.closed.has(button.dataset.group) || toggle(button),
      Home: () => focusLine(ctrl ? S.lines[0].group ? Math.min(1, step(0, 1)) : 0 : i, 0),
      End: () => { let j = ctrl ? S.lines.length - 1 : i; while (!visible(j)) j--; focusLine(j, end); },
      PageDown: () => jump(1),
      PageUp: () => jump(-1),
      Escape: () => {
        hideTip();
        if (!S.chosen) return;
        select(null);
        S.send({ row: null, col: null, how: "escape", n: Date.now() });
      },
    };
    if (td) keys.Enter = keys[" "] = () => open(...td.place, "key");
    if (!keys[ev.key]) return;
    keys[ev.key]();
    ev.preventDefault();
    ev.stopPropagation();
  }

  function chipOf({ look, symbol, word }) {
    const node = h("span", "chip s-" + look);
    if (symbol) node.append(sym(symbol));
    node.append(h("span", "", word));
    return node;
  }
  function hideTip() {
    tip.style.display = "none";
    (S.hot || []).forEach(node => node.classList.remove("hot"));
    S.hot = [];
  }
  function showTip(td) {
    const [r, c] = td.place, [id, , said, flag, sentence] = cells[r][c];
    hideTip();
    S.hot = [S.rowEls[r].th, colHeads[c]];
    S.hot.forEach(node => node.classList.add("hot"));
    const line = h("span", "st");
    line.append(chipOf(band[id]));
    if (said) line.append(h("span", "", said));
    tip.replaceChildren(h("b", "", rows[r].label + words.dash + cols[c].label), line, h("span", "", sentence));
    if (flag) tip.append(h("span", "flag", words[flag]));
    tip.style.display = "block";
    const at = td.getBoundingClientRect(), below = at.bottom + 8, over = at.top - tip.offsetHeight - 8;
    tip.style.left = Math.max(8, Math.min(innerWidth - tip.offsetWidth - 8, at.left + at.width / 2 - tip.offsetWidth / 2)) + "px";
    tip.style.top = (below + tip.offsetHeight > innerHeight ? over : below) + "px";
  }
}
