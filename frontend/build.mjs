// Bundles every island (src/samenbeeld/*/islands/*/index.ts) and the stylesheet. `npm run build`.
// The result is committed, so the same input must give the same bytes; fails when a page grows too heavy.

import { build } from "esbuild";
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { tokensCss } from "./tokens.mjs";
import { utrechtCss } from "./utrecht.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "src/samenbeeld/look/static/look/build");
// A service worker is an island by its folder, but a classic script of its own: no chunks.
const WORKERS = ["service-worker"];
// Gzipped kilobytes of JavaScript that one page may load: the islands its templates name, and `page` on every page.
// What is fetched later, when a person comes to it (the map beside the text), counts only where `later` says so.
const BUDGETS = [
  { page: "Nu", templates: "src/samenbeeld/project/templates/project/now*.html", limit: 60 },
  { page: "Crisisbeeld", templates: "src/samenbeeld/crisis_picture/templates/**/*.html", limit: 200 },
  { page: "Rapport", templates: "src/samenbeeld/situation_reports/templates/**/*.html", limit: 60 },
  { page: "Terugkijken", templates: "src/samenbeeld/handover/templates/**/*.html", limit: 60 },
  { page: "Kaart", templates: "src/samenbeeld/plot/templates/plot/map.html", limit: 230, later: true },
];
// Fetched only when a person puts a layer of somebody else, or of care, on the map, and counted on no page.
const ON_REQUEST = /\/(outside(-tiles)?|care-layers)\.ts$/;
const STYLE_LIMIT = 30;

const generated = {
  name: "generated-css",
  setup(task) {
    task.onResolve({ filter: /^sb:/ }, ({ path }) => ({ path, namespace: "generated-css" }));
    task.onLoad({ filter: /./, namespace: "generated-css" }, ({ path }) => ({
      contents: path === "sb:tokens" ? tokensCss() : utrechtCss(),
      loader: "css",
    }));
  },
};

// proj4 knows fifty projections and the map has one, RD (web mercator and degrees are in its core): the others
// would be a tenth of the scripts of the map.
const onlyRd = {
  name: "only-rd",
  setup(task) {
    task.onLoad({ filter: /\/proj4\/projs\.js$/ }, () => ({
      contents: 'import rd from "./lib/projections/sterea"; export default ({ Proj }) => Proj.projections.add(rd);',
    }));
  },
};

function islands() {
  const files = globSync("src/samenbeeld/*/islands/*/index.ts", { cwd: ROOT }).sort();
  return Object.fromEntries(files.map((file) => [basename(dirname(file)), join(ROOT, file)]));
}

async function bundle() {
  const entries = Object.entries(islands());
  const shared = { bundle: true, minify: true, outdir: OUT, target: ["es2022", "chrome111", "firefox115", "safari16.4"], legalComments: "none", logLevel: "warning", absWorkingDir: ROOT, metafile: true, write: false };
  const modules = await build({
    ...shared,
    entryPoints: Object.fromEntries(entries.filter(([name]) => !WORKERS.includes(name))),
    format: "esm",
    splitting: true,
    chunkNames: "shared-[hash]",
    plugins: [onlyRd],
  });
  const files = [...modules.outputFiles];
  for (const [name, file] of entries.filter(([name]) => WORKERS.includes(name))) {
    const worker = await build({ ...shared, entryPoints: { [name]: file }, format: "iife" });
    files.push(...worker.outputFiles);
  }
  const styles = await build({ ...shared, entryPoints: { look: join(ROOT, "src/samenbeeld/look/styles/look.css") }, plugins: [generated], external: ["../fonts/*"], legalComments: "inline" });
  write([...files, ...styles.outputFiles]);
  return modules.metafile.outputs;
}

// Only when everything was built: a mistake in one island leaves the last good build in place.
function write(files) {
  if (process.argv.includes("--check")) return compare(files);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const file of files) writeFileSync(file.path, file.contents);
}

/** `npm run fresh`: what is committed is what the sources give. */
function compare(files) {
  const built = new Map(files.map((file) => [basename(file.path), Buffer.from(file.contents)]));
  const committed = readdirSync(OUT);
  const stale = [...built].filter(([name, bytes]) => !committed.includes(name) || !readFileSync(join(OUT, name)).equals(bytes));
  const left = committed.filter((name) => !built.has(name));
  if (!stale.length && !left.length) return;
  throw new Error(`Not built from these sources: ${[...stale.map(([name]) => name), ...left].join(", ")}. Run: make build`);
}

function kilobytes(file) {
  return gzipSync(readFileSync(join(OUT, file)), { level: 9 }).length / 1000;
}

/** `page` and the islands that these templates name. */
function named(templates) {
  const texts = globSync(templates, { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), "utf8"));
  return ["page.js", ...texts.flatMap((text) => [...text.matchAll(/look\/build\/([\w-]+\.js)/g)].map((match) => match[1]))];
}

/** The file of an island and everything it loads with it; with `later` also what it may fetch afterwards. */
function loaded(outputs, file, later, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[outputKey(outputs, file)]?.imports ?? []) {
    if (ON_REQUEST.test(outputs[outputKey(outputs, basename(path))]?.entryPoint ?? "")) continue;
    if (later || kind !== "dynamic-import") loaded(outputs, basename(path), later, seen);
  }
  return seen;
}

function outputKey(outputs, file) {
  return Object.keys(outputs).find((path) => basename(path) === file);
}

function report(outputs) {
  for (const file of readdirSync(OUT).sort()) console.log(`${kilobytes(file).toFixed(1).padStart(7)} kB gz  ${file}`);
  const tooHeavy = [];
  for (const { page, templates, limit, later = false } of BUDGETS) {
    const files = new Set(named(templates).flatMap((file) => [...loaded(outputs, file, later)]));
    const size = [...files].reduce((sum, file) => sum + kilobytes(file), 0);
    console.log(`${size.toFixed(1).padStart(7)} kB gz  page ${page}, at most ${limit}`);
    if (size > limit) tooHeavy.push(page);
  }
  if (kilobytes("look.css") > STYLE_LIMIT) tooHeavy.push("look.css");
  return tooHeavy;
}

const tooHeavy = report(await bundle());
if (tooHeavy.length) {
  console.error(`Too heavy: ${tooHeavy.join(", ")}`);
  process.exit(1);
}
