// A reason that only says "this field" leads to it by a link; here it gets the words that stand over the field.
for (const link of document.querySelectorAll("#refusal [data-nameless]")) {
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const label = field?.labels?.[0]?.querySelector("span") ?? field?.querySelector("legend");
  const words = label?.textContent.trim() ?? field?.getAttribute("aria-label");
  if (words) link.prepend(`${words} · `);
}
