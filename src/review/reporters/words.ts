import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Language } from '../../diagnostics/message.js'
import type { ReachChange, ToolChange } from '../../diff/changes.js'
import type { Fault, Verdict } from '../review.js'

/** What reports say in one language. */
export interface Words {
  readonly title: string
  readonly unnamed: string
  readonly app: (platform: string, pages: number, tools: number) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly counts: (errors: number, warnings: number, notes: number) => string
  readonly accepted: (count: number) => string
  readonly acceptedBecause: (reason: string, until: string | undefined) => string
  readonly states: Readonly<Record<'new' | 'unchanged', string>>
  readonly whole: string
  readonly more: (count: number) => string
  readonly none: string
  readonly advice: string
  readonly severity: string
  readonly place: string
  readonly finding: string
  readonly evidence: string
  readonly changes: string
  readonly noChanges: string
  readonly toolChanges: Readonly<Record<ToolChange['change'], string>>
  readonly reachChanges: Readonly<Record<ReachChange['change'], string>>
  readonly reached: Readonly<Record<ReachChange['what'], string>>
  readonly was: (name: string) => string
  readonly coverage: (analysed: number, partial: number, skipped: number) => string
  readonly partial: string
  readonly skipped: string
  readonly faults: Readonly<Record<Fault['kind'], string>>
}

const en: Words = {
  title: 'mini2mcp review',
  unnamed: '(unnamed app)',
  app: (platform, pages, tools) => `${platform}, ${plural(pages, 'page')}, ${plural(tools, 'tool')}`,
  verdicts: {
    clean: 'Passed: nothing reaches the level that fails.',
    findings: 'Failed: there are findings at or over the level that fails.',
    nothing: 'Rejected: there is nothing that could be analysed.',
    fault: 'No verdict: mini2mcp itself failed.',
  },
  severities: { error: 'error', warning: 'warning', note: 'note' },
  counts: (errors, warnings, notes) =>
    [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')].join(', '),
  accepted: (count) => `${count} accepted`,
  acceptedBecause: (reason, until) => `accepted${until === undefined ? '' : ` until ${until}`}: ${reason}`,
  states: { new: 'new', unchanged: 'as at the last review' },
  whole: 'The app as a whole',
  more: (count) => `and ${count} more`,
  none: 'No findings.',
  advice: 'What to do',
  severity: 'Severity',
  place: 'Place',
  finding: 'Finding',
  evidence: 'Evidence',
  changes: 'Changes since the last review',
  noChanges: 'Nothing has changed in what the app offers and reaches.',
  toolChanges: { added: 'added', removed: 'removed', renamed: 'renamed', moved: 'moved', changed: 'changed' },
  reachChanges: { added: 'now reaches', removed: 'no longer reaches' },
  reached: {
    host: 'host',
    endpoint: 'endpoint',
    payment: 'payment',
    privacy: 'private data',
    page: 'page',
    plugin: 'plugin',
  },
  was: (name) => `was ${name}`,
  coverage: (analysed, partial, skipped) => `${plural(analysed, 'file')} analysed, ${partial} in part, ${skipped} not`,
  partial: 'analysed in part',
  skipped: 'not analysed',
  faults: {
    crash: 'mini2mcp crashed',
    'out-of-memory': 'mini2mcp ran out of memory',
    'timed-out': 'mini2mcp took too long',
    stopped: 'mini2mcp was stopped',
  },
}

const zh: Words = {
  title: 'mini2mcp 审核',
  unnamed: '（未命名小程序）',
  app: (platform, pages, tools) => `${platform}，${pages} 个页面，${tools} 个工具`,
  verdicts: {
    clean: '通过：没有达到不通过级别的发现。',
    findings: '不通过：有达到或超过不通过级别的发现。',
    nothing: '拒绝：没有可以分析的内容。',
    fault: '没有结论：mini2mcp 自身出错。',
  },
  severities: { error: '错误', warning: '警告', note: '提示' },
  counts: (errors, warnings, notes) => `${errors} 个错误，${warnings} 个警告，${notes} 个提示`,
  accepted: (count) => `${count} 个已接受`,
  acceptedBecause: (reason, until) => `已接受${until === undefined ? '' : `（至 ${until}）`}：${reason}`,
  states: { new: '新增', unchanged: '与上次审核相同' },
  whole: '整个小程序',
  more: (count) => `另有 ${count} 个`,
  none: '没有发现。',
  advice: '建议',
  severity: '级别',
  place: '位置',
  finding: '发现',
  evidence: '证据',
  changes: '与上次审核相比的变化',
  noChanges: '小程序提供和访问的内容没有变化。',
  toolChanges: { added: '新增', removed: '移除', renamed: '改名', moved: '移动', changed: '变更' },
  reachChanges: { added: '新访问', removed: '不再访问' },
  reached: { host: '域名', endpoint: '接口', payment: '支付', privacy: '隐私数据', page: '页面', plugin: '插件' },
  was: (name) => `原名 ${name}`,
  coverage: (analysed, partial, skipped) => `已分析 ${analysed} 个文件，部分分析 ${partial} 个，未分析 ${skipped} 个`,
  partial: '部分分析',
  skipped: '未分析',
  faults: {
    crash: 'mini2mcp 崩溃',
    'out-of-memory': 'mini2mcp 内存不足',
    'timed-out': 'mini2mcp 超时',
    stopped: 'mini2mcp 被终止',
  },
}

/** The words of reports by language. */
export const words: Readonly<Record<Language, Words>> = { en, 'zh-CN': zh }

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
