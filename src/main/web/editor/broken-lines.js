// Text from a PDF or an e-mail is cut at the end of every line. It looks so where most lines stop without an end mark
// and are about as long as the longest; joined, a line goes on until one that is short or ends a sentence before an indent.
const INDENT = /^(\u3000{1,2}| {2,})/;
const END = /[。！？…：；”’」』）!?.:;")]$/;
const width = (line) => [...line].reduce((sum, c) => sum + (c.codePointAt(0) < 0x2000 ? 0.5 : 1), 0);

const lines = (text) => text.split(/\r\n|[\r\n\u0085\u2028\u2029]/);

export const looksBroken = (text) => {
  const all = lines(text).filter((line) => line.trim());
  if (all.length < 3) return false;
  const widths = all.map((line) => width(line.trim()));
  const longest = Math.max(...widths);
  if (longest > 60) return false;
  const open = all.slice(0, -1).filter((line, i) => !END.test(line.trim()) && widths[i] > longest * 0.75);
  return open.length >= (all.length - 1) / 2;
};

export const joined = (text) => {
  const all = lines(text);
  const longest = Math.max(...all.map((line) => width(line.trim())));
  const paragraphs = [];
  let open = false;
  for (const line of all) {
    const words = line.trim();
    if (!words) {
      open = false;
      continue;
    }
    const latin = open && /[\w,]$/.test(paragraphs.at(-1)) && /^\w/.test(words);
    if (open && !INDENT.test(line)) paragraphs[paragraphs.length - 1] += (latin ? " " : "") + words;
    else paragraphs.push(words);
    open = width(words) > longest * 0.75 || !END.test(words);
  }
  return paragraphs.join("\n");
};
