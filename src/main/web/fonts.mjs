// Copies the faces that the pages are set in from node_modules into the built application.
import { cpSync, mkdirSync, existsSync } from "node:fs";

const from = "node_modules/@expo-google-fonts";
const to = "../../../target/classes/fonts";
const faces = [
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "noto-serif-sc/900Black/NotoSerifSC_900Black.ttf",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];
mkdirSync(to, { recursive: true });
for (const face of faces) {
  const name = face.split("/").pop();
  if (!existsSync(`${to}/${name}`)) cpSync(`${from}/${face}`, `${to}/${name}`);
}
cpSync(`${from}/noto-serif-sc/LICENSE_FONT`, `${to}/LICENSE`);
