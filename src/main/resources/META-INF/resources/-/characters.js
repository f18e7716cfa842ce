// 字数 while typing, counted as the server counts: a Han character or a mark is one, a word or number is one.
const WORD = /[\p{L}\p{N}\p{M}]/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;
const count = (text) => {
  let total = 0;
  for (const line of text.split("\n")) {
    const points = [...line.trim().replace(/^(## |□\s*)|^[[［【]\s*图\s*\d{1,18}\s*[\]］】]$/, "")];
    let inWord = false;
    points.forEach((point, i) => {
      const joins = (c) => c !== undefined && WORD.test(c) && !HAN.test(c);
      if (/\s/.test(point)) inWord = false;
      else if (joins(point)) {
        if (!inWord) total++;
        inWord = true;
      } else {
        const belongs = "%‰℃°".includes(point)
          ? /\d/.test(points[i - 1] ?? "")
          : ".,'’-_:/@&+".includes(point) && joins(points[i + 1]);
        if (inWord && belongs) return;
        total++;
        inWord = false;
      }
    });
  }
  return total;
};
for (const field of document.querySelectorAll("[data-characters]")) {
  const shown = document.getElementById(field.dataset.characters);
  const tell = () => (shown.textContent = count(field.value));
  let waiting;
  field.addEventListener("input", () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      tell();
    }, 60);
  });
  tell();
}
