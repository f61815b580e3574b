// What the marks of the chart mean, drawn; and the chart made fit for paper, which plotly leaves as wide as the screen.
const MARKS = {
  basic: [["line", "M5 8H41", 7], ["disc", 5, 5.5, "solid"], ["disc", 41, 5.5, "solid"]],
  further: [["line", "M5 8H41", 3], ["disc", 5, 3, "solid"], ["disc", 41, 3, "solid"]],
  aggravated: [["line", "M5 8H41", 2], ["disc", 5, 3, "solid"], ["disc", 41, 3, "solid"]],
  hollow: [["line", "M5 8H41", 7], ["disc", 5, 5, "empty"], ["disc", 41, 5, "empty"]],
  disc: [["disc", 23, 6, "solid"]],
  general: [["line", "M23 1V15", 3]],
  dotted: [["line", "M3 8H43", 4, "4 4"]],
  cut: [["shape", "M18 2 30 8 18 14z"]],
  life: [["shape", "M23 1 30 8 23 15 16 8z"]],
};
function mark(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 46 16");
  svg.setAttribute("aria-hidden", "true");
  for (const [kind, a, b, c] of MARKS[name]) {
    const node = document.createElementNS(SVG, kind === "disc" ? "circle" : "path");
    if (kind === "disc") {
      node.setAttribute("cx", a);
      node.setAttribute("cy", 8);
      node.setAttribute("r", b);
      node.setAttribute("stroke-width", c === "empty" ? 2.5 : 0);
    } else {
      node.setAttribute("d", a);
      if (kind === "line") node.setAttribute("stroke-width", b);
      if (kind === "line" && c) node.setAttribute("stroke-dasharray", c);
    }
    node.setAttribute("class", kind === "disc" ? c : kind === "line" ? "line" : "solid");
    svg.append(node);
  }
  return svg;
}
const TALL = 1000;
function fitPaper() {
  for (const box of document.querySelectorAll('[class*="st-key-axis"] .svg-container')) {
    const { offsetWidth: width, offsetHeight: height } = box;
    box.style.setProperty("--drawn", `${width} / ${height}`);
    box.style.setProperty("--most", height > TALL ? "none" : "128mm");   // a tall one goes on over several sheets
    box.querySelectorAll(".main-svg").forEach(svg => svg.setAttribute("viewBox", `0 0 ${width} ${height}`));
  }
}
function fitScreen() {
  document.querySelectorAll('[class*="st-key-axis"] .main-svg').forEach(svg => svg.removeAttribute("viewBox"));
}
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".root");
  if (root.__version !== data.version) {
    root.__version = data.version;
    root.replaceChildren();
    const list = h("ul");
    list.setAttribute("aria-label", data.title);
    for (const item of data.marks) {
      const li = h("li", item.mark);
      li.append(mark(item.mark), h("span", "", item.text));
      list.append(li);
    }
    root.append(list);
  }
  addEventListener("beforeprint", fitPaper);
  addEventListener("afterprint", fitScreen);
  return () => {
    removeEventListener("beforeprint", fitPaper);
    removeEventListener("afterprint", fitScreen);
  };
}
