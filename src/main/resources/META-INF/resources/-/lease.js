// Tells the house that somebody writes here: at opening, and once a minute at most while keys are pressed; and that they
// have left. A window is known by a word of its own, so that the same person in a second one is told.
const place = document.querySelector("[data-lease]");
const form = document.getElementById("copy");
const MINUTE = 60_000;
const word = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
if (place && form) {
  const page = word();
  const tab = sessionStorage.getItem("forme-tab") ?? word();
  sessionStorage.setItem("forme-tab", tab);
  let asked = -Infinity;
  let leaves = true;
  const ask = async (more = {}) => {
    asked = performance.now();
    try {
      const body = new URLSearchParams({ tab, page, ...more });
      const answer = await fetch(place.dataset.lease, { method: "POST", body, redirect: "error" });
      if (answer.status === 200 || answer.status === 409) place.innerHTML = await answer.text();
    } catch {
      asked = -Infinity;
    }
  };
  const typed = () => performance.now() - asked > MINUTE && ask();
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
