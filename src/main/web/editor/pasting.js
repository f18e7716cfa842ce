// Pastes come in clean. Text with broken lines is offered for joining, as one step that can be undone.
import { closeHistory } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { blocksOfHtml, blocksOfText } from "./clean.js";

/** What the blocks are in a table's cell: words. */
const words = (schema, blocks) =>
  blocks.flatMap((block, i) => [...(i ? [schema.text(" ")] : []), ...(block.textContent ? [schema.text(block.textContent)] : [])]);

const sliceFor = (state, blocks) => {
  if (state.selection.$from.parent.type.name === "cell") return new Slice(Fragment.from(words(state.schema, blocks)), 0, 0);
  if (blocks.length === 1 && blocks[0].type.name === "paragraph") return new Slice(blocks[0].content, 0, 0);
  const open = (block) => (block.isTextblock ? 1 : 0);
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
};

const put = (view, blocks) => view.dispatch(view.state.tr.replaceSelection(sliceFor(view.state, blocks)).scrollIntoView().setMeta("uiEvent", "paste"));

/** The same once more with lines joined, in the place of what was pasted; nothing where the copy has gone on since. */
const rejoin = (view, before, pasted, whole) => () => {
  if (!view.state.doc.eq(pasted.doc)) return;
  const selection = before.constructor.create(pasted.doc, before.from, pasted.selection.to);
  view.dispatch(closeHistory(view.state.tr.setSelection(selection)));
  put(view, whole);
  view.focus();
};

const paste = (view, event, offer) => {
  const data = event.clipboardData;
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (/data-pm-slice/.test(html) || (data.files.length && !text)) return false;
  event.preventDefault();
  const blocks = html ? blocksOfHtml(html) : blocksOfText(text);
  if (!blocks.length) return true;
  const before = view.state.selection;
  put(view, blocks);
  const plain = html ? blocks.map((block) => block.textContent).join("\n") : text;
  if (blocks.length > 2 && blocks.every((block) => block.type.name === "paragraph")) offerJoined(view, plain, before, view.state, offer);
  return true;
};

/** The server says, as it does for files that come in, whether lines were cut; without it nothing is offered. */
const offerJoined = async (view, plain, before, pasted, offer) => {
  const answer = await fetch("/desk/articles/joined-lines", { method: "POST", body: new URLSearchParams({ text: plain }), redirect: "error" }).catch(() => null);
  if (answer?.status !== 200) return;
  const whole = blocksOfText(await answer.text());
  if (view.state.doc.eq(pasted.doc)) offer(whole.length, rejoin(view, before, pasted, whole));
};

/** @param offer shows that the pasted text may be joined to so many paragraphs; called with what does it */
export const pasting = (offer) => ({
  handleDOMEvents: { paste: (view, event) => paste(view, event, offer) },
  handlePaste: (view, event) => event.clipboardData.files.length > 0,
  handleDrop: (view, event) => event.dataTransfer.files.length > 0,
});
