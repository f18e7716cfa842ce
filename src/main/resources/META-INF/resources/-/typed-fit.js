// Asks how the copy would fit while it is typed: a moment after the last key, one question at a time. Nothing is saved.
// The moment is the shorter the longer the answer took, so that long copy is told as soon as short copy.
const place = document.querySelector("[data-typed]");
const form = document.getElementById("copy");
const MEASURED = ["rubric", "kicker", "headline", "deck", "dateline", "bylinePart", "bylineName", "body", "document", "targetLength"];
/** From the last key to the answer, in ms, where the answer takes no longer; and the moment's bounds. */
const SOON = 180;
const [SHORTEST, LONGEST] = [40, 100];
if (place && form) {
  let took = 0;
  let waiting;
  let asked;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (MEASURED.includes(name)) typed.append(name, value);
    const since = performance.now();
    try {
      const answer = await fetch(place.dataset.typed, { method: "POST", body: typed, signal: asked.signal, redirect: "error" });
      if (answer.status === 200) place.innerHTML = await answer.text();
      took = performance.now() - since;
    } catch {
      // The next key asks again.
    }
  };
  form.addEventListener("input", (event) => {
    if (!MEASURED.includes(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, Math.min(LONGEST, Math.max(SHORTEST, SOON - took)));
  });
}
