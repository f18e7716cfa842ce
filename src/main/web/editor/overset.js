// Shows in the copy where its place on the page ends: text behind it is marked.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { placeOf } from "./places.js";

const key = new PluginKey("overset");

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
