import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    // Import @babel/traverse as Node does, so that what passes here runs there.
    deps: { interopDefault: false },
    testTimeout: 60_000,
    // Some build the command line first.
    hookTimeout: 120_000,
  },
})
