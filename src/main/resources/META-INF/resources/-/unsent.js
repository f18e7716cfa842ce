// Keeps what is typed beside the copy (a comment, an answer, a reason) until it was sent: whatever is pressed meanwhile,
// it stands in its field again. What was sent goes once the page shows it.
import { browserCopy } from "./browser-copy.js";

const desk = document.querySelector("[data-unsent-place]");
const HERE = 250;

/** The field with the hidden ones that belong to it. */
const parts = (field) => [field, ...(field.dataset.with ?? "").split(" ").filter(Boolean).map((name) => field.form.elements[name])];
const written = (field) => new URLSearchParams(parts(field).map((part) => [part.name, part.value])).toString();

const shows = (words) =>
  [...document.querySelectorAll(".remark .words, .log q")].some((line) => line.textContent.trim() === words) ||
  [...document.querySelectorAll(".why")].some((line) => line.textContent.includes(`“${words}”`));

const putBack = (field, left) => {
  for (const part of parts(field)) part.value = left.get(part.name) ?? "";
  const quote = field.form.querySelector("[data-quote]");
  if (quote && left.get("quote")) {
    quote.textContent = left.get("quote");
    quote.hidden = false;
  }
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  const told = Object.assign(document.createElement("small"), { className: "unsent", textContent: desk.dataset.unsentTold });
  (field.closest("label") ?? field).after(told);
  field.addEventListener("input", () => told.remove(), { once: true });
  lead(field);
};

/** A line over the page leads to what is back: it may stand far below. */
const lead = (field) => {
  const name = field.getAttribute("aria-label") ?? field.labels[0].querySelector("span").textContent;
  const way = Object.assign(document.createElement("a"), { href: `#${field.closest("[id]").id}`, textContent: name });
  const line = document.getElementById("unsent") ?? Object.assign(document.createElement("p"), { id: "unsent", className: "notice", textContent: desk.dataset.unsentThere });
  line.setAttribute("role", "status");
  line.append(" ", way);
  if (!line.isConnected) desk.before(line);
};

const watch = async (field, copy) => {
  const place = `${desk.dataset.unsentPlace}.${field.dataset.unsent}`;
  let waiting;
  const store = () => {
    waiting = clearTimeout(waiting);
    if (field.value.trim()) copy.put(place, written(field));
    else copy.drop(place);
  };
  field.addEventListener("input", () => (waiting ??= setTimeout(store, HERE)));
  document.addEventListener("visibilitychange", () => document.hidden && waiting && store());
  document.addEventListener("submit", (event) => {
    if (waiting) store();
    if (event.target === field.form && field.value.trim() && !event.defaultPrevented) copy.mark(place, "sent");
  });

  const left = await copy.get(place);
  if (!left) return;
  const words = new URLSearchParams(left.words);
  const said = words.get(field.name).replaceAll("\r\n", "\n");
  if (left.sent && shows(said.trim())) copy.drop(place);
  else if (field.value !== said) putBack(field, words);
};

/** What was sent from a field that the page has no more, such as the answer to what is dealt with. */
const sweep = async (copy, fields) => {
  const here = fields.map((field) => `${desk.dataset.unsentPlace}.${field.dataset.unsent}`);
  for (const place of copy.places())
    if (place.startsWith(`${desk.dataset.unsentPlace}.`) && !here.includes(place) && (await copy.get(place))?.sent) copy.drop(place);
};

if (desk) {
  const copy = browserCopy(desk.dataset.writer, desk.dataset.seal);
  const fields = [...desk.querySelectorAll("[data-unsent]")];
  fields.forEach((field) => watch(field, copy));
  sweep(copy, fields);
}
