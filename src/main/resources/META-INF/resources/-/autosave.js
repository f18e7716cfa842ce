// Keeps what is typed: in the browser at once, on the server a moment later. What was left
// here by a crash or an expired sign-in goes to the server when the writer is back, and the page shows it. What is left
// here goes once a page shows the same.
import { browserCopy } from "./browser-copy.js";

const form = document.getElementById("copy");
const said = document.getElementById("kept");
const HERE = 250;
const THERE = 1500;
const AGAIN = 10_000;

const typed = () => {
  const data = new FormData(form);
  // Files stay no value; what is said beside the copy keeps itself (unsent.js).
  ["upload", "why", "note"].forEach((name) => data.delete(name));
  return data;
};
const written = (data) => new URLSearchParams([...data]).toString();

/** Where the words of this window are: every window of an article has a key. */
const placeHere = (article) => (article.startsWith("new:") ? article : `${article}:${form.elements.formKey.value.slice(0, 36)}`);

const start = ({ keep, place: article, writer, seal, unsaved }) => {
  const copy = browserCopy(writer, seal);
  const place = placeHere(article);
  let shown = written(typed());
  let told = "";
  let sent;
  let here, there, asking;

  const tell = (words, link) => {
    if (told === words) return;
    said.textContent = told = words;
    if (link) said.append(" ", Object.assign(document.createElement("a"), { href: "/sign-in", target: "_blank", textContent: link }));
  };
  const later = (wait) => (there ??= setTimeout(send, wait));
  const isNews = () => ![shown, sent].includes(written(typed()));
  const store = async () => isNews() && copy.put(place, written(typed()));
  const send = async () => {
    there = undefined;
    if (asking) return later(THERE);
    if (!isNews() && (!unsaved || sent)) return;
    const data = typed();
    const words = written(data);
    asking = new AbortController();
    try {
      const answer = await post(keep, data, asking.signal);
      if (answer.status === 200) await kept(answer, words);
      else await refused(answer);
    } catch (failed) {
      if (failed.name !== "AbortError") tell(said.dataset.offline), later(AGAIN);
    } finally {
      asking = undefined;
    }
  };
  const kept = async (answer, words) => {
    shown = words;
    unsaved = undefined;
    if (written(typed()) === words) copy.mark(place, "taken");
    tell(new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent.trim());
  };
  const refused = async (answer) => {
    if (answer.status === 401 || answer.type === "opaqueredirect") tell(said.dataset.signedOut, said.dataset.signIn);
    else if (answer.status === 403) tell(said.dataset.other);
    else tell([said.dataset.refused, ...(await reasons(answer))].join(" "));
    later(AGAIN);
  };
  form.addEventListener("input", () => {
    here ??= setTimeout(() => ((here = undefined), store()), HERE);
    later(THERE);
  });
  document.addEventListener("visibilitychange", () => document.hidden && (store(), send()));
  addEventListener("online", send);
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    clearTimeout(here);
    clearTimeout(there);
    here = there = undefined;
    asking?.abort();
    store();
    sent = written(typed());
    copy.mark(place, "sent");
  });
  document.querySelector(".unsaved form")?.addEventListener("submit", () => copy.drop(place));
  if (unsaved) send();
  else comeBack(copy, { keep, article, place, shown });
};

const post = (address, body, signal) =>
  fetch(address, { method: "POST", body, signal, headers: { "X-Fragment": "1" }, redirect: "manual" });

/** Why the house did not take it, as its page says. */
const reasons = async (answer) =>
  [409, 413, 422].includes(answer.status)
    ? [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("h1 ~ p:not(:has(a))")].map((line) => line.textContent)
    : [];

/** What the form says beside its hidden names; a new number of the revision alone is no other text. */
const bare = (words) => {
  const all = new URLSearchParams(words);
  ["revision", "writer", "act", "formKey"].forEach((name) => all.delete(name));
  return all.toString().replaceAll("%0D%0A", "%0A");
};

const comeBack = async (copy, { keep, article, place, shown }) => {
  const left = await copy.get(place);
  if (!left || isSaved(left, shown)) copy.drop(place);
  // The page may have been asked for a moment before the server took the words.
  else if (left.taken ? isFirst(place, left.words) : await restore(copy, keep, place, left.words)) return location.reload();
  else if (left.taken) copy.drop(place);
  let found = await fromOtherWindows(copy, { keep, article, place, shown });
  for (const other of copy.places().filter((one) => one.startsWith("new:") && one !== place)) {
    const begun = await copy.get(other);
    if (begun?.taken) copy.drop(other);
    else if (begun) found = (await restore(copy, "/desk/articles/working-copy", other, begun.words)) || found;
  }
  // A page on which nothing is typed yet says at once what was found.
  if (found && written(typed()) === shown) location.reload();
};

/** What other windows of the article left here, of a crash or of a time without a network. */
const fromOtherWindows = async (copy, { keep, article, place, shown }) => {
  let found = false;
  for (const other of copy.places().filter((one) => one !== place && (one === article || one.startsWith(`${article}:`)))) {
    const left = await copy.get(other);
    if (!left || isSaved(left, shown)) copy.drop(other);
    // The page may have been asked for a moment before the server took the words.
    else if (left.taken && isFirst(other, left.words)) found = true;
    else if (left.taken) copy.drop(other);
    else found = (await restore(copy, keep, other, left.words)) || found;
  }
  return found;
};

/** It was sent, and the article has gone on since; or the page says the same. */
const isSaved = (left, shown) => {
  const base = (words) => new URLSearchParams(words).get("revision");
  return bare(left.words) === bare(shown) || (left.sent && base(left.words) !== base(shown));
};

/** Whether the page is not loaded anew for these words already. Remembers a number that tells nothing of them. */
const isFirst = (place, words) => {
  const mark = `forme.back.${place}`;
  const number = `${[...words].reduce((sum, c) => Math.imul(sum ^ c.codePointAt(0), 16777619) >>> 0, 2166136261)}`;
  const first = sessionStorage.getItem(mark) !== number;
  sessionStorage.setItem(mark, number);
  return first;
};

/** Gives the words to the server. True where the page has them now; what the server does not take stays here. */
const restore = async (copy, keep, place, words) => {
  try {
    const body = new URLSearchParams(words);
    body.set("back", "true");
    const answer = await post(keep, body);
    const begunAlready = answer.status === 409 && place.startsWith("new:");
    if (answer.status === 200 || begunAlready) copy.drop(place);
    return answer.status === 200 && isFirst(place, words);
  } catch {
    return false;
  }
};

// The editor takes its place first: what it shows is what the form says.
if (form?.dataset.keep) queueMicrotask(() => start(form.dataset));
