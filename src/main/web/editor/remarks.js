// Shows in the copy what others suggest and say about it, and takes the words that somebody comments on. Offsets count as
// the server's do (see places.js).
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { offsetOf, placeOf } from "./places.js";

const key = new PluginKey("remarks");
const LONGEST = 2000;

const added = (words, whole) => {
  const ins = document.createElement(whole ? "p" : "ins");
  const shown = whole ? ins.appendChild(document.createElement("ins")) : ins;
  shown.textContent = words;
  ins.className = whole ? "suggested whole" : "suggested";
  ins.setAttribute("aria-hidden", "true");
  ins.contentEditable = "false";
  return ins;
};

/** The block that holds a place, or that begins behind it. */
const blockStart = (doc, at) => {
  const place = doc.resolve(Math.min(at, doc.content.size));
  return place.depth ? place.before(1) : at;
};

const marks = (doc) => {
  const all = [];
  for (const item of document.querySelectorAll("[data-mark]")) {
    const { mark, from, to, instead } = item.dataset;
    const begin = placeOf(doc, Number(from)) ?? doc.content.size;
    const end = Number(to) > Number(from) ? (placeOf(doc, Number(to) - 1) ?? begin - 1) + 1 : begin;
    const about = { "data-about": item.id };
    if (end > begin) all.push(Decoration.inline(begin, end, { ...about, class: mark === "comment" ? "commented" : "struck" }, { id: item.id }));
    if (mark === "comment" || !instead) continue;
    const whole = mark === "whole";
    const at = whole ? (end > begin ? doc.resolve(end).after(1) : blockStart(doc, begin)) : end;
    all.push(Decoration.widget(at, added(instead, whole), { side: whole && end === begin ? -1 : 1, key: item.id, id: item.id }));
  }
  return DecorationSet.create(doc, all);
};

export const remarks = () =>
  new Plugin({
    key,
    state: {
      // The server counts the places in the words of the form, saved or not.
      init: (config, state) => marks(state.doc),
      apply: (tr, now) => now.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view(view) {
      for (const link of document.querySelectorAll("[data-mark] [data-go]"))
        link.addEventListener("click", (event) => {
          const id = link.closest("[data-mark]").id;
          const mark = key.getState(view.state).find(undefined, undefined, (spec) => spec.id === id)[0];
          if (!mark) return;
          event.preventDefault();
          view.dispatch(view.state.tr.setSelection(view.state.selection.constructor.near(view.state.doc.resolve(mark.from))).scrollIntoView());
          view.focus();
        });
      return {};
    },
  });

/** Takes the selected words into the form of a new comment, and goes there. */
export const comment = (state) => {
  const box = document.getElementById("comment");
  if (!box) return false;
  const { from, to } = state.selection;
  const quote = from === to ? "" : wordsBetween(state.doc, from, to).slice(0, LONGEST);
  const form = box.querySelector("form");
  form.elements.from.value = offsetOf(state.doc, from);
  form.elements.quote.value = quote;
  const shown = box.querySelector("[data-quote]");
  shown.textContent = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote;
  shown.hidden = !quote;
  box.open = true;
  form.elements.comment.focus();
  return true;
};

/** As the server reads them: paragraphs by line feeds, cells by tabs. */
const wordsBetween = (doc, from, to) => {
  const blocks = [];
  doc.forEach((block, at) => {
    if (at + block.nodeSize <= from || at >= to) return;
    const words = doc.textBetween(Math.max(from, at), Math.min(to, at + block.nodeSize), "\t").trim();
    if (words) blocks.push(words);
  });
  return blocks.join("\n");
};
