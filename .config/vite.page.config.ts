import { defineConfig } from 'vite'

/** The page of the report: one script and one style sheet, which the report carries inside it. */
export default defineConfig({
  root: new URL('../src/page', import.meta.url).pathname,
  // No plugin: preact's JSX is what the compiler makes of it.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: new URL('../dist/page', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    lib: { entry: 'main.tsx', formats: ['es'], fileName: 'page', cssFileName: 'page' },
  },
})
