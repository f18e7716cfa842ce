// Places in the document and offsets in its plain text. Offsets count as the server's do: UTF-16 units of the paragraphs'
// texts without blank ends, joined by line feeds, cells by tabs; empty paragraphs do not count.

/** Calls back for each leaf with text: where its words begin in the document and in the plain text. */
const eachLeaf = (doc, tell) => {
  let seen = 0;
  doc.forEach((block, at) => {
    const leaves = block.isTextblock ? [[block, at]] : [];
    if (!block.isTextblock) block.forEach((cell, inside) => leaves.push([cell, at + 1 + inside]));
    const words = leaves.map(([leaf]) => leaf.textContent.trim());
    if (!words.join("") && !["rule", "picture"].includes(block.type.name)) return;
    leaves.forEach(([leaf, from], i) => {
      tell({ words: words[i], at: from + 1 + leaf.textContent.indexOf(words[i]), offset: seen });
      seen += words[i].length + (i + 1 < leaves.length ? 1 : 0);
    });
    seen++;
  });
};

/** Place in the document of an offset of the plain text; null behind its end. */
export const placeOf = (doc, offset) => {
  let found = null;
  eachLeaf(doc, (leaf) => {
    if (found === null && offset < leaf.offset + leaf.words.length) found = leaf.at + Math.max(0, offset - leaf.offset);
  });
  return found;
};

/** Offset in the plain text of a place in the document. */
export const offsetOf = (doc, place) => {
  let found = 0;
  eachLeaf(doc, (leaf) => {
    if (leaf.at <= place) found = leaf.offset + Math.min(leaf.words.length, place - leaf.at);
  });
  return found;
};
