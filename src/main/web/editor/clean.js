// Turns what other programs put on the clipboard into blocks of the schema: text, bold, Kai, crossheads, quotations,
// lists, rows of tables, rules. Everything else falls away: colours, sizes, pictures, links, hidden text, deletions.
import { schema, MOST_CELLS } from "./schema.js";

const { nodes, marks } = schema;
const DROPPED = "script,style,template,noscript,svg,math,object,iframe,video,audio,canvas,select,button,textarea,input,head,title,del,s,strike,rt,rp,[hidden],[aria-hidden=true]";
const BLOCKS = /^(P|DIV|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|H[1-6]|UL|OL|LI|DL|DT|DD|BLOCKQUOTE|PRE|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|CAPTION|HR|FIGURE|FIGCAPTION|ADDRESS|FORM|FIELDSET|DETAILS|SUMMARY|NAV)$/;
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const LIST_LABEL = /^\s*(?:[●•·▪◆◦○■□\uf06c\uf0b7\uf0a7]|\(?[0-9a-z一二三四五六七八九十]{1,3}[.)、．）])\s*/i;

/** One declaration of an element's own style, in lower case. The page's policy lets no inline style be applied, so it is read. */
const style = (element, name) => {
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (declaration.slice(0, colon).trim().toLowerCase() === name) return declaration.slice(colon + 1).trim().toLowerCase();
  }
  return "";
};
const weight = (element) => {
  const set = style(element, "font-weight");
  if (set) return set === "bold" || set === "bolder" || Number(set) >= 600;
  return /^(B|STRONG)$/.test(element.tagName) ? true : undefined;
};
const kai = (element) => /kai|楷/i.test(style(element, "font-family") + (element.getAttribute("face") ?? ""));
const unseen = (element) =>
  style(element, "display") === "none" ||
  style(element, "visibility") === "hidden" ||
  style(element, "mso-hide") === "all" ||
  style(element, "mso-list") === "ignore" ||
  /line-through/.test(style(element, "text-decoration") + style(element, "text-decoration-line"));

/** Reads an element's blocks one after another. */
class Reader {
  blocks = [];
  inline = [];
  kind = nodes.paragraph;

  close() {
    const runs = trimmed(this.inline);
    this.inline = [];
    if (runs.length) this.blocks.push(this.kind.create(null, runs));
  }

  text(words, faces) {
    const clean = words.replace(INVISIBLE, "").replace(/[ \t\r\n\u00a0\u2002\u2003]+/g, " ");
    if (clean) this.inline.push(schema.text(clean, faces));
  }

  element(element, faces, kind) {
    if (element.matches(DROPPED) || unseen(element)) return;
    if (element.tagName === "BR") return this.breakLine(kind);
    if (element.tagName === "HR") return this.alone(nodes.rule.create(), kind);
    if (element.tagName === "TR") return this.alone(row(element), kind);
    const block = BLOCKS.test(element.tagName);
    const own = block ? kindOf(element, kind) : kind;
    if (block) {
      this.close();
      this.kind = own;
    }
    this.inside(element, facesOf(element, faces, own), own);
    if (!block) return;
    if (wordList(element)) this.inline = unlabelled(this.inline);
    this.close();
    this.kind = kind;
  }

  inside(element, faces, kind) {
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) this.text(child.data, faces);
      else if (child.nodeType === Node.ELEMENT_NODE) this.element(child, faces, kind);
  }

  breakLine(kind) {
    this.close();
    this.kind = kind;
  }

  alone(block, kind) {
    this.close();
    if (block) this.blocks.push(block);
    this.kind = kind;
  }
}

const wordList = (element) => /^l\d/.test(style(element, "mso-list")) || /MsoListParagraph/.test(element.className);

const kindOf = (element, around) => {
  const name = element.tagName;
  if (/^H[1-6]$/.test(name)) return nodes.crosshead;
  if (name === "BLOCKQUOTE") return nodes.blockquote;
  if (name === "LI") return element.closest("ol,ul")?.tagName === "OL" ? nodes.numbered : nodes.bullet;
  if (wordList(element)) return /^\s*\(?[0-9]/.test(element.textContent) ? nodes.numbered : nodes.bullet;
  return around;
};

const facesOf = (element, faces, kind) => {
  const bold = kind === nodes.crosshead ? false : weight(element);
  let now = faces;
  if (bold === true) now = marks.bold.create().addToSet(now);
  if (bold === false) now = marks.bold.removeFromSet(now);
  return kai(element) ? marks.kai.create().addToSet(now) : now;
};

/** Word writes a list's label as text. */
const unlabelled = (inline) => {
  const first = inline.findIndex((node) => node.text.trim());
  if (first < 0) return inline;
  const rest = inline[first].text.replace(LIST_LABEL, "");
  return [...(rest ? [schema.text(rest, inline[first].marks)] : []), ...inline.slice(first + 1)];
};

const row = (element) => {
  const cells = [...element.children].filter((cell) => /^(TD|TH)$/.test(cell.tagName)).slice(0, MOST_CELLS);
  if (cells.length === 1) return null;
  return cells.length ? nodes.row.create(null, cells.map((cell) => nodes.cell.create(null, words(cell)))) : null;
};
const words = (cell) => {
  const reader = new Reader();
  reader.inside(cell, [], nodes.paragraph);
  reader.close();
  const runs = reader.blocks.filter((block) => block.isTextblock).map((block) => block.content.content);
  return runs.flatMap((part, i) => (i ? [schema.text(" "), ...part] : part));
};

const trimmed = (inline) => {
  const runs = [...inline];
  const cut = (at, pattern) => {
    const rest = runs[at].text.replace(pattern, "");
    if (rest) runs[at] = schema.text(rest, runs[at].marks);
    else runs.splice(at, 1);
    return !rest;
  };
  while (runs.length && cut(0, /^[\s\u3000]+/));
  while (runs.length && cut(runs.length - 1, /[\s\u3000]+$/));
  return runs;
};

/** A table of one cell a row, as WeChat and mail use them for frames, is read as what is in it. */
const unframed = (page) => {
  for (const line of [...page.querySelectorAll("tr")])
    if (line.children.length === 1) line.replaceWith(...line.children[0].childNodes);
};

export const blocksOfHtml = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  unframed(page.body);
  const reader = new Reader();
  reader.inside(page.body, [], nodes.paragraph);
  reader.close();
  return reader.blocks;
};

export const blocksOfText = (text) =>
  text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => line.replace(INVISIBLE, "").replace(/[\t\u00a0]/g, " ").replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""))
    .filter(Boolean)
    .map((line) => nodes.paragraph.create(null, schema.text(line)));
