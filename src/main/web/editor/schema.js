// What a body may hold: the nodes of the stored form under their stored names, and nothing else.
import { Schema } from "prosemirror-model";

const kind = (name, more = {}) => ({
  group: "block",
  content: "text*",
  marks: "_",
  defining: true,
  parseDOM: [{ tag: `[data-kind=${name}]` }],
  toDOM: () => ["p", { "data-kind": name }, 0],
  ...more,
});
const face = (name, tag) => ({ parseDOM: [{ tag: `${tag}[data-face=${name}]` }], toDOM: () => [tag, { "data-face": name }, 0] });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: kind("paragraph", { defining: false, parseDOM: [{ tag: "p" }, { tag: "div" }], toDOM: () => ["p", 0] }),
    crosshead: kind("crosshead", { toDOM: () => ["h4", { "data-kind": "crosshead" }, 0] }),
    brief: kind("brief"),
    solidBrief: kind("solidBrief"),
    bullet: kind("bullet"),
    numbered: kind("numbered"),
    blockquote: kind("blockquote", { toDOM: () => ["blockquote", { "data-kind": "blockquote" }, 0] }),
    signature: kind("signature"),
    rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    picture: {
      group: "block",
      draggable: true,
      attrs: { picture: { validate: "number" } },
      parseDOM: [{ tag: "figure[data-picture]", getAttrs: (figure) => (Number(figure.dataset.picture) > 0 ? { picture: Number(figure.dataset.picture) } : false) }],
      toDOM: (node) => ["figure", { "data-picture": node.attrs.picture }],
    },
    row: { group: "block", content: "cell+", isolating: true, parseDOM: [{ tag: "[data-kind=row]" }], toDOM: () => ["div", { "data-kind": "row" }, 0] },
    cell: { content: "text*", marks: "_", isolating: true, parseDOM: [{ tag: "[data-kind=cell]" }], toDOM: () => ["div", { "data-kind": "cell" }, 0] },
    text: {},
  },
  marks: { bold: face("bold", "strong"), kai: face("kai", "span") },
});

/** Blocks of text that one can turn into one another. */
export const KINDS = ["paragraph", "crosshead", "brief", "solidBrief", "blockquote", "bullet", "numbered", "signature"];

export const MOST_CELLS = 12;
