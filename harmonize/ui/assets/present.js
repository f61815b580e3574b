// The start page and the slides over it. All of the slides are in `data`: nothing here asks the server for anything,
// and the address is kept by the browser, so that a reload or a link finds the same slide with as many tiles open.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".root"), W = data.words, COUNT = data.columns.length;
  const first = !root.__show;
  const S = root.__show || (root.__show = { on: false, at: 0, shown: 0, id: "", detail: null, help: false });
  S.begin = data.selected;
  if (root.__version === data.version) return;
  root.__version = data.version;
  if (root.__stop) root.__stop();
  let slide, layer, asleep;
  const dialog = h("dialog", "stage"), holder = h("div", "holder"), live = h("div", "vh"), paper = h("div", "sheets");
  const before = zone("back", "‹"), after = zone("next", "›");
  const bar = barOf();
  const ACTS = { next, back, down: () => go(1), up: () => go(-1), all: () => open(COUNT), none: () => open(0), enlarge: () => enlarge(S.shown - 1), full, print, help, leave };
  const KEYS = {
    ArrowRight: next, " ": next, PageDown: next, ArrowLeft: back, PageUp: back, ArrowDown: ACTS.down, ArrowUp: ACTS.up,
    a: ACTS.all, End: ACTS.all, Home: ACTS.none, Enter: ACTS.enlarge, f: full, p: print, "?": help, h: help, Escape: leave,
    F5: () => {},                                       // the start button of a clicker; a reload needs the server
  };
  dialog.setAttribute("aria-label", W.slides);
  dialog.tabIndex = -1;
  live.setAttribute("aria-live", "polite");
  dialog.append(before, holder, after, bar, live);
  paper.setAttribute("aria-hidden", "true");
  root.replaceChildren(startOf(), dialog, paper);
  root.lang = data.lang;
  listen();
  const asked = new URLSearchParams(location.search);
  if (first && (asked.has("open") || asked.get("present") === "1")) start(asked.get("offence"), Number.parseInt(asked.get("open"), 10) || 0);
  else if (S.on) start(S.id, S.shown);
  return () => root.__stop();

  function startOf() {
    const box = h("div", "start"), run = button(W.start, () => start(S.begin, 0));
    run.classList.add("primary");
    const tools = h("div", "tools");
    tools.append(run);
    box.append(h("p", "order", data.order), tools, h("h2", "", W.keys), keysOf());
    return box;
  }
  function keysOf() {
    const list = h("dl", "keys");
    for (const { key, note } of data.keys) {
      const term = h("dt");
      key.split(" · ").forEach(part => term.append(h("kbd", "", part)));
      list.append(term, h("dd", "", note));
    }
    return list;
  }
  function zone(name, sign) {
    const node = h("button", "zone " + name);
    node.type = "button";
    node.setAttribute("aria-label", W.act[name]);
    node.append(h("span", "", sign));
    node.onclick = () => ACTS[name]();
    return node;
  }
  function barOf() {
    const node = h("div", "bar");
    node.setAttribute("role", "group");
    node.setAttribute("aria-label", W.keys);
    for (const name of ["back", "next", "up", "down", "all", "none", "enlarge", "full", "print", "help", "leave"]) {
      node.append(button(W.act[name], () => ACTS[name]()));
    }
    return node;
  }

  function start(id, shown) {
    const found = data.slides.findIndex(one => one.id === id);
    S.at = Math.max(found, 0);
    S.shown = found < 0 ? 0 : Math.min(Math.max(shown, 0), COUNT);
    S.on = true;
    if (!dialog.open) dialog.showModal();
    put();
    dialog.focus();
  }
  function put() {
    S.id = data.slides[S.at].id;
    close();
    slide = slideOf(data, S.at, false);
    slide.tiles.forEach((tile, i) => { tile.face.onclick = event => { event.stopPropagation(); enlarge(i); }; });
    holder.replaceChildren(slide.node);
    slide.show(S.shown);
    keepAddress();
    slide.fit();
  }
  function open(shown) {
    const grown = shown > S.shown;
    if (slide.tiles.some(tile => tile.face.matches(":focus"))) dialog.focus();
    S.shown = shown;
    slide.show(shown);
    const last = slide.tiles[shown - 1];
    if (grown && last) {
      last.node.classList.add("fresh");
      say(last.spoken, count(), shown === COUNT ? data.slides[S.at].say : "");
    } else say(count() || data.slides[S.at].label);
    keepAddress();
  }
  function go(step, shown = 0) {
    const to = S.at + step;
    if (to < 0 || to >= data.slides.length) return;
    S.at = to;
    S.shown = shown;
    put();
    dialog.focus();
    say(data.slides[to].label, fill(W.position, { n: to + 1, all: data.slides.length }), count());
  }
  function next() { if (S.shown < COUNT) open(S.shown + 1); else go(1); }
  function back() { if (S.shown > 0) open(S.shown - 1); else go(-1, COUNT); }
  function count() {
    const words = tallyOf(data, data.slides[S.at], S.shown).map(part => part.textContent);
    return words.length ? fill(W.tally, { parts: words.join(W.join) }) : "";
  }
  function say(...parts) { live.textContent = parts.filter(Boolean).join(" "); }

  function cover(made) {
    close();
    layer = made;
    holder.inert = before.inert = after.inert = bar.inert = true;
    const shut = button(W.act.close, () => leave());
    shut.classList.add("shut");
    made.node.append(shut);
    dialog.append(made.node);
    if (made.fit) made.fit();
    (made.body || shut).focus();
  }
  function close() {
    if (layer) layer.node.remove();
    layer = null;
    S.detail = null;
    S.help = false;
    holder.inert = before.inert = after.inert = bar.inert = false;
  }
  function enlarge(i) {
    if (i < 0 || i >= S.shown) return;
    cover(detailOf(data, S.at, i));
    S.detail = i;
  }
  function help() {
    if (S.help) { leave(); return; }
    const node = h("section", "detail help");
    node.setAttribute("role", "dialog");
    node.setAttribute("aria-modal", "true");
    node.setAttribute("aria-label", W.keys);
    node.append(h("h2", "", W.keys), keysOf());
    cover({ node });
    S.help = true;
  }
  function leave() {
    if (layer) {
      const from = S.detail;
      close();
      if (from === null) dialog.focus(); else slide.tiles[from].face.focus();
      return;
    }
    S.on = false;
    if (dialog.open) dialog.close();
    if (document.fullscreenElement) document.exitFullscreen();
    keepAddress();
    try { setTriggerValue("left", { offence: S.id }); } catch { /* the server is gone: nothing to tell it */ }
  }
  function full() {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => {});
  }

  function keepAddress() {
    const query = new URLSearchParams(location.search);
    for (const name of ["kind", "only", "with", "open", "present"]) query.delete(name);
    query.set("offence", S.id);
    data.query.forEach(([name, value]) => query.set(name, value));
    if (S.on) query.set("open", S.shown);
    const wanted = location.pathname + "?" + written(query);
    if (location.pathname + location.search !== wanted) history.replaceState(history.state, "", wanted);
    const where = holder.querySelector(".where");
    if (where) where.textContent = shortAddress();
  }
  function shortAddress() {
    const query = new URLSearchParams([["offence", S.id], ["open", S.shown], ...data.query]);
    const lang = new URLSearchParams(location.search).get("lang");
    if (lang) query.set("lang", lang);
    return location.host + location.pathname + "?" + written(query);
  }
  function written(query) { return query.toString().replaceAll("%2C", ","); }

  // Sheets are there while a browser prints, whoever asked it to, and take no part in anything else.
  function buildSheets() {
    const sheets = data.slides.map((_, at) => slideOf(data, at, true));
    paper.replaceChildren(...sheets.map(sheet => sheet.node));
    sheets.forEach(sheet => { sheet.show(COUNT); sheet.fit(); });
  }
  function print() { window.print(); }

  function listen() {
    const resized = () => { if (S.on) { slide.fit(); if (layer && layer.fit) layer.fit(); } };
    const printed = () => paper.replaceChildren();
    // Streamlit may write an older address after a run of its script.
    const clock = setInterval(() => { if (S.on) keepAddress(); }, 500);
    document.addEventListener("keydown", pressed, true);
    document.addEventListener("keyup", released, true);
    window.addEventListener("resize", resized);
    window.addEventListener("beforeprint", buildSheets);
    window.addEventListener("afterprint", printed);
    document.fonts.addEventListener("loadingdone", resized);
    dialog.addEventListener("cancel", event => { event.preventDefault(); leave(); });
    dialog.addEventListener("close", () => { if (S.on && root.isConnected) leave(); });
    dialog.addEventListener("click", event => { if (!layer && !event.target.closest("button")) next(); });
    for (const name of ["pointermove", "pointerdown", "focusin"]) dialog.addEventListener(name, wake);
    root.__stop = () => {
      clearInterval(clock);
      document.removeEventListener("keydown", pressed, true);
      document.removeEventListener("keyup", released, true);
      window.removeEventListener("resize", resized);
      window.removeEventListener("beforeprint", buildSheets);
      window.removeEventListener("afterprint", printed);
      document.fonts.removeEventListener("loadingdone", resized);
      if (dialog.open) { const on = S.on; S.on = false; dialog.close(); S.on = on; }
    };
  }
  function wake() {
    dialog.classList.add("awake");
    clearTimeout(asleep);
    asleep = setTimeout(() => dialog.classList.remove("awake"), 3000);
  }
  function pressed(event) {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") { wake(); walk(event); return; }
    const at = event.composedPath()[0], own = at.closest && at.closest(".zone, .tool");
    event.stopPropagation();                            // Streamlit has keys of its own
    if (own && (event.key === "Enter" || event.key === " ")) return;
    const act = layer ? layerKey(event.key) : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    const face = at.closest && at.closest(".face");
    if (event.key === "Enter" && face && !layer) face.click();
    else if (!event.repeat || layer) act();
  }
  function released(event) {                            // a browser may press a button when Space comes up
    if (dialog.open && event.key === " " && !event.composedPath()[0].closest?.(".zone, .tool")) event.preventDefault();
  }
  function layerKey(key) {
    const scroll = part => layer.body && (() => layer.body.scrollBy({ top: part * layer.body.clientHeight }));
    const beside = step => S.detail !== null && (() => enlarge(S.detail + step));
    const own = { Escape: leave, Enter: leave, ArrowDown: scroll(.2), ArrowUp: scroll(-.2), PageDown: scroll(.85), " ": scroll(.85), PageUp: scroll(-.85), Home: scroll(-99), End: scroll(99), ArrowRight: beside(1), ArrowLeft: beside(-1), p: print, f: full, "?": help, h: help, F5: () => {} };
    return own[key.length === 1 ? key.toLowerCase() : key];
  }
  // The dialog keeps the focus; this makes the last control lead to the first one.
  function walk(event) {
    const stops = [...dialog.querySelectorAll("button:not(:disabled), [tabindex='0']")].filter(node => !node.closest("[inert]"));
    const here = stops.indexOf(event.composedPath()[0]), step = event.shiftKey ? -1 : 1;
    if (!stops.length) return;
    event.preventDefault();
    stops[here < 0 ? (step > 0 ? 0 : stops.length - 1) : (here + step + stops.length) % stops.length].focus();
  }
}
