// Sets a picture's focal point by a click on its thumbnail, and shows where the numbers beside it say it is.
const numbers = (row) => [row.querySelector("[data-x]"), row.querySelector("[data-y]")];

const show = (row) => {
  const aim = row.querySelector(".aim");
  const mark = aim.querySelector("i") ?? aim.appendChild(document.createElement("i"));
  const [x, y] = numbers(row).map((input) => Math.min(100, Math.max(0, Number(input.value) || 0)));
  mark.style.left = `${x}%`;
  mark.style.top = `${y}%`;
  aim.classList.add("live");
};

const hundredth = (at, size) => String(Math.round(Math.min(1, Math.max(0, at / size)) * 100));

for (const list of document.querySelectorAll(".pics")) {
  list.querySelectorAll("[data-focus]").forEach(show);
  list.addEventListener("row", (event) => show(event.target));
  list.addEventListener("input", (event) => {
    if (event.target.matches("[data-x], [data-y]")) show(event.target.closest("[data-focus]"));
  });
  list.addEventListener("click", (event) => {
    const row = event.target.matches(".aim img") && event.target.closest("[data-focus]");
    if (!row) return;
    const box = event.target.getBoundingClientRect();
    const [x, y] = numbers(row);
    x.value = hundredth(event.clientX - box.left, box.width);
    y.value = hundredth(event.clientY - box.top, box.height);
    show(row);
    y.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
