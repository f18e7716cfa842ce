// Sends chosen pictures one by one with their progress; each becomes a row of the form. Without script they go with the form.
for (const list of document.querySelectorAll("[data-uploads]")) {
  const input = list.querySelector("input[type=file]");
  const sending = list.querySelector(".sending");
  const form = list.closest("form");
  const waiting = [];
  let busy = false;
  list.querySelectorAll("[data-plain], [data-live]").forEach((hint) => (hint.hidden = "plain" in hint.dataset));

  const place = (html) => {
    sending.insertAdjacentHTML("beforebegin", html);
    const row = sending.previousElementSibling;
    row.dispatchEvent(new CustomEvent("row", { bubbles: true }));
    row.querySelector("[name=caption]").dispatchEvent(new Event("input", { bubbles: true }));
  };

  const told = (line, words) => {
    line.classList.add("field-error");
    line.append(" ", words);
    line.querySelector("progress").remove();
  };

  const next = () => {
    const one = waiting.shift();
    busy = Boolean(one);
    if (!one) return;
    const [file, line] = one;
    const post = new XMLHttpRequest();
    const body = new FormData();
    body.append("upload", file);
    body.append("number", String(list.querySelectorAll("[name=picture]").length + 1));
    post.upload.onprogress = (event) => (line.querySelector("progress").value = event.loaded / event.total);
    post.onload = () => {
      if (post.status === 200) {
        place(post.responseText);
        line.remove();
      } else told(line, post.status === 422 ? post.responseText : list.dataset.failed);
    };
    post.onerror = () => told(line, list.dataset.failed);
    post.onloadend = next;
    post.open("POST", list.dataset.uploads);
    post.send(body);
  };

  input.addEventListener("change", () => {
    for (const file of input.files) {
      const line = document.createElement("li");
      line.append(file.name, " ", document.createElement("progress"));
      sending.append(line);
      waiting.push([file, line]);
    }
    input.value = "";
    if (!busy) next();
  });

  form.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    input.setCustomValidity(list.dataset.busy);
    input.reportValidity();
    input.setCustomValidity("");
  });
}
