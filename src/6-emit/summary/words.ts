import type { Language } from '../../diagnostics/message.js'
import type { Risk } from '../../5-infer/toolset.js'

/** What the summary says in one language. */
export interface Words {
  readonly unnamed: string
  readonly app: string
  readonly files: string
  readonly coverage: (analysed: number, partial: number, skipped: number) => string
  readonly pages: string
  readonly components: string
  readonly actions: string
  readonly endpoints: string
  readonly tools: string
  readonly withheld: string
  readonly dropped: string
  readonly skill: (name: string, title: string) => string
  readonly risks: Readonly<Record<Risk, string>>
  readonly confirm: string
  readonly noTools: string
  readonly said: string
  readonly allClear: string
  readonly more: (count: number) => string
  readonly rest: (count: number) => string
  readonly pageActions: (count: number) => string
  readonly hidden: string
  readonly missing: (count: number) => string
  readonly partial: (count: number) => string
}

/** The summary's words by language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    unnamed: '(unnamed app)',
    app: 'App',
    files: 'Files',
    coverage: (analysed, partial, skipped) => `${analysed} analysed, ${partial} in part, ${skipped} not`,
    pages: 'Pages',
    components: 'Components',
    actions: 'Actions',
    endpoints: 'Endpoints',
    tools: 'Tools',
    withheld: 'Tools withheld',
    dropped: 'Not offered',
    skill: (name, title) => `skill ${name} (${title})`,
    risks: { read: 'read', write: 'write', payment: 'payment', privacy: 'privacy' },
    confirm: 'asks first',
    noTools: 'No tools were found.',
    said: 'To be looked at',
    allClear: 'Everything was analysed; there is nothing to be looked at.',
    more: (count) => `and ${count} more`,
    rest: (count) => `… ${count} more`,
    pageActions: (count) => (count === 1 ? '1 action' : `${count} actions`),
    hidden: 'hidden by sitemap',
    missing: (count) => `${count} without a handler`,
    partial: (count) => `${count} followed in part`,
  },
  'zh-CN': {
    unnamed: '（未命名小程序）',
    app: '小程序',
    files: '文件',
    coverage: (analysed, partial, skipped) => `${analysed} 个已分析，${partial} 个部分分析，${skipped} 个未分析`,
    pages: '页面',
    components: '组件',
    actions: '操作',
    endpoints: '接口',
    tools: '工具',
    withheld: '保留未开放的工具',
    dropped: '未提供',
    skill: (name, title) => `技能 ${name}（${title}）`,
    risks: { read: '只读', write: '写入', payment: '支付', privacy: '隐私' },
    confirm: '需确认',
    noTools: '没有找到可提供的工具。',
    said: '需要留意',
    allClear: '全部分析完成，没有需要留意的问题。',
    more: (count) => `另有 ${count} 处`,
    rest: (count) => `… 另有 ${count} 项`,
    pageActions: (count) => `${count} 个操作`,
    hidden: 'sitemap 禁止收录',
    missing: (count) => `${count} 个缺少处理函数`,
    partial: (count) => `${count} 个未能完整追踪`,
  },
}
