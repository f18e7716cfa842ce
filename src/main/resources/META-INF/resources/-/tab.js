// What a tab is called: a word of its own that lasts as long as the tab. Its copy, and a window that it opens, get the word
// along with all that the tab stored; whoever lives keeps a lock on it, and who finds it locked takes another.
const KEY = "forme-tab";
/** The page before in the same tab lets go of it while it leaves. */
const LEAVING = 400;

export const word = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** True once the lock is held; false where somebody else has it for longer than a page takes to leave. */
const locks = (name) =>
  new Promise((held) => {
    const left = new Promise((leave) => addEventListener("pagehide", leave, { once: true }));
    const keep = () => (held(true), left);
    navigator.locks.request(name, { signal: AbortSignal.timeout(LEAVING) }, keep).catch(() => held(false));
  });

/** The word of this tab. Where a browser has no locks, on a plain http address other than localhost, a copy shares it. */
export const ownTab = async () => {
  let tab = sessionStorage.getItem(KEY);
  if (!tab || (navigator.locks && !(await locks(`${KEY}-${tab}`)))) {
    tab = word();
    if (navigator.locks) await locks(`${KEY}-${tab}`);
  }
  sessionStorage.setItem(KEY, tab);
  if (navigator.locks) addEventListener("pageshow", (event) => event.persisted && locks(`${KEY}-${tab}`));
  return tab;
};
