import type { Entry } from '../entry.js'

export const emit = {
  'emit/mcp-near-limit': {
    severity: 'warning',
    en: 'mcp.json of skill {skill} takes {bytes} of {limit} bytes. Split the skill or shorten its descriptions before adding to it.',
    zh: '技能 {skill} 的 mcp.json 已占 {bytes} 字节（上限 {limit}）。继续增加前请拆分技能或缩短描述。',
  },
  'emit/skill-split': {
    severity: 'note',
    en: 'Skill {skill} was over the platform’s size limits and was split, in the order of its tools, into {parts}.',
    zh: '技能 {skill} 超出平台大小限制，已按工具顺序拆分为 {parts}。',
  },
  'emit/tool-too-large': {
    severity: 'error',
    en: 'Tool {tool} alone is over the size limit of a skill: it is not offered, and only kept in tools.json. Shorten its page’s choices or texts.',
    zh: '工具 {tool} 单独就超出技能的大小限制：未对外提供，仅保留在 tools.json 中。请精简该页面的选项或文案。',
  },
  'emit/skills-joined': {
    severity: 'note',
    en: 'Skill {skill} was joined to {into}: an app may declare at most {limit} skills.',
    zh: '技能 {skill} 已并入 {into}：一个小程序最多声明 {limit} 个技能。',
  },
  'emit/too-many-skills': {
    severity: 'error',
    en: 'Skill {skill} is not offered, and only kept in tools.json: an app may declare at most {limit} skills. Hide what is not wanted in mini2mcp.config.json to make room.',
    zh: '技能 {skill} 未对外提供，仅保留在 tools.json 中：一个小程序最多声明 {limit} 个技能。可在 mini2mcp.config.json 中隐藏不需要的工具以腾出名额。',
  },
  'emit/alipay-by-hand': {
    severity: 'note',
    en: 'Alipay’s agent mode also needs component2: true under compileOptions of mini.project.json. How it opens pages without a card, and what it takes of page metadata, is not documented.',
    zh: '支付宝智能体模式还需要在 mini.project.json 的 compileOptions 中设置 component2: true。不经卡片打开页面的方式和页面元数据均未见官方说明。',
  },
  'emit/page-not-reached': {
    severity: 'note',
    en: 'Page {page} was left out of page-meta.json: no page that a person can get to leads there.',
    zh: '页面 {page} 未写入 page-meta.json：从可到达的页面无法进入该页。',
  },
  'emit/page-query-dropped': {
    severity: 'note',
    en: 'page-meta.json was over {limit} bytes: the optional query parameters of {pages} pages were left out.',
    zh: 'page-meta.json 超过 {limit} 字节：已省略 {pages} 个页面的可选查询参数。',
  },
  'emit/page-meta-brief': {
    severity: 'note',
    en: 'page-meta.json was over {limit} bytes: {pages} pages, those without tools and the farthest from the home page first, are described by their names alone.',
    zh: 'page-meta.json 超过 {limit} 字节：{pages} 个页面（优先无工具及距首页最远者）仅以名称描述。',
  },
  'emit/page-meta-cut': {
    severity: 'warning',
    en: 'page-meta.json was over {limit} bytes: {count} pages were left out, those without tools and the farthest from the home page first: {pages}.',
    zh: 'page-meta.json 超过 {limit} 字节：{count} 个页面未写入（优先无工具及距首页最远者）：{pages}。',
  },
  'emit/no-launch': {
    severity: 'note',
    en: 'It cannot be seen where {file} launches the app: call wx.onAgentHandoff in onLaunch by hand, before anything else.',
    zh: '无法确定 {file} 中启动小程序的位置：请自行在 onLaunch 开头调用 wx.onAgentHandoff。',
  },
  'emit/skill-renamed': {
    severity: 'note',
    en: 'The app has a skill of its own in skills/{skill}: the one found here is written to skills/{into}.',
    zh: '小程序已有自己的技能 skills/{skill}：本次得到的技能写入 skills/{into}。',
  },
  'emit/forbidden-character': {
    severity: 'error',
    en: '{artifact} holds {count} characters that no agent-facing text may hold, the first being {character}. Remove them from the app’s text.',
    zh: '{artifact} 含有 {count} 个不允许出现在面向智能体文本中的字符，第一个是 {character}。请从小程序文案中删除。',
  },
  'emit/tool-commands': {
    severity: 'error',
    en: 'The finished text of {tool} commands an assistant: words of the app that are harmless alone do so together. The tool is withheld. Give the elements that it stands for plain names.',
    zh: '工具 {tool} 的最终描述对智能体下指令：单独看无害的文案拼在一起构成指令。该工具不予提供。请为相关元素起平实的名称。',
  },
  'emit/instruction-like': {
    severity: 'warning',
    en: '{artifact} holds text of the app that reads like an order to an assistant. Check it before publishing.',
    zh: '{artifact} 含有类似对智能体下指令的小程序文案。发布前请检查。',
  },
} as const satisfies Readonly<Record<string, Entry>>
