// The bar of verbs over the copy: one stop for the Tab key, arrows inside.
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { Plugin } from "prosemirror-state";
import { choosePicture } from "./pictures.js";
import { comment } from "./remarks.js";
import { schema } from "./schema.js";
import { addColumn, dropColumn, dropRow, insertTable, inTable } from "./tables.js";
import { bold, insertRule, kai, turnInto } from "./typing.js";

const ACTS = { comment, bold, kai, rule: insertRule, picture: choosePicture, table: insertTable, addColumn, dropColumn, dropRow, undo, redo };

const has = (state, mark) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!mark.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, mark);
};

const show = (bar, state) => {
  const table = inTable(state);
  const kind = bar.querySelector("select");
  const parent = state.selection.$from.parent;
  kind.value = parent.isTextblock && !table ? parent.type.name : "";
  kind.disabled = !!table;
  for (const button of bar.querySelectorAll("[data-act]")) {
    const act = button.dataset.act;
    if (act in schema.marks) button.setAttribute("aria-pressed", has(state, schema.marks[act]));
    if (act === "undo") button.disabled = undoDepth(state) === 0;
    if (act === "redo") button.disabled = redoDepth(state) === 0;
  }
  bar.querySelector("[data-in-table]").hidden = !table;
};

const stops = (bar) => [...bar.querySelectorAll("select, button")].filter((stop) => !stop.disabled && stop.offsetParent);
const move = (bar, event, view) => {
  if (event.key === "Escape") view.focus();
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const all = stops(bar);
  const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
  event.preventDefault();
  all.forEach((stop) => (stop.tabIndex = stop === next ? 0 : -1));
  next.focus();
};

export const tools = (bar) =>
  new Plugin({
    view(view) {
      bar.hidden = false;
      bar.querySelectorAll("button").forEach((button) => (button.tabIndex = -1));
      bar.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
      bar.addEventListener("keydown", (event) => move(bar, event, view));
      bar.addEventListener("click", (event) => {
        const act = event.target.closest("[data-act]")?.dataset.act;
        if (!act) return;
        ACTS[act](view.state, view.dispatch, view);
        if (act !== "comment" && act !== "picture") view.focus();
      });
      bar.querySelector("select").addEventListener("change", (event) => {
        turnInto(event.target.value)(view.state, view.dispatch);
        view.focus();
      });
      show(bar, view.state);
      return { update: (now) => show(bar, now.state) };
    },
  });
