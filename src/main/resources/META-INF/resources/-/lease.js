// Tells the house that somebody writes here: at opening, and once a minute at most while keys are pressed; and that they
// have left. A window is known by a word of its own, so that the same person in a second one is told. Whoever has typed a
// short while ago and looks at the page hears within seconds that somebody took over.
const place = document.querySelector("[data-lease]");
const form = document.getElementById("copy");
const MINUTE = 60_000;
const LOOKS = 6_000;
/** As long as a lease lasts: whoever types later asks at once. */
const WRITES = 15 * MINUTE;
const word = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
if (place && form) {
  const page = word();
  const tab = sessionStorage.getItem("forme-tab") ?? word();
  sessionStorage.setItem("forme-tab", tab);
  let asked = -Infinity;
  let wrote = -Infinity;
  let leaves = true;
  let said = place.innerHTML;
  const show = (html) => {
    // The same words stay as they are: what is open in them stays open.
    if (html.trim() !== said.trim()) place.innerHTML = said = html;
  };
  const ask = async (more = {}) => {
    asked = wrote = performance.now();
    try {
      const body = new URLSearchParams({ tab, page, ...more });
      const answer = await fetch(place.dataset.lease, { method: "POST", body, redirect: "error" });
      if (answer.status === 200 || answer.status === 409) show(await answer.text());
    } catch {
      asked = -Infinity;
    }
  };
  const look = async () => {
    if (document.hidden || performance.now() - wrote > WRITES) return;
    const begun = asked;
    try {
      const answer = await fetch(`${place.dataset.lease}?tab=${tab}`, { redirect: "error" });
      if (answer.status === 200 && begun === asked) show(await answer.text());
    } catch {
      // Without a network it is asked again.
    }
  };
  const typed = () => {
    wrote = performance.now();
    if (wrote - asked > MINUTE) ask();
  };
  setInterval(look, LOOKS);
  document.addEventListener("visibilitychange", look);
  form.addEventListener("input", typed);
  form.addEventListener("keydown", typed);
  form.addEventListener("submit", () => (leaves = false));
  place.addEventListener("click", (event) => event.target.closest("[data-here]") && ask({ here: "1" }));
  addEventListener("pagehide", () => {
    if (leaves) navigator.sendBeacon(`${place.dataset.lease}/removal`, new URLSearchParams({ page }));
  });
  addEventListener("pageshow", (event) => {
    leaves = true;
    if (event.persisted && place.dataset.opens === "true") ask();
  });
  if (place.dataset.opens === "true") ask();
}
