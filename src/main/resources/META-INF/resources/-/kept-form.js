// Keeps what is typed into a form in the browser until the house has taken it. After a reload, another language, an expired
// sign-in or a crash it stands in its fields again, and a line over the page says which. Every window keeps its own.
import { browserCopy } from "./browser-copy.js";

const HERE = 250;

const written = (form) => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
const element = (tag, its) => Object.assign(document.createElement(tag), its);
const lines = (value) => value.replaceAll("\r\n", "\n");
const word = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The fields of a name that people type into; what the page itself put in, such as a version, is its own. */
const fieldsOf = (form, name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter((field) => field.type !== "hidden");

/** What was typed, by name: all values of the names that say otherwise than the page did then. */
const typedIn = (left) => {
  const [began, words] = [left.began, left.words].map((one) => new URLSearchParams(one));
  const said = (all, name) => JSON.stringify(all.getAll(name).map(lines));
  return [...new Set(words.keys())].filter((name) => said(began, name) !== said(words, name)).map((name) => [name, words.getAll(name).map(lines)]);
};

/** One more row like the last, where more were typed than the page shows. */
const addRow = (field, number) => {
  const row = field.closest("[data-row]");
  if (!row) return;
  const next = row.cloneNode(true);
  next.querySelectorAll(".field-error").forEach((error) => error.remove());
  next.querySelectorAll("input").forEach((input) => ((input.id = input.id.replace(/\d+$/, number)), (input.value = "")));
  row.after(next);
};

/** Puts values into the fields of a name. Gives those fields that said otherwise. */
const putBack = (form, name, values) => {
  if (name === "document") return putBackBody(form, values[0]);
  for (let i = fieldsOf(form, name).length; i > 0 && i < values.length; i++) addRow(fieldsOf(form, name)[i - 1], i + 1);
  return fieldsOf(form, name).filter((field, i) => {
    if (values[i] === undefined || lines(field.value) === values[i]) return false;
    field.value = values[i];
    return field.value !== "" || values[i] === "";
  });
};

/** The editor (editor.js) hears it, and stands where the plain field stood. */
const putBackBody = (form, json) => {
  const field = form.querySelector("textarea[data-document]");
  if (new FormData(form).get("document") === json) return [];
  field.dispatchEvent(new CustomEvent("restore", { detail: json }));
  return [field];
};

const nameOf = (field) => (field.closest("label")?.querySelector("span") ?? field.closest("fieldset").querySelector("legend")).textContent.trim();
const addressOf = (field) => `#${field.matches("[data-document]") ? "body" : field.closest("[id]").id}`;

/** A line over the page, with what follows its words. */
const tell = (words, ...more) => {
  const line = element("div", { className: "notice kept-words" });
  line.setAttribute("role", "status");
  line.append(element("span", { textContent: words }));
  more.forEach((one) => line.append(one));
  document.querySelector("#work > .head").before(line);
};

/** Which fields are back, with a way to each, and how to be rid of it. */
const tellBack = (form, fields, discard) => {
  const named = new Map(fields.map((field) => [nameOf(field), field]));
  const ways = [...named].map(([name, field]) => element("a", { href: addressOf(field), textContent: name }));
  const away = element("button", { type: "button", className: "btn btn-small", textContent: form.dataset.away });
  away.addEventListener("click", discard);
  tell(form.dataset.back, ...ways, away);
  for (const field of fields) for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
};

const start = async (form) => {
  const { words: base, writer, seal, refused } = form.dataset;
  const copy = browserCopy(writer, seal);
  const mark = `forme.sent.${writer}.${base}`;
  const place = (refused && sessionStorage.getItem(mark)) || `${base}:${word()}`;
  const shown = written(form);
  // What is refused goes on from what its first page showed.
  let began = refused ? parse(await copy.get(place))?.began ?? "" : shown;
  let waiting, kept, sent, gone;

  const store = () => {
    waiting = clearTimeout(waiting);
    if (gone) return;
    const words = (kept = written(form));
    if (words === began) copy.drop(place);
    else copy.put(place, JSON.stringify({ began, words }));
  };
  form.addEventListener("input", () => (waiting ??= setTimeout(store, HERE)));
  // Another window may have taken its words over, and be rid of them.
  const isKept = () => written(form) === kept && copy.places().includes(place);
  document.addEventListener("visibilitychange", () => document.hidden && ![shown, sent].includes(written(form)) && !isKept() && store());
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (event.target !== form) return waiting && store();
    store();
    sent = written(form);
    copy.mark(place, "sent");
    sessionStorage.setItem(mark, place);
  });
  const discard = () => {
    gone = true;
    copy.drop(place);
    location.reload();
  };

  if (refused) {
    store();
    // Somebody was quicker: what is typed here goes into the page as it is now.
    if (refused === "409") tell(form.dataset.anew, element("a", { href: form.dataset.page, textContent: form.dataset.look }));
    return;
  }
  const left = await newest(copy, base, place);
  if (!left) return;
  const fields = typedIn(left).flatMap(([name, values]) => putBack(form, name, values));
  copy.drop(left.place);
  if (!fields.length) return;
  began = shown;
  store();
  tellBack(form, fields, discard);
};

const parse = (kept) => {
  try {
    return kept && { ...JSON.parse(kept.words), at: kept.at };
  } catch {
    return null;
  }
};

/** What was kept last in any window of the form. The same words of another go; what nobody can read goes as well. */
const newest = async (copy, base, place) => {
  const all = [];
  for (const other of copy.places().filter((one) => one.startsWith(`${base}:`) && one !== place)) {
    const left = parse(await copy.get(other));
    if (left) all.push({ ...left, place: other });
    else copy.drop(other);
  }
  all.sort((one, other) => other.at - one.at);
  all.slice(1).filter((one) => one.words === all[0].words).forEach((one) => copy.drop(one.place));
  return all[0];
};

document.querySelectorAll("form[data-words]").forEach(start);
