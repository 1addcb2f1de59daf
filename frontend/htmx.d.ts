// htmx ships its types for the package root only; we bundle its module build.
declare module "htmx.org/dist/htmx.esm.js" {
  const htmx: { config: Record<string, unknown> };
  export default htmx;
}
