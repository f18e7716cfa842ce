// Crops a picture by a frame over its thumbnail: the edges are dragged or moved with arrow keys, a mouse moves it whole.
// What counts are the numbers beside it.
const EDGES = ["left", "top", "right", "bottom"];
const MOST = 95;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const towards = (edge, [x, y]) => [x, y, -x, -y][edge];
const inputs = (row) => [...row.querySelectorAll("[name=crop]")];
const numbers = (row) => inputs(row).map((input) => Math.min(MOST, Math.max(0, Number(input.value) || 0)));
const handles = (row) => [...row.querySelectorAll("[data-edge]")];

const show = (row) => {
  const edges = numbers(row);
  row.querySelector(".frame").style.inset = [1, 2, 3, 0].map((edge) => `${edges[edge]}%`).join(" ");
  row.querySelector(".shade").classList.toggle("cropped", edges.some(Boolean));
  handles(row).forEach((handle, edge) => handle.setAttribute("aria-valuenow", edges[edge]));
};

const begin = (row) => {
  const group = row.querySelector("[data-crop]");
  const shade = row.querySelector(".aim").appendChild(document.createElement("span"));
  shade.className = "shade";
  const frame = shade.appendChild(document.createElement("span"));
  frame.className = "frame";
  inputs(row).forEach((input, edge) => {
    const handle = frame.appendChild(document.createElement("span"));
    const name = `${group.getAttribute("aria-label")} ${input.closest("label").firstChild.data.trim()}`;
    Object.entries({ role: "slider", tabindex: 0, "data-edge": EDGES[edge], "aria-label": name, title: name, "aria-valuemin": 0, "aria-valuemax": MOST }).forEach((one) => handle.setAttribute(...one));
  });
  show(row);
};

const put = (row, edges) => {
  inputs(row).forEach((input, edge) => (input.value = String(Math.round(edges[edge] * 10) / 10)));
  show(row);
  inputs(row)[0].dispatchEvent(new Event("input", { bubbles: true }));
};
const moved = (edges, edge, by) => edges.map((was, at) => (at === edge ? Math.min(MOST - edges[(edge + 2) % 4], Math.max(0, was + by)) : was));
const shifted = (edges, [x, y]) => {
  const across = Math.min(edges[2], Math.max(-edges[0], x));
  const down = Math.min(edges[3], Math.max(-edges[1], y));
  return [edges[0] + across, edges[1] + down, edges[2] - across, edges[3] - down];
};

/** Follows the pointer until it is let go; what was dragged is no click for the focal point. */
const drag = (row, event, change) => {
  const { width, height } = row.querySelector(".aim img").getBoundingClientRect();
  const edges = numbers(row);
  const move = (now) => put(row, change(edges, [((now.clientX - event.clientX) / width) * 100, ((now.clientY - event.clientY) / height) * 100]));
  const swallow = (click) => click.stopPropagation();
  const first = () => addEventListener("click", swallow, { capture: true, once: true });
  event.target.setPointerCapture(event.pointerId);
  event.target.addEventListener("pointermove", first, { once: true });
  event.target.addEventListener("pointermove", move);
  event.target.addEventListener("lostpointercapture", () => {
    event.target.removeEventListener("pointermove", first);
    event.target.removeEventListener("pointermove", move);
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  }, { once: true });
};

for (const list of document.querySelectorAll(".pics")) {
  list.querySelectorAll(".pic").forEach(begin);
  list.addEventListener("row", (event) => begin(event.target));
  list.addEventListener("input", (event) => event.target.name === "crop" && show(event.target.closest(".pic")));
  list.addEventListener("pointerdown", (event) => {
    const row = event.target.closest(".pic");
    const edge = EDGES.indexOf(event.target.dataset.edge);
    if (edge >= 0) drag(row, event, (edges, by) => moved(edges, edge, towards(edge, by)));
    else if (event.pointerType === "mouse" && event.target.matches(".aim img") && numbers(row).some(Boolean)) drag(row, event, shifted);
  });
  list.addEventListener("keydown", (event) => {
    const edge = EDGES.indexOf(event.target.dataset.edge);
    const row = event.target.closest(".pic");
    const step = event.key === "Home" ? -100 : event.key === "End" ? 100 : KEYS[event.key] && towards(edge, KEYS[event.key]) * (event.shiftKey ? 0.1 : 1);
    if (edge < 0 || step === undefined) return;
    event.preventDefault();
    put(row, moved(numbers(row), edge, step));
  });
}
