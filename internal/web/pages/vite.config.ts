import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { groundFiles } from "./build/plugin";

// Where `npm run dev` finds a server: vedette serve, or node test/mock/server.js.
const api = process.env.VEDETTE_URL ?? "http://127.0.0.1:8377";

export default defineConfig({
  plugins: [svelte(), groundFiles()],
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": { target: api, changeOrigin: true } } },
  worker: { format: "es" },
  build: {
    target: "es2023",
    // dist/.gitkeep stays: Go embeds the folder even where no page was built.
    emptyOutDir: true,
    // A font or an image as data: URL would be refused by our own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    // The licences of what is bundled travel with it.
    license: { fileName: "licences.txt" },
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
