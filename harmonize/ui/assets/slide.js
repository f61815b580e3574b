// One offence as it stands on a screen or on a sheet of paper: the same nodes, sized by --u.
// Closed tiles hold their words already, unseen, so that opening one moves nothing and asks nobody.
const columnsFor = n => n > 64 ? 10 : n > 20 ? 8 : n > 12 ? 5 : n > 6 ? 4 : n > 4 ? 3 : n === 4 ? 2 : n;
const SMALLEST = .4;
const over = node => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1;
function shrink(node, tooBig, largest = 1, smallest = SMALLEST) {
  for (let f = largest; f > smallest; f -= .05) {
    node.style.setProperty("--f", f.toFixed(2));
    if (!tooBig()) return;
  }
}
function slideOf(data, at, paper) {
  const slide = data.slides[at], count = data.columns.length;
  const node = h("section", "slide" + (count > 20 ? " dense" : "") + (paper ? " paper" : ""));
  node.style.setProperty("--c", columnsFor(count));
  const tiles = slide.tiles.map((tile, i) => tileOf(data, tile, i, paper));
  const list = h("ul", "tiles"), asks = asksOf(data, slide), tally = h("div", "tally"), main = h("div", "main");
  list.setAttribute("role", "list");
  list.append(...tiles.map(tile => tile.node));
  if (slide.asked.length) main.append(asks);
  main.append(list);
  const say = h("p", "say", slide.say);
  node.append(headOf(data, at, tally), main, say, footOf(data));
  let opened = 0;
  // Sizes are found as if all were open, so that nothing moves while tiles are opened.
  const fit = () => {
    tally.style.minHeight = "";
    tally.replaceChildren(...tallyOf(data, slide, tiles.length));
    tally.style.minHeight = tally.offsetHeight + "px";
    tally.replaceChildren(...tallyOf(data, slide, opened));
    shrink(asks, () => over(asks), 1.1, .6);
    shrink(list, () => tiles.some(tile => over(tile.face)), count > 6 ? 1.2 : 1.6);
  };
  const show = shown => {
    opened = shown;
    tiles.forEach((tile, i) => tile.open(i < shown, i === shown));
    tally.replaceChildren(...tallyOf(data, slide, shown));
    say.classList.toggle("unsaid", shown < tiles.length);
  };
  return { node, tiles, fit, show };
}
function headOf(data, at, tally) {
  const W = data.words, slide = data.slides[at], head = h("header", "top"), row = h("div", "title");
  const place = fill(W.position, { n: at + 1, all: data.slides.length });
  row.append(h("h2", "", slide.label), tally);
  head.append(h("p", "k", [slide.family, place, slide.instruments].filter(Boolean).join(W.dash)), row);
  return head;
}
function tallyOf(data, slide, shown) {
  const count = {};
  slide.tiles.slice(0, shown).forEach(tile => { count[tile.state] = (count[tile.state] || 0) + 1; });
  return data.states.filter(state => count[state]).map(state => {
    const part = h("span", "part"), swatch = h("span", "swatch s-" + state);
    swatch.append(sym(state));
    part.append(swatch, h("span", "", data.words.counts[state][count[state]]));
    return part;
  });
}
// What the treaty asks, kind by kind; numbers tie it to the words of the law.
function asksOf(data, slide) {
  const W = data.words, box = h("div", "asks"), kinds = [...new Set(slide.asked.map(part => part.type))];
  box.append(h("h3", "", W.asks));
  for (const kind of kinds) {
    const parts = slide.asked.filter(part => part.type === kind), group = h("div", "group k-" + kind), list = h("ul");
    list.setAttribute("role", "list");
    list.classList.toggle("run", slide.asked.length > 7);
    for (const part of parts) {
      const item = h("li"), badge = h("b", "num", String(part.number));
      badge.setAttribute("aria-hidden", "true");
      item.append(badge, h("span", "", part.text));
      list.append(item);
    }
    group.append(h("h4", "", W.type[kind]), list);
    box.append(group);
  }
  return box;
}
function tileOf(data, tile, i, paper) {
  const W = data.words, column = data.columns[i], node = h("li", "tile"), face = h(paper ? "div" : "button", "face");
  const name = data.columns.length > 20 ? column.brief : column.name;
  const said = h("span", "said"), state = h("span", "w");
  state.append(sym(tile.state), h("span", "", W.state[tile.state]));
  if (tile.figure) state.append(h("span", "fig", tile.figure));
  said.append(state);
  const numbers = h("span", "d", tile.numbers);
  if (tile.digest) (data.columns.length > 20 ? state : numbers).append(h("span", "digest", W.mark));
  if (numbers.textContent) said.append(numbers);
  if (tile.brief) {
    const brief = h("span", "b"), [title, words] = tile.brief;
    brief.append(h("b", "", title), document.createTextNode(" "));
    (tile.lacks || []).forEach(number => brief.append(h("b", "ref", String(number))));
    brief.append(h("span", "", words));
    said.append(brief);
  }
  if (paper && tile.paper) said.append(h("span", "p", tile.paper));
  if (tile.review) said.append(h("span", "r", W.review));
  const top = h("span", "n", name);
  face.append(top, said);
  node.append(face);
  if (!paper) face.type = "button";
  const values = { name: column.name, state: W.state[tile.state], numbers: tile.numbers };
  const label = fill(tile.numbers ? W.opened_numbers : W.opened, values);
  const extra = [tile.digest && W.digest, tile.review && W.review].filter(Boolean);
  const spoken = [label, ...extra].join(" ");
  const open = (opened, next) => {
    node.className = "tile " + (opened ? "s-" + tile.state : "hid") + (opened && tile.review ? " review" : "") + (next ? " next" : "");
    if (paper) return;
    face.disabled = !opened;
    face.setAttribute("aria-label", opened ? spoken : fill(W.closed, { name: column.name }));
  };
  return { node, face, open, spoken };
}
function footOf(data) {
  const foot = h("footer", "foot");
  foot.append(h("span", "notes", data.notes.join(" ")), h("span", "where"));
  return foot;
}
