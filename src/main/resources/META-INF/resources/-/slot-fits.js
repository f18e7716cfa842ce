// Puts each fit of <div class="fits"> beside its slot in the same card; without this it stays a list below the slots.
const settle = (fits) => {
  for (const line of fits.querySelectorAll("li")) {
    const key = new URL(line.querySelector("a").href).searchParams.get("slot");
    const slot = fits.closest(".card").querySelector(`[data-slot="${CSS.escape(key)}"]`);
    const fit = line.querySelector(".fit");
    if (!slot || !fit) continue;
    slot.append(fit);
    line.remove();
  }
  if (!fits.querySelector("li")) fits.hidden = true;
};

for (const fits of document.querySelectorAll(".card .fits")) {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    settle(fits);
  });
  watch.observe(fits, { childList: true });
}
