// Turns tokens.json into custom properties: ours as --sb-…, those of the Utrecht components as --utrecht-….

import { readFileSync } from "node:fs";

const FILE = new URL("../src/samenbeeld/look/tokens.json", import.meta.url);

/** CSS text with light, dark and phone values; colours follow the device unless a person chose. */
export function tokensCss() {
  const tokens = JSON.parse(readFileSync(FILE, "utf8"));
  const ours = tokens.samenbeeld;
  const light = colours(ours.color.light);
  const dark = colours(ours.color.dark);
  const darkTheme = `color-scheme: dark; ${dark} --sb-shadow-overlay: 0 8px 28px rgba(0,0,0,.5), 0 1px 3px rgba(0,0,0,.4);`;
  return [
    `:root { ${fixed(ours)} ${sizes(ours.typography["font-size"])} }`,
    `@media screen and (width < 46em) { :root { ${sizes(ours.typography["font-size-phone"])} } }`,
    `:root, [data-theme="light"] { color-scheme: light; ${light} --sb-shadow-overlay: ${ours.shadow.overlay.$value}; }`,
    // Paper is white: print keeps the light values whatever the screen shows.
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${darkTheme} } }`,
    `@media screen { [data-theme="dark"] { ${darkTheme} } }`,
    // Repeated on every element with a theme of its own: a custom property is worked out where it is set.
    `:root, [data-theme] { ${flat(tokens.utrecht).map(([path, value]) => `--utrecht-${path}: ${resolve(value, path)};`).join(" ")} ${EXTRA} }`,
  ].join("\n");
}

// Utrecht tokens that the design leaves open.
const EXTRA = [
  ["button-padding-block-start", ".35rem"],
  ["button-padding-block-end", ".35rem"],
  ["button-padding-inline-start", ".75rem"],
  ["button-padding-inline-end", ".75rem"],
  ["button-border-width", "1px"],
  ["button-line-height", "1.25"],
  ["button-primary-action-hover-background-color", "var(--sb-accent-strong)"],
  ["button-primary-action-hover-border-color", "var(--sb-accent-strong)"],
  ["button-primary-action-hover-color", "var(--sb-accent-on)"],
  ["button-secondary-action-border-width", "1px"],
  ["button-subtle-background-color", "transparent"],
  ["button-subtle-border-color", "transparent"],
  ["button-disabled-background-color", "var(--sb-surface-sunken)"],
  ["button-disabled-border-color", "var(--sb-line-strong)"],
  ["button-disabled-color", "var(--sb-text-muted)"],
  ["link-text-decoration", "underline"],
  ["link-hover-color", "var(--sb-accent-strong)"],
  ["link-hover-text-decoration-thickness", "2px"],
  ["heading-1-line-height", "1.12"],
  ["heading-1-color", "var(--sb-text-default)"],
  ...["textbox", "textarea", "select"].flatMap((kind) => [
    [`${kind}-padding-block-start`, ".4rem"],
    [`${kind}-padding-block-end`, ".4rem"],
    [`${kind}-padding-inline-start`, ".6rem"],
    [`${kind}-padding-inline-end`, kind === "select" ? "2rem" : ".6rem"],
    [`${kind}-border-width`, "1px"],
    [`${kind}-border-color`, "var(--sb-line-strong)"],
    [`${kind}-border-radius`, "var(--sb-radius-control)"],
    [`${kind}-background-color`, "var(--sb-surface-background)"],
    [`${kind}-color`, "var(--sb-text-default)"],
    [`${kind}-font-size`, "inherit"],
    [`${kind}-font-family`, "inherit"],
  ]),
  ["textbox-placeholder-color", "var(--sb-text-muted)"],
  ["form-label-color", "var(--sb-text-default)"],
]
  .map(([name, value]) => `--utrecht-${name}: ${value};`)
  .join(" ");

function colours(theme) {
  return flat(theme).map(([path, value]) => `--sb-${path}: ${value};`).join(" ");
}

function sizes(steps) {
  return flat(steps).map(([step, value]) => `--sb-font-${step}: ${rem(value)};`).join(" ");
}

function fixed(ours) {
  const groups = ["space", "size", "radius", "border", "exercise"];
  const plain = groups.flatMap((group) => flat(ours[group]).map(([path, value]) => `--sb-${group}-${path}: ${length(group, value)};`));
  const { typography: type, motion, focus } = ours;
  return [
    ...plain,
    ...flat(focus).map(([path, value]) => `--sb-focus-${path}: ${value};`),
    ...flat(type["font-weight"]).map(([path, value]) => `--sb-font-weight-${path}: ${value};`),
    ...flat(type["line-height"]).map(([path, value]) => `--sb-line-height-${path}: ${value};`),
    `--sb-font-family-interface: ${family(type["font-family"].interface.$value)};`,
    `--sb-font-family-human: ${family(type["font-family"]["human-text"].$value)};`,
    `--sb-motion-fast: ${motion.fast.$value}; --sb-motion-settle: ${motion.settle.$value};`,
    `--sb-motion-easing: cubic-bezier(${motion.easing.$value.join(",")});`,
    `--sb-shadow-bottom-bar: ${ours.shadow["bottom-bar"].$value};`,
  ].join(" ");
}

/** [path-with-dashes, value] of every leaf. */
function flat(node, path = []) {
  if (node.$value !== undefined) return [[path.join("-"), node.$value]];
  return Object.entries(node).flatMap(([name, child]) => flat(child, [...path, name]));
}

/** An alias of a colour becomes a reference, so that it follows the theme. */
function resolve(value, path) {
  const alias = /^\{samenbeeld\.(.+)\}$/.exec(value);
  if (!alias) return value;
  const name = alias[1]
    .replace(/^color\.light\./, "")
    .replace(/^typography\.font-size\./, "font-")
    .replace(/^typography\.font-family\.human-text$/, "font-family-human")
    .replace(/^typography\./, "")
    .replaceAll(".", "-");
  if (path === "button-min-block-size") return "2rem";
  return `var(--sb-${name})`;
}

// Sizes follow the text size of the reader; hairlines and the exercise frame do not.
function length(group, value) {
  return ["space", "size"].includes(group) ? rem(value) : value;
}

function rem(value) {
  return /px$/.test(value) ? `${Number((parseFloat(value) / 16).toFixed(5))}rem` : value;
}

function family(names) {
  return names.map((name) => (/[ \d]/.test(name) ? `"${name}"` : name)).join(", ");
}
