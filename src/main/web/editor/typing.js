// What keys do: kinds of paragraphs, markers at a line's start, Enter and Backspace by kind, types of letters.
import { baseKeymap, chainCommands, setBlockType, splitBlockAs, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { comment } from "./remarks.js";
import { toPicture } from "./pictures.js";
import { KINDS, schema } from "./schema.js";
import { below, nextCell } from "./tables.js";

const { nodes, marks } = schema;
/** After these Enter begins another of the kind. */
const GOES_ON = [nodes.paragraph, nodes.brief, nodes.solidBrief, nodes.bullet, nodes.numbered, nodes.blockquote];

export const turnInto = (name) => setBlockType(nodes[name]);
export const bold = toggleMark(marks.bold);
export const kai = toggleMark(marks.kai);

export const insertRule = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth !== 1) return false;
  const blank = !$from.parent.content.size;
  const at = blank ? $from.before(1) : $from.after(1);
  const tr = state.tr.replaceWith(at, blank ? $from.after(1) : at, nodes.rule.create());
  if (at + 1 === tr.doc.content.size) tr.insert(at + 1, nodes.paragraph.create());
  dispatch?.(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

const plainAgain = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const odd = $from.depth === 1 && $from.parent.type !== nodes.paragraph;
  return empty && odd && $from.parentOffset === 0 ? turnInto("paragraph")(state, dispatch) : false;
};
const leave = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && $from.parent.isTextblock && !$from.parent.content.size ? plainAgain(state, dispatch) : false;
};
const split = (state, dispatch) => {
  if (state.selection.$from.depth !== 1 || state.selection.$to.depth !== 1) return false;
  return splitBlockAs((block, atEnd) => ({ type: !atEnd || GOES_ON.includes(block.type) ? block.type : nodes.paragraph }))(state, dispatch);
};

const keys = {
  "Mod-z": undo,
  "Mod-y": redo,
  "Shift-Mod-z": redo,
  "Mod-b": bold,
  "Mod-i": kai,
  Enter: chainCommands(below, leave, split),
  "Shift-Enter": chainCommands(below, leave, split),
  Backspace: plainAgain,
  "Mod-Alt-m": comment,
  Tab: nextCell(1),
  "Shift-Tab": nextCell(-1),
};
KINDS.forEach((name, i) => (keys[`Mod-Alt-${i}`] = turnInto(name)));

const markers = [
  [/^##\s$/, "crosshead"],
  [/^□\s$/, "brief"],
  [/^■\s$/, "solidBrief"],
  [/^[●•]\s$/, "bullet"],
  [/^#\.\s$/, "numbered"],
  [/^>\s$/, "blockquote"],
  [/^>>\s$/, "signature"],
];
const toRule = new InputRule(/^---$/, (state, match, start, end) => {
  const $start = state.doc.resolve(start);
  if ($start.depth !== 1 || end < $start.end(1)) return null;
  const tr = state.tr.replaceWith($start.before(1), $start.after(1), [nodes.rule.create(), nodes.paragraph.create()]);
  return tr.setSelection(state.selection.constructor.near(tr.doc.resolve($start.before(1) + 2)));
});

/** @param toTools moves the focus to the bar of verbs */
export const typing = (toTools) => [
  inputRules({ rules: [toRule, toPicture, ...markers.map(([marker, name]) => textblockTypeInputRule(marker, nodes[name]))] }),
  keymap({ ...keys, "Alt-F10": toTools }),
  keymap(baseKeymap),
];
