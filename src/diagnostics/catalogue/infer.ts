import type { Entry } from '../entry.js'

export const infer = {
  'infer/no-tools': {
    severity: 'warning',
    en: 'No tool was found on {pages} pages. See `dropped` in tools.json for what became of each action.',
    zh: '{pages} 个页面中没有找到可用的工具。每个动作的去向见 tools.json 的 dropped。',
  },
} as const satisfies Readonly<Record<string, Entry>>
