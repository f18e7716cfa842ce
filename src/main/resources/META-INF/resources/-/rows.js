// Adds a row to a list of rows without a way to the server, and empties one: an empty row is dropped at saving.
for (const list of document.querySelectorAll("[data-rows]")) {
  const add = list.querySelector("[data-add]");
  const clear = (row) => row.querySelectorAll("input").forEach((input) => (input.value = ""));
  add?.addEventListener("click", (event) => {
    event.preventDefault();
    const rows = list.querySelectorAll("[data-row]");
    const row = rows[rows.length - 1].cloneNode(true);
    row.querySelectorAll(".field-error").forEach((error) => error.remove());
    row.querySelectorAll("input").forEach((input) => (input.id = `byline${rows.length + 1}`));
    clear(row);
    rows[rows.length - 1].after(row);
    row.querySelector("select, input").focus();
  });
}
