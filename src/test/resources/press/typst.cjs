// Prints page.typ whenever a line comes in: "anew" forgets what was set before, "again" keeps it and changes a word.
// Answers with milliseconds by the clock, milliseconds of processor and bytes.
const { readFileSync, writeFileSync } = require("node:fs");
const { NodeCompiler } = require(process.cwd() + "/node_modules/@myriaddreamin/typst-ts-node-compiler");

const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: [process.argv[2]] }] });
const source = readFileSync("page.typ", "utf8");
let prints = 0;

require("node:readline").createInterface({ input: process.stdin }).on("line", (how) => {
  if (how === "anew") compiler.evictCache(0);
  const mainFileContent = how === "anew" ? source : source.replace("第3期", `第${++prints}期`).replace("党史", `党${prints}史`);
  const from = performance.now();
  const before = process.cpuUsage();
  const pdf = compiler.pdf({ mainFileContent });
  const took = performance.now() - from;
  const used = process.cpuUsage(before);
  writeFileSync("typst.pdf", pdf);
  console.log(`${took} ${(used.user + used.system) / 1000} ${pdf.length}`);
});
