import type { Saying, Severity } from '../../diagnostics/entry.js'
import type { ChangeKind, Reach, Side } from '../changes.js'

/** The words of a comparison. */
export const words = {
  before: { en: 'before', zh: '之前' },
  after: { en: 'after', zh: '之后' },
  tools: { en: 'tools', zh: '个工具' },
  unnamed: { en: '(unnamed app)', zh: '（未命名小程序）' },
  findings: { en: 'To be looked at', zh: '需要留意' },
  changed: { en: 'Tools', zh: '工具' },
  reach: { en: 'What the app reaches', zh: '小程序到达的范围' },
  nothing: { en: 'Nothing has changed in what the app offers or reaches.', zh: '小程序提供和到达的内容没有变化。' },
  none: { en: 'none', zh: '无' },
} as const satisfies Readonly<Record<string, Saying>>

/** What each side was read from. */
export const sources: Readonly<Record<Side['from'], Saying>> = {
  output: { en: 'output of an earlier analysis', zh: '此前分析的输出' },
  source: { en: 'source', zh: '源码' },
}

/** What has become of a tool; in the order in which they are listed. */
export const kinds: Readonly<Record<ChangeKind, Saying>> = {
  changed: { en: 'changed', zh: '变更' },
  renamed: { en: 'renamed', zh: '改名' },
  moved: { en: 'moved', zh: '移动' },
  added: { en: 'added', zh: '新增' },
  removed: { en: 'removed', zh: '移除' },
}

/** What the app reaches. */
export const reaches: Readonly<Record<Reach, Saying>> = {
  payment: { en: 'payment', zh: '支付' },
  privacy: { en: 'personal data', zh: '个人信息' },
  host: { en: 'host', zh: '域名' },
  plugin: { en: 'plugin', zh: '插件' },
  endpoint: { en: 'endpoint', zh: '接口' },
  page: { en: 'page', zh: '页面' },
}

/** Signs before findings. */
export const signs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '·' }
