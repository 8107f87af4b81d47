import type { Entry } from '../entry.js'

export const load = {
  'load/no-app-json': {
    severity: 'error',
    en: 'No app.json in {place}. Give the folder that holds app.json, or one that holds project.config.json.',
    zh: '{place} 中没有 app.json。请给出 app.json 所在的目录，或 project.config.json 所在的目录。',
  },
} as const satisfies Readonly<Record<string, Entry>>
