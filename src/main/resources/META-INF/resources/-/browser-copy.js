// What a browser keeps of words that the server has not got: sealed with a key that comes with the writer's own screens.
// Where the browser seals nothing (a plain http address), they stay in the tab alone.
const PREFIX = "forme.copy.";
const LONGEST = 30 * 24 * 3600 * 1000;
const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const base64 = (buffer) => btoa(Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join(""));

/** @param seal 32 bytes in Base64; without it what is kept can only be dropped */
export const browserCopy = (writer, seal) => {
  const shelf = crypto.subtle ? localStorage : sessionStorage;
  const key = seal && crypto.subtle?.importKey("raw", bytes(seal), "AES-GCM", false, ["encrypt", "decrypt"]);
  const name = (place) => `${PREFIX}${writer}.${place}`;
  /** What has become of the words: sent with the form, or taken by the server as unsaved. Said at once: the page may go. */
  const MARKS = ["sent", "taken"];
  const unmark = (place) => MARKS.forEach((mark) => shelf.removeItem(`${name(place)}.${mark}`));
  const close = async (words) => {
    if (!key) return { words };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, new TextEncoder().encode(words));
    return { iv: base64(iv), sealed: base64(sealed) };
  };
  const open = async (kept) => {
    if (!kept.sealed) return kept.words;
    const clear = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(kept.iv) }, await key, bytes(kept.sealed));
    return new TextDecoder().decode(clear);
  };
  return {
    async put(place, words) {
      // Before the words are sealed: a mark that is made meanwhile is about words that hold these.
      unmark(place);
      const kept = await close(words);
      shelf.setItem(name(place), JSON.stringify({ ...kept, at: Date.now() }));
    },
    mark: (place, mark) => shelf.setItem(`${name(place)}.${mark}`, JSON.stringify({ at: Date.now() })),
    async get(place) {
      try {
        const kept = JSON.parse(shelf.getItem(name(place)));
        return kept && { words: await open(kept), at: kept.at, ...Object.fromEntries(MARKS.map((mark) => [mark, !!shelf.getItem(`${name(place)}.${mark}`)])) };
      } catch {
        return null;
      }
    },
    isSent: (place) => !!shelf.getItem(`${name(place)}.sent`),
    drop(place) {
      shelf.removeItem(name(place));
      unmark(place);
    },
    /** Places of this writer, those with a mark alone among them; what is older than a month goes. */
    places() {
      const mine = Object.keys(shelf).filter((one) => one.startsWith(PREFIX));
      for (const one of mine) if (!(JSON.parse(shelf.getItem(one)).at > Date.now() - LONGEST)) shelf.removeItem(one);
      const bare = (one) => MARKS.reduce((rest, mark) => (rest.endsWith(`.${mark}`) ? rest.slice(0, -mark.length - 1) : rest), one);
      return [...new Set(mine.filter((one) => one.startsWith(name(""))).map((one) => bare(one).slice(name("").length)))];
    },
  };
};
