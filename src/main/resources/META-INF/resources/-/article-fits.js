// Puts the fit of each placed article into its row; without this the row says the page alone.
for (const place of document.querySelectorAll("[data-fits]")) {
  fetch(place.dataset.fits, { headers: { "X-Fragment": "1" }, redirect: "error" })
    .then((answer) => (answer.status === 200 ? answer.text() : ""))
    .then((html) => {
      for (const line of new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-article]"))
        document.querySelector(`[data-fit-of="${CSS.escape(line.dataset.article)}"]`)?.append(...line.childNodes);
    })
    .catch(() => {});
}
