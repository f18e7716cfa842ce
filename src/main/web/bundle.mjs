// Bundles the editor, the only script of the desk that is more than one file.
import { build } from "esbuild";

await build({
  entryPoints: ["editor/editor.js"],
  outfile: "../../../target/classes/META-INF/resources/-/editor.js",
  bundle: true,
  format: "esm",
  target: ["es2022"],
  minify: true,
  legalComments: "eof",
  logLevel: "warning",
});
