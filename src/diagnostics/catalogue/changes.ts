import type { FindingEntry } from '../entry.js'

const threats = ['T26']

const readAgain = {
  en: 'Write the baseline again: mini2mcp analyze <the approved source> --out <folder>.',
  zh: '请重新生成基线：mini2mcp analyze <已批准的源码> --out <文件夹>。',
}

export const changes = {
  'changes/payment-reached': {
    severity: 'error',
    title: { en: 'A tool pays under an unchanged name', zh: '工具名称未变但新增支付' },
    en: '{tool} reaches {effect}; under the same name it took no money before.',
    zh: '{tool} 到达 {effect}；此前同名工具不涉及支付。',
    advice: {
      en: 'Give what pays a handler and a name of its own, or have the tool approved as one that pays.',
      zh: '请将支付拆分为独立的处理函数和名称，或将该工具作为支付工具重新送审。',
    },
    threats,
  },
  'changes/risk-raised': {
    severity: 'error',
    title: { en: 'A tool does more harm under an unchanged name', zh: '工具名称未变但风险升高' },
    en: 'The risk of {tool} was {before} and is {after} under the same name.',
    zh: '{tool} 名称未变，风险由 {before} 变为 {after}。',
    advice: {
      en: 'Look at what it reaches now, and approve it as if it were new; who has agreed to the old tool has not agreed to this one.',
      zh: '请查看其新到达的操作，并按新工具审批；用户同意的是旧工具，不是这一个。',
    },
    threats,
  },
  'changes/confirm-lowered': {
    severity: 'error',
    title: { en: 'A tool no longer asks the person', zh: '工具不再要求用户确认' },
    en: '{tool} ({risk}) was confirmed by the person before it ran, and no longer is.',
    zh: '{tool}（{risk}）此前执行前需用户确认，现在不再需要。',
    advice: {
      en: 'Put the question back, or show that what it does can be undone.',
      zh: '请恢复确认，或说明其操作可以撤销。',
    },
    threats,
  },
  'changes/renamed-and-worse': {
    severity: 'warning',
    title: { en: 'A renamed tool does more harm', zh: '改名的工具风险升高' },
    en: '{tool}, which was {was}, is {after} and was {before}.',
    zh: '{tool}（原名 {was}）的风险由 {before} 变为 {after}。',
    advice: {
      en: 'See that the new name says what it does, and approve it as if it were new.',
      zh: '请确认新名称如实表达其行为，并按新工具审批。',
    },
    threats,
  },
  'changes/name-reused': {
    severity: 'warning',
    title: { en: 'A name stands for another tool', zh: '名称被另一个工具使用' },
    en: '{tool} was the name of {before} and is now the name of {after}.',
    zh: '{tool} 原为 {before} 的名称，现为 {after} 的名称。',
    advice: {
      en: 'Give the tools names in mini2mcp.config.json so that each keeps the one by which it was approved.',
      zh: '请在 mini2mcp.config.json 中为工具命名，使其保留获批时的名称。',
    },
    threats: ['T5', 'T26'],
  },
  'changes/deletes-now': {
    severity: 'error',
    title: { en: 'A tool deletes under an unchanged name', zh: '工具名称未变但新增删除' },
    en: '{tool} reaches {effect}; under the same name it deleted nothing before.',
    zh: '{tool} 到达 {effect}；此前同名工具不删除数据。',
    advice: {
      en: 'See that its words and its question to the person say so.',
      zh: '请确认其文字说明和确认提示已告知用户。',
    },
    threats: ['T6', 'T26'],
  },
  'changes/effects-added': {
    severity: 'note',
    title: { en: 'A tool reaches more under an unchanged name', zh: '工具名称未变但新增操作' },
    en: '{tool} now reaches {effects}.',
    zh: '{tool} 新到达 {effects}。',
    advice: { en: 'See that this belongs to what it says it does.', zh: '请确认这属于其声明的功能。' },
    threats,
  },
  'changes/new-host': {
    severity: 'warning',
    title: { en: 'A new host is asked', zh: '请求了新的域名' },
    en: '{host} is asked by {effect} and was not asked before.',
    zh: '{effect} 请求了 {host}，此前未请求该域名。',
    advice: {
      en: 'See whose host it is, and that it is one of the app’s registered domains.',
      zh: '请确认该域名的归属，以及是否为小程序登记的合法域名。',
    },
    threats: ['T8', 'T26'],
  },
  'changes/privacy-reached': {
    severity: 'warning',
    title: { en: 'A tool gets personal data under an unchanged name', zh: '工具名称未变但新增获取个人信息' },
    en: '{effect} is newly reached by {tools}, whose names have not changed.',
    zh: '{tools} 名称未变，新到达 {effect}。',
    advice: {
      en: 'See that the tool needs it and that the privacy guidelines name it.',
      zh: '请确认工具确有需要，且隐私保护指引已声明。',
    },
    threats: ['T8', 'T26'],
  },
  'changes/new-privacy': {
    severity: 'warning',
    title: { en: 'The app gets other personal data', zh: '小程序新增获取个人信息' },
    en: '{effect} is reached and was not before.',
    zh: '新到达 {effect}。',
    advice: {
      en: 'See that the app needs it and that its privacy guidelines name it.',
      zh: '请确认小程序确有需要，且隐私保护指引已声明。',
    },
    threats: ['T8', 'T26'],
  },
  'changes/new-payment': {
    severity: 'warning',
    title: { en: 'The app takes money for the first time', zh: '小程序首次涉及支付' },
    en: '{effect} is reached; nothing in the app took money before.',
    zh: '到达 {effect}；小程序此前不涉及支付。',
    advice: {
      en: 'See that the app may take payments and that a person has tapped for each.',
      zh: '请确认小程序具备支付资质，且每次支付都由用户点击触发。',
    },
    threats: ['T7', 'T26'],
  },
  'changes/new-plugin': {
    severity: 'warning',
    title: { en: 'The app uses another plugin', zh: '小程序新增插件' },
    en: 'The plugin {plugin} is new; what it does cannot be analysed.',
    zh: '新增插件 {plugin}，其行为无法分析。',
    advice: { en: 'See who provides it and what for.', zh: '请确认插件的提供方和用途。' },
    threats: ['T9', 'T26'],
  },
  'changes/risk-lowered': {
    severity: 'note',
    title: { en: 'A tool seems more harmless', zh: '工具风险降低' },
    en: 'The risk of {tool} was {before} and is {after}.',
    zh: '{tool} 的风险由 {before} 变为 {after}。',
    advice: {
      en: 'See that what it did is gone, and not only out of sight.',
      zh: '请确认原有操作确已移除，而不是无法被分析。',
    },
    threats: ['T9', 'T26'],
  },
  'changes/tool-removed': {
    severity: 'note',
    title: { en: 'A tool is gone', zh: '工具已移除' },
    en: '{tool} ({page}) is no longer there.',
    zh: '{tool}（{page}）已不存在。',
    advice: { en: 'Assistants that call it have to be told.', zh: '请通知仍会调用它的智能体。' },
    threats,
  },
  'changes/input-gone': {
    severity: 'note',
    title: { en: 'A required input is gone', zh: '必填参数已移除或改名' },
    en: '{tool} no longer takes {input}, which was required.',
    zh: '{tool} 不再接受原必填参数 {input}。',
    advice: { en: 'Calls that give it have to be changed.', zh: '请修改仍传入该参数的调用。' },
    threats,
  },
  'changes/baseline-in-submission': {
    severity: 'error',
    title: { en: 'Baseline inside the submission', zh: '提交内容中自带基线' },
    en: 'The baseline {place} is part of what is reviewed: an app does not say itself what was approved.',
    zh: '基线 {place} 属于被审核的内容：已批准的版本不能由小程序自行声明。',
    advice: {
      en: 'Keep the baseline outside the app and name it with --baseline.',
      zh: '请将基线放在小程序之外，并用 --baseline 指定。',
    },
    threats,
  },
  'changes/baseline-incomplete': {
    severity: 'error',
    title: { en: 'The baseline is incomplete', zh: '基线不完整' },
    en: 'The baseline has no {file}, or it is too large to be read.',
    zh: '基线中没有 {file}，或文件过大无法读取。',
    advice: readAgain,
    threats,
  },
  'changes/baseline-broken': {
    severity: 'error',
    title: { en: 'The baseline is broken', zh: '基线已损坏' },
    en: '{file} of the baseline is no whole JSON: it was cut off or damaged.',
    zh: '基线中的 {file} 不是完整的 JSON：已被截断或损坏。',
    advice: readAgain,
    threats,
  },
  'changes/baseline-foreign': {
    severity: 'error',
    title: { en: 'The baseline is not ours', zh: '基线不是本工具的输出' },
    en: '{file} of the baseline is not what this version of mini2mcp writes.',
    zh: '基线中的 {file} 不是此版本 mini2mcp 的输出。',
    advice: readAgain,
    threats,
  },
  'changes/baseline-newer': {
    severity: 'error',
    title: { en: 'The baseline is of another version', zh: '基线版本不符' },
    en: '{file} of the baseline is of a format that this version of mini2mcp does not know.',
    zh: '此版本 mini2mcp 不支持基线中 {file} 的格式。',
    advice: {
      en: 'Use the version that wrote it, or write the baseline again with this one.',
      zh: '请使用生成它的版本，或用此版本重新生成基线。',
    },
    threats,
  },
  'changes/baseline-altered': {
    severity: 'error',
    title: { en: 'The baseline was altered', zh: '基线被修改' },
    en: 'In the baseline {tool} is not what its hash says: tools.json or graph.json was changed after it was written.',
    zh: '基线中 {tool} 与其哈希不符：tools.json 或 graph.json 在生成后被修改。',
    advice: readAgain,
    threats,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
