// Brings what comes from npm: the editor's parts, and the faces that the pages are set in into the built application.
// Does nothing when they are there.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs";

const from = "node_modules/@expo-google-fonts";
const to = "../../../target/classes/fonts";
const files = [
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "noto-serif-sc/900Black/NotoSerifSC_900Black.ttf",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
  "noto-serif-sc/LICENSE_FONT",
];
const target = (file) => `${to}/${file.split("/").pop()}`;
const locked = statSync("package-lock.json").mtimeMs;
const isThere = (file) => existsSync(target(file)) && statSync(target(file)).mtimeMs >= locked;

if (!files.every(isThere) || !existsSync("node_modules/esbuild")) {
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit", shell: process.platform === "win32" });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  mkdirSync(to, { recursive: true });
  for (const file of files) cpSync(`${from}/${file}`, target(file));
}
