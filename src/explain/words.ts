import type { Language } from '../diagnostics/message.js'
import type { Provenance, Risk, Step, Tool } from '../5-infer/toolset.js'
import type { SectionKind } from './explanation.js'

/** What explanations say in one language; what is put in has been made harmless. */
export interface Words {
  readonly sections: Readonly<Record<SectionKind, string>>
  readonly risks: Readonly<Record<Risk, string>>
  readonly tool: (title: string, page: string) => string
  readonly risk: (risk: string) => string
  readonly confirm: Readonly<Record<'yes' | 'no', string>>
  readonly confidence: (value: number) => string
  readonly withheld: (reason: string) => string
  readonly dropped: (reason: string) => string
  readonly undefined: string
  readonly offeredAs: (tool: string) => string
  readonly reaches: (effect: string) => string
  readonly nothing: string
  readonly more: (count: number) => string
  readonly input: (name: string, type: string, required: boolean) => string
  readonly sources: Readonly<{ [From in Provenance['from']]: (detail: string) => string }>
  readonly supplied: (action: string, from: string) => string
  readonly steps: Readonly<{ [Do in Step['do']]: (what: string) => string }>
  readonly preconditions: Readonly<Record<Tool['preconditions'][number]['kind'], string>>
  readonly severity: (severity: string) => string
  readonly threats: (threats: string) => string
  readonly notHere: string
  readonly within: (action: string) => string
  readonly empty: string
  readonly unknown: (word: string, near: string) => string
  readonly override: (action: string) => string
  readonly mend: Readonly<Record<'missing' | 'finding' | 'unlabelled', string>>
}

const en: Words = {
  sections: {
    what: 'What it is',
    way: 'How it comes to what it does',
    inputs: 'Inputs, and where their values come from',
    reasons: 'Why it is judged so',
    before: 'What has to be so before',
    plan: 'How it is carried out on the page',
    tools: 'Tools that use it',
    findings: 'Findings about it',
    advice: 'What can be done',
  },
  risks: { read: 'only reads', write: 'changes something', payment: 'payment', privacy: 'personal data' },
  tool: (title, page) => `${title}, on the page ${page}`,
  risk: (risk) => `Risk: ${risk}`,
  confirm: { yes: 'The person has to agree before it runs.', no: 'It runs without asking the person.' },
  confidence: (value) => `Confidence: ${String(value)}`,
  withheld: (reason) => `It is not offered to assistants: ${reason}`,
  dropped: (reason) => `It became no tool: ${reason}`,
  undefined: 'The template binds it, and the code defines it nowhere.',
  offeredAs: (tool) => `It is part of the tool ${tool}.`,
  reaches: (effect) => `reaches ${effect}`,
  nothing: 'It reaches nothing outside the page.',
  more: (count) => `and ${String(count)} more`,
  input: (name, type, required) => `${name}: ${type}, ${required ? 'required' : 'optional'}`,
  sources: {
    user: () => 'the person says it',
    choice: (of) => `one of ${of}`,
    tool: (path) => `the result of ${path}`,
    session: (detail) => `the session: ${detail}`,
    storage: (detail) => `kept on the phone: ${detail}`,
    constant: (detail) => `always ${detail}`,
  },
  supplied: (action, from) => `${action} opens the page with ${from}`,
  steps: {
    open: (what) => `open ${what}`,
    fill: (what) => `fill ${what}`,
    tap: (what) => `tap ${what}`,
    change: (what) => `choose ${what}`,
    submit: (what) => `submit ${what}`,
    longpress: (what) => `press ${what} for long`,
    confirm: (what) => `the person confirms: ${what}`,
    expect: (what) => `then ${what} is reached`,
  },
  preconditions: {
    login: 'login',
    storage: 'kept on the phone',
    permission: 'permission',
    privacy: 'privacy agreement',
    'prior-tool': 'first',
  },
  severity: (severity) => `Severity: ${severity}`,
  threats: (threats) => `Threats: ${threats}`,
  notHere: 'It does not occur in this app.',
  within: (action) => `The code of ${action} begins here, above the place.`,
  empty: 'Nothing that the analysis knows of is at this place.',
  unknown: (word, near) =>
    `There is no tool, action, code or place ${word}.${near === '' ? '' : ` Did you mean ${near}?`}`,
  override: (action) =>
    `mini2mcp.config.json can name, hide or join its tool, or raise its risk, under tools["${action}"].`,
  mend: {
    missing: 'Define the handler, or take the binding out of the template.',
    finding: 'Mend the finding below: while it is an error the action is not offered.',
    unlabelled: 'Give the element a text or an aria-label that says what it does.',
  },
}

const zh: Words = {
  sections: {
    what: '概要',
    way: '从界面到效果的路径',
    inputs: '参数及其取值来源',
    reasons: '判断依据',
    before: '前置条件',
    plan: '页面上的执行步骤',
    tools: '使用它的工具',
    findings: '相关发现',
    advice: '可以怎么做',
  },
  risks: { read: '只读', write: '写入', payment: '支付', privacy: '隐私' },
  tool: (title, page) => `${title}，页面 ${page}`,
  risk: (risk) => `风险：${risk}`,
  confirm: { yes: '执行前须经用户确认。', no: '无需用户确认即可执行。' },
  confidence: (value) => `置信度：${String(value)}`,
  withheld: (reason) => `未提供给智能体：${reason}`,
  dropped: (reason) => `没有成为工具：${reason}`,
  undefined: '模板绑定了它，但代码中没有定义。',
  offeredAs: (tool) => `属于工具 ${tool}。`,
  reaches: (effect) => `到达 ${effect}`,
  nothing: '没有到达页面以外的任何内容。',
  more: (count) => `另有 ${String(count)} 个`,
  input: (name, type, required) => `${name}：${type}，${required ? '必填' : '可选'}`,
  sources: {
    user: () => '由用户说出',
    choice: (of) => `可选值：${of}`,
    tool: (path) => `来自工具结果 ${path}`,
    session: (detail) => `来自会话：${detail}`,
    storage: (detail) => `来自本地存储：${detail}`,
    constant: (detail) => `固定为 ${detail}`,
  },
  supplied: (action, from) => `${action} 打开此页面时传入 ${from}`,
  steps: {
    open: (what) => `打开 ${what}`,
    fill: (what) => `填写 ${what}`,
    tap: (what) => `点击 ${what}`,
    change: (what) => `选择 ${what}`,
    submit: (what) => `提交 ${what}`,
    longpress: (what) => `长按 ${what}`,
    confirm: (what) => `用户确认：${what}`,
    expect: (what) => `随后到达 ${what}`,
  },
  preconditions: {
    login: '登录',
    storage: '本地存储',
    permission: '授权',
    privacy: '隐私协议',
    'prior-tool': '先执行',
  },
  severity: (severity) => `级别：${severity}`,
  threats: (threats) => `威胁：${threats}`,
  notHere: '此小程序中没有出现。',
  within: (action) => `此位置之前最近开始的是 ${action} 的代码。`,
  empty: '分析没有发现与此位置相关的内容。',
  unknown: (word, near) => `没有名为 ${word} 的工具、动作、诊断代码或位置。${near === '' ? '' : `是否指 ${near}？`}`,
  override: (action) => `可在 mini2mcp.config.json 的 tools["${action}"] 下为其工具命名、隐藏、合并或提高风险。`,
  mend: {
    missing: '请定义该处理函数，或从模板中移除绑定。',
    finding: '请先解决下列发现：错误未消除前该动作不会提供给智能体。',
    unlabelled: '请为该元素添加能说明用途的文字或 aria-label。',
  },
}

/** The words of explanations by language. */
export const words: Readonly<Record<Language, Words>> = { en, 'zh-CN': zh }
