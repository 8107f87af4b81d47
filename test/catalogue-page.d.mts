import type { Entry } from '../src/diagnostics/entry.js'

type Page = 'en' | 'zh'

/** The pages by file name. */
export const cataloguePages: Readonly<Record<string, Page>>

/** The page for `catalogue` in `language`. */
export function cataloguePage(catalogue: Readonly<Record<string, Entry>>, language: Page): string
