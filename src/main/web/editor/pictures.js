// 插图: where a picture of the article stands in the copy. Which pictures there are, and what is said under them, is told
// by their rows in the form. Each stands in the copy once.
import { InputRule } from "prosemirror-inputrules";
import { Plugin, Selection } from "prosemirror-state";
import { schema } from "./schema.js";

const { picture, paragraph, row: tableRow } = schema.nodes;
const list = document.getElementById("pictures");
const rows = () => [...(list?.querySelectorAll(".pic") ?? [])].map((row) => ({
  id: Number(row.querySelector("[name=picture]").value),
  src: row.querySelector("img").getAttribute("src"),
  words: row.querySelector("[name=caption]").value.trim() || row.querySelector("[name=alt]").value.trim(),
  dropped: row.querySelector("[name=drop]").checked,
}));
const there = () => rows().filter((row) => !row.dropped);
const element = (name, more, ...inside) => {
  const made = Object.assign(document.createElement(name), more);
  made.append(...inside);
  return made;
};
const placeIn = (doc, id) => {
  let found = null;
  doc.forEach((node, at) => node.type === picture && node.attrs.picture === id && (found ??= at));
  return found;
};

/** A picture's place as it is seen: small, with its words; struck out where the article has it no more. */
const seen = (node) => {
  const dom = element("figure", { draggable: true });
  dom.dataset.picture = node.attrs.picture;
  const tell = () => {
    const row = there().find((one) => one.id === node.attrs.picture);
    dom.classList.toggle("gone", !row);
    dom.replaceChildren(row ? element("img", { src: row.src, alt: "" }) : "", element("figcaption", {}, row ? row.words || `[图${row.id}]` : list?.dataset.gone ?? ""));
  };
  tell();
  for (const event of ["input", "change", "row"]) list?.addEventListener(event, tell);
  return { dom, ignoreMutation: () => true, destroy: () => ["input", "change", "row"].forEach((event) => list?.removeEventListener(event, tell)) };
};

/** Behind the paragraph of the cursor, or in place of a blank one; never inside a table. */
const spot = (state) => {
  const { $from, to } = state.selection;
  if (!$from.depth) return [to, to];
  let at = $from.after(1);
  if ($from.depth === 1 && !$from.parent.content.size) return [$from.before(1), at];
  while ($from.node(1).type === tableRow && state.doc.resolve(at).nodeAfter?.type === tableRow) at += state.doc.resolve(at).nodeAfter.nodeSize;
  return [at, at];
};

/** One that stands elsewhere moves here. */
const place = (id) => (state, dispatch) => {
  const [from, to] = spot(state);
  const node = picture.create({ picture: id });
  const before = placeIn(state.doc, id);
  const tr = state.tr.replaceWith(from, to, node);
  if (before !== null) tr.delete(tr.mapping.map(before, 1), tr.mapping.map(before + node.nodeSize, -1));
  if (tr.doc.lastChild.type === picture) tr.insert(tr.doc.content.size, paragraph.create());
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(placeIn(tr.doc, id) + node.nodeSize))).scrollIntoView());
};

/** Opens the choice in the bar, or closes it. */
export const choosePicture = (state, dispatch, view) => {
  const choice = document.getElementById("picture-choice");
  const button = document.querySelector("[data-act=picture]");
  const close = () => {
    choice.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  if (!choice.hidden) return close();
  const pick = (row) => () => {
    close();
    place(row.id)(view.state, view.dispatch);
    view.focus();
  };
  const all = there().map((row) => {
    const one = element("button", { type: "button", tabIndex: -1 }, element("img", { src: row.src, alt: "" }), row.words || `[图${row.id}]`);
    one.addEventListener("click", pick(row));
    return one;
  });
  choice.replaceChildren(...(all.length ? all : [choice.dataset.none]));
  choice.hidden = false;
  button.setAttribute("aria-expanded", "true");
  choice.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    if (!step) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  };
  choice.onfocusout = (event) => event.relatedTarget && !choice.contains(event.relatedTarget) && event.relatedTarget !== button && close();
  all[0]?.focus();
};

/** [图17] typed alone in a line. */
export const toPicture = new InputRule(/^[[［【]图\s?(\d{1,15})[\]］】]$/, (state, match, start, end) => {
  const $start = state.doc.resolve(start);
  const id = Number(match[1]);
  const stands = $start.depth === 1 && end === $start.end(1) && there().some((row) => row.id === id) && placeIn(state.doc, id) === null;
  if (!stands) return null;
  const tr = state.tr.replaceWith($start.before(1), $start.after(1), [picture.create({ picture: id }), paragraph.create()]);
  return tr.setSelection(Selection.near(tr.doc.resolve($start.before(1) + 2)));
});

export const pictures = () =>
  new Plugin({
    props: { nodeViews: { picture: seen } },
    /** What was pasted once more goes. */
    appendTransaction(transactions, before, state) {
      if (!transactions.some((one) => one.docChanged)) return null;
      const known = new Set();
      const again = [];
      state.doc.forEach((node, at) => {
        if (node.type !== picture) return;
        if (known.has(node.attrs.picture)) again.push([at, at + node.nodeSize]);
        known.add(node.attrs.picture);
      });
      const tr = state.tr;
      again.reverse().forEach(([from, to]) => tr.delete(from, to));
      return again.length ? tr : null;
    },
  });
