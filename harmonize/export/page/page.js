// The page is whole without this. It narrows the entries down, sets them side by side, and shows a text that stands
// with another offence in the entry that asks for it.
(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const offences = document.getElementById("_offences"), tools = offences.querySelector(".tools");
  const entries = all(".entry"), shown = offences.querySelector(".shown");
  const cells = new Map(all("td[data-for]").map(cell => [cell.dataset.for, cell.firstElementChild]));
  const find = tools.querySelector(".find"), side = tools.querySelector(".side");
  const folded = new Map();

  tools.hidden = false;
  all(".entry").forEach(entry => ownMarks(entry, entry.dataset.o));
  tools.addEventListener("input", narrow);
  tools.querySelector(".clear").addEventListener("click", () => {
    all("input", tools).forEach(input => { if (input.type === "checkbox") input.checked = false; else input.value = ""; });
    narrow();
  });
  tools.querySelector(".unfold").addEventListener("click", () => unfold(true));
  tools.querySelector(".fold").addEventListener("click", () => unfold(false));
  document.addEventListener("toggle", event => {
    if (event.target.open && event.target.matches(".text.away")) bring(event.target);
  }, true);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#_t']"), entry = link && link.closest(".entry");
    const text = entry && textOf(entry, link.getAttribute("href"));
    if (!text || text === link.closest(".text")) return;
    event.preventDefault();
    text.open = true;
    text.scrollIntoView();
    text.querySelector("summary").focus({ preventScroll: true });
  });
  window.addEventListener("hashchange", arrive);
  if (all("input", tools).some(input => input.checked || (input.type === "search" && input.value))) narrow();
  arrive();

  function fold(text) { return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " "); }
  function wordsOf(entry) {
    if (!folded.has(entry)) {
      const away = all(".text.away", entry).map(text => lawOf(text).textContent);
      folded.set(entry, fold([entry.textContent, ...away].join(" ")));
    }
    return folded.get(entry);
  }
  function ticked(group) { return new Set(all(`.${group} input:checked`, tools).map(input => input.value)); }
  function narrow() {
    const states = ticked("states"), codes = ticked("codes"), asked = fold(find.value).trim();
    let count = 0;
    for (const entry of entries) {
      const fits = (!states.size || states.has(entry.dataset.state)) && (!codes.size || codes.has(entry.dataset.code))
        && (!asked || wordsOf(entry).includes(asked));
      entry.hidden = !fits;
      count += fits;
      const cell = cells.get(entry.id);
      if (cell) cell.classList.toggle("dim", !fits);
    }
    for (const section of all(".offence")) {
      section.hidden = all(".entry", section).every(entry => entry.hidden);
      section.querySelector(".entries").classList.toggle("beside", side.checked);
    }
    const whole = count === entries.length;
    shown.textContent = whole ? "" : offences.dataset.shown.replace("{shown}", count).replace("{all}", entries.length);
  }
  function unfold(open) {
    for (const entry of entries) if (!entry.hidden) all(".text", entry).forEach(text => { text.open = open; });
  }
  function textOf(entry, href) {
    return all(".text", entry).find(text => "#" + text.id === href
      || text.classList.contains("away") && text.querySelector(".there").getAttribute("href") === href);
  }
  function lawOf(text) {
    return document.getElementById(text.querySelector(".there").getAttribute("href").slice(1)).querySelector(".law");
  }
  function bring(text) {                                  // the words of the law stand once in the file
    if (text.querySelector(".law")) return;
    const law = lawOf(text);
    const copy = law.cloneNode(true);
    ownMarks(copy, text.closest(".entry").dataset.o);
    text.querySelector(".there").parentElement.before(copy);
  }
  function ownMarks(place, number) {                      // marks of other offences are not drawn in this one's entry
    for (const mark of all("mark[data-o]", place)) {
      const tags = (mark.dataset.n || "").split("|").map(tag => tag.split(" "));
      const own = tags.find(([owner]) => owner === number);
      mark.classList.toggle("off", !mark.dataset.o.split(" ").includes(number));
      mark.classList.toggle("start", !!own);
      if (own) mark.dataset.tag = own.slice(1).join(" ");
    }
  }
  function arrive() {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { return; }
    const target = name && document.getElementById(name);
    if (!target) return;
    const entry = target.closest(".entry"), section = target.closest(".offence");
    if (entry) entry.hidden = false;
    if (section) section.hidden = false;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    target.scrollIntoView();
  }
})();
