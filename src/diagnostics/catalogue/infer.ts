import type { Entry } from '../entry.js'

export const infer = {
  'infer/no-tools': {
    severity: 'warning',
    en: 'No tool was found on {pages} pages. See `dropped` in tools.json for what became of each action.',
    zh: '{pages} 个页面中没有找到可用的工具。每个动作的去向见 tools.json 的 dropped。',
  },
  'infer/too-many-tools': {
    severity: 'warning',
    en: 'The app would have {count} tools; the {limit} that a person reaches first are offered.',
    zh: '该小程序共可生成 {count} 个工具，仅提供最先到达的 {limit} 个。',
    advice: {
      en: 'See `dropped` in tools.json for the others, and split the app.',
      zh: '其余见 tools.json 的 dropped，建议拆分小程序。',
    },
  },
  'infer/stale-override': {
    severity: 'warning',
    en: 'No tool stands for {id} any more. Look up the action in tools.json (`actions`) and mend mini2mcp.config.json, or remove the entry.',
    zh: '已没有工具对应 {id}。请在 tools.json 的 actions 中查找该动作并修正 mini2mcp.config.json，或删除此项。',
  },
  'infer/overrides-ignored': {
    severity: 'note',
    en: 'mini2mcp.config.json of the app wants {count} tools otherwise. A review does not heed it: every tool is reviewed as it was found.',
    zh: '小程序自带的 mini2mcp.config.json 对 {count} 个工具另有要求。审核时不予采纳，所有工具均按分析结果审核。',
  },
  'infer/risk-not-lowered': {
    severity: 'error',
    en: '{id}: the risk found is {found}, which an app’s own configuration cannot lower to {risk}. Remove the entry, or report the finding if it is wrong.',
    zh: '{id}：分析得到的风险为 {found}，小程序自身的配置不能将其降为 {risk}。请删除此项；若判断有误请反馈。',
  },
  'infer/text-refused': {
    severity: 'error',
    en: '{id}: the {key} in mini2mcp.config.json has an address, markup, invisible characters or words that command an assistant, and is not used. Write plain sentences about the tool.',
    zh: '{id}：mini2mcp.config.json 中的 {key} 含有网址、标记、不可见字符或对智能体的指令，未采用。请用平实的句子描述该工具。',
  },
} as const satisfies Readonly<Record<string, Entry>>
