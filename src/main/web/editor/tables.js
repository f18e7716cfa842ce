// Rows and columns of a simple table: neighbouring rows are one table.
import { TextSelection } from "prosemirror-state";
import { schema, MOST_CELLS } from "./schema.js";

const { row, cell } = schema.nodes;
const COLUMNS = 3;

/** Where the cursor stands in a table: the row, its place in the document, the cell's number; else null. */
export const inTable = (state) => {
  const { $from } = state.selection;
  if ($from.depth !== 2 || $from.node(1).type !== row) return null;
  return { row: $from.node(1), at: $from.before(1), index: $from.index(0), cell: $from.index(1) };
};
const rowsAround = (state, index) => {
  let from = index;
  let to = index;
  while (from > 0 && state.doc.child(from - 1).type === row) from--;
  while (to + 1 < state.doc.childCount && state.doc.child(to + 1).type === row) to++;
  return { from, to };
};
const place = (doc, index) => {
  let at = 0;
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize;
  return at;
};
const cellStart = (doc, index, number) => {
  let at = place(doc, index) + 1;
  for (let i = 0; i < number; i++) at += doc.child(index).child(i).nodeSize;
  return at + 1;
};
const empty = (cells) => row.create(null, Array.from({ length: cells }, () => cell.create()));
const into = (tr, index, number) => tr.setSelection(TextSelection.create(tr.doc, cellStart(tr.doc, index, number))).scrollIntoView();

export const insertTable = (state, dispatch) => {
  if (inTable(state)) return false;
  const { $from } = state.selection;
  const blank = $from.parent.isTextblock && !$from.parent.content.size;
  const at = blank ? $from.before(1) : $from.after(1);
  const tr = state.tr.replaceWith(at, blank ? $from.after(1) : at, [empty(COLUMNS), empty(COLUMNS)]);
  if (tr.doc.lastChild.type === row) tr.insert(tr.doc.content.size, schema.nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
};

/** To the next cell or the one before; behind the last one into a new row. */
export const nextCell = (step) => (state, dispatch) => {
  const here = inTable(state);
  if (!here) return false;
  const { from, to } = rowsAround(state, here.index);
  let index = here.index;
  let number = here.cell + step;
  if (number >= here.row.childCount) [index, number] = [index + 1, 0];
  if (number < 0) [index, number] = [index - 1, index > from ? state.doc.child(index - 1).childCount - 1 : 0];
  if (index < from) return true;
  const tr = state.tr;
  if (index > to) tr.insert(place(tr.doc, index), empty(here.row.childCount));
  dispatch?.(into(tr, index, Math.min(number, tr.doc.child(index).childCount - 1)));
  return true;
};

/** To the cell below; from an empty last row out of the table. */
export const below = (state, dispatch) => {
  const here = inTable(state);
  if (!here) return false;
  const { to, from } = rowsAround(state, here.index);
  const tr = state.tr;
  if (here.index < to) dispatch?.(into(tr, here.index + 1, Math.min(here.cell, tr.doc.child(here.index + 1).childCount - 1)));
  else if (!here.row.textContent && here.index > from) {
    tr.replaceWith(here.at, here.at + here.row.nodeSize, schema.nodes.paragraph.create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, here.at + 1)).scrollIntoView());
  } else dispatch?.(into(tr.insert(here.at + here.row.nodeSize, empty(here.row.childCount)), here.index + 1, 0));
  return true;
};

const everyRow = (change) => (state, dispatch) => {
  const here = inTable(state);
  if (!here) return false;
  const { from, to } = rowsAround(state, here.index);
  const tr = state.tr;
  const done = change(tr, here, from, to);
  if (done) dispatch?.(tr.scrollIntoView());
  return done;
};

export const addColumn = everyRow((tr, here, from, to) => {
  if (here.row.childCount >= MOST_CELLS) return false;
  for (let i = to; i >= from; i--) {
    const cells = Math.min(here.cell + 1, tr.doc.child(i).childCount);
    tr.insert(cellStart(tr.doc, i, cells) - 1, cell.create());
  }
  into(tr, here.index, here.cell + 1);
  return true;
});

export const dropColumn = everyRow((tr, here, from, to) => {
  if (here.row.childCount < 2) return false;
  for (let i = to; i >= from; i--) {
    const line = tr.doc.child(i);
    if (line.childCount <= here.cell || line.childCount < 2) continue;
    const at = cellStart(tr.doc, i, here.cell) - 1;
    tr.delete(at, at + line.child(here.cell).nodeSize);
  }
  into(tr, here.index, Math.max(0, here.cell - 1));
  return true;
});

export const dropRow = everyRow((tr, here) => {
  const alone = tr.doc.childCount === 1;
  const end = here.at + here.row.nodeSize;
  if (alone) tr.replaceWith(here.at, end, schema.nodes.paragraph.create());
  else tr.delete(here.at, end);
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(here.at + 1, tr.doc.content.size))));
  return true;
});
