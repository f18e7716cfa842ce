// Pictures that are dropped on the form or pasted into it are chosen as if by its file field.
const pictures = (files) => [...files].filter((file) => file.type.startsWith("image/"));

for (const list of document.querySelectorAll("[data-uploads]")) {
  const input = list.querySelector("input[type=file]");
  const form = list.closest("form");
  const choose = (files) => {
    const chosen = new DataTransfer();
    files.forEach((file) => chosen.items.add(file));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const carries = (event) => [...event.dataTransfer.types].includes("Files");

  form.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    list.classList.add("over");
  });
  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget)) list.classList.remove("over");
  });
  form.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    list.classList.remove("over");
    choose([...event.dataTransfer.files]);
  });
  // Words that come with a picture of themselves, as from a spreadsheet, stay words.
  form.addEventListener("paste", (event) => {
    const files = pictures(event.clipboardData.files);
    if (!files.length || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    choose(files);
  }, true);
}
