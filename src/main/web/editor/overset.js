// Shows in the copy where its place on the page ends: text behind it is marked. Offsets count as the server's do: UTF-16
// units of the paragraphs' texts without blank ends, joined by line feeds, cells by tabs; empty paragraphs do not count.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const key = new PluginKey("overset");

/** Place in the document of an offset of the plain text; null behind its end. */
const placeOf = (doc, offset) => {
  let seen = 0;
  let found = null;
  doc.forEach((block, at) => {
    if (found !== null) return;
    const leaves = block.isTextblock ? [[block, at]] : [];
    if (!block.isTextblock) block.forEach((cell, inside) => leaves.push([cell, at + 1 + inside]));
    const words = leaves.map(([leaf]) => leaf.textContent.trim());
    if (!words.join("") && block.type.name !== "rule") return;
    leaves.forEach(([leaf, from], i) => {
      if (found === null && offset < seen + words[i].length)
        found = from + 1 + leaf.textContent.indexOf(words[i]) + Math.max(0, offset - seen);
      seen += words[i].length + (i + 1 < leaves.length ? 1 : 0);
    });
    seen++;
  });
  return found;
};

const marked = (doc, offset, label) => {
  const from = offset === null ? null : placeOf(doc, offset);
  if (from === null) return DecorationSet.empty;
  const edge = document.createElement("span");
  edge.className = "page-ends";
  edge.dataset.label = label;
  edge.setAttribute("aria-hidden", "true");
  const pieces = [Decoration.widget(from, edge, { side: -1, key: "page-ends" })];
  doc.nodesBetween(from, doc.content.size, (node, at) => {
    if (node.isText) pieces.push(Decoration.inline(Math.max(from, at), at + node.nodeSize, { class: "over" }));
  });
  return DecorationSet.create(doc, pieces);
};

export const overset = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, now, before, state) => {
        const told = tr.getMeta(key);
        return told ? marked(state.doc, told.offset, told.label) : now.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** @param offset where overset begins, or null where all finds room */
export const tellOverset = (view, offset, label) => view.dispatch(view.state.tr.setMeta(key, { offset, label }).setMeta("addToHistory", false));
