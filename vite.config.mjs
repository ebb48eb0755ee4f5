import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, 'src/web');

/** The pages: src/web to dist/web. `npx vite` serves them while they are edited, beside a `npm start`. */
export default defineConfig({
  root,
  publicDir: path.join(root, 'public'),
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: path.join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // An inlined asset would be a data: address, which the pages' policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The editor's own chunk is large, and is loaded by the playground only.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: ['explorer.html', 'playground.html'].map((page) => path.join(root, page)),
      // "use client" speaks to servers that render React, and to nobody here.
      onwarn: (warning, report) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || report(warning),
    },
  },
  worker: { format: 'es' },
  optimizeDeps: {
    include: ['monaco-graphql > picomatch-browser', 'monaco-graphql > graphql-language-service', 'graphql'],
  },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/examples.json': 'http://localhost:4000' } },
});
