// Tells the house that somebody writes here: at opening, and once a minute at most while keys are pressed; and that they
// have left. A window is known by a word of its own, so that the same person in a second one is told. Whoever has typed a
// short while ago and looks at the page hears within seconds that somebody took over; what would be refused then cannot be
// pressed.
import { ownTab, word } from "./tab.js";

const place = document.querySelector("[data-lease]");
const form = document.getElementById("copy");
const MINUTE = 60_000;
const LOOKS = 6_000;
/** As long as a lease lasts: whoever types later asks at once. */
const WRITES = 15 * MINUTE;
const SAVES = ["revisions", "submission", "passes", "pictures"].map((act) => `button[formaction$="/${act}"]`).join();
if (place && form) {
  const page = word();
  const own = ownTab();
  let asked = -Infinity;
  let wrote = -Infinity;
  let leaves = true;
  let said = place.innerHTML;
  let shuts = false;
  const show = (html) => {
    // The same words stay as they are: what is open in them stays open.
    if (html.trim() !== said.trim()) place.innerHTML = said = html;
    // The desk tells of it above already where the page was opened since.
    const taken = place.querySelector(".taken-over");
    if (taken && document.querySelector(`.work > .notice form[action="${taken.querySelector("form").getAttribute("action")}"]`)) taken.remove();
    if (shuts !== (shuts = place.querySelector("#leased-to") !== null)) document.querySelectorAll(SAVES).forEach(shut);
  };
  const shut = (button) => {
    button.disabled = shuts;
    button.ariaDescription = shuts ? place.querySelector("#leased-to").textContent : null;
  };
  const ask = async (more = {}) => {
    asked = wrote = performance.now();
    try {
      const body = new URLSearchParams({ tab: await own, page, ...more });
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
      const answer = await fetch(`${place.dataset.lease}?tab=${await own}`, { redirect: "error" });
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
