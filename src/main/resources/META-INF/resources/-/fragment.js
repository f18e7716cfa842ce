// Fills <div data-fragment="/address"> from that address, if something answers there; else the page stays whole without it.
for (const place of document.querySelectorAll("[data-fragment]")) {
  fetch(place.dataset.fragment, { headers: { "X-Fragment": "1" }, redirect: "error" })
    .then((answer) => (answer.status === 200 ? answer.text() : ""))
    .then((html) => {
      if (!html.trim()) return;
      place.innerHTML = html;
      place.hidden = false;
    })
    .catch(() => {});
}
