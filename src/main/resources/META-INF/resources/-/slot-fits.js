// Puts each fit of a page's card beside its slot; without this the card still says state and fit of the page.
const settle = (card) => {
  for (const line of card.querySelectorAll(".fits li")) {
    const slot = card.querySelector(`[data-slot="${CSS.escape(line.dataset.of)}"]`);
    if (slot) slot.append(...line.childNodes);
  }
  card.querySelector(".fits")?.remove();
};
for (const place of document.querySelectorAll(".card [data-fragment]")) {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    settle(place.closest(".card"));
  });
  watch.observe(place, { childList: true });
}
