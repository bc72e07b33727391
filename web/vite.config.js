import { defineConfig } from "vite";

// The page is served by `memcon serve` under a policy that runs no inline script and no inline
// style: everything ends in files, nothing is put in line as data.
export default defineConfig({
  base: "/",
  build: {
    outDir: "../src/memcon/web/static",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "licenses.md" },
    target: "es2022",
  },
  server: { proxy: { "/api": "http://127.0.0.1:8321" } },
});
