// Asks how the copy would fit while it is typed: a moment after the last key, one question at a time. Nothing is saved.
const place = document.querySelector("[data-typed]");
const form = document.getElementById("copy");
const MEASURED = ["rubric", "kicker", "headline", "deck", "dateline", "bylinePart", "bylineName", "body", "document", "targetLength"];
if (place && form) {
  let waiting;
  let asked;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (MEASURED.includes(name)) typed.append(name, value);
    try {
      const answer = await fetch(place.dataset.typed, { method: "POST", body: typed, signal: asked.signal, redirect: "error" });
      if (answer.status === 200) place.innerHTML = await answer.text();
    } catch {
      // The next key asks again.
    }
  };
  form.addEventListener("input", (event) => {
    if (!MEASURED.includes(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
}
