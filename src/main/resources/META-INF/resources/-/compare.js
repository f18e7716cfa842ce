// From one change to the next, by buttons and by the keys n and p; without it the first change is a link.
const bar = document.querySelector("[data-changes]");
const changes = [...document.querySelectorAll("[data-change]")];
if (bar && changes.length) {
  const told = bar.querySelector("[data-at]");
  let at = -1;
  const go = (step) => {
    at = at < 0 && step < 0 ? changes.length - 1 : (at + step + changes.length) % changes.length;
    changes[at].focus({ preventScroll: true });
    changes[at].scrollIntoView({ block: "center" });
    told.textContent = told.dataset.words.replace("#", at + 1);
  };
  const keys = { n: 1, p: -1 };
  bar.querySelector("a").hidden = true;
  for (const part of bar.querySelectorAll("[hidden]:not(a)")) part.hidden = false;
  bar.querySelector("[data-next]").addEventListener("click", () => go(1));
  bar.querySelector("[data-previous]").addEventListener("click", () => go(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
    if (!keys[event.key]) return;
    event.preventDefault();
    go(keys[event.key]);
  });
}
