import type { Words } from '../english.js'

export const findings: Words['findings'] = {
  all: '全部',
  severity: '级别',
  filter: '发现内容包含……',
  none: '没有需要说明的问题。',
  noneFound: '没有符合的发现。',
  advice: '怎么做',
  chain: '证据链',
  withholds: '因此未提供的工具',
  about: '相关工具',
  actions: '相关动作',
}

export const coverage: Words['coverage'] = {
  files: '文件',
  analysed: '已分析',
  partial: '部分分析',
  skipped: '未分析',
  allAnalysed: '所有文件均已完整分析。',
  actions: '动作',
  shares: { tool: '工具及其入口', change: '值得检查', part: '工具的一部分', presentation: '界面呈现' },
  budgets: '平台限额的使用情况',
  bytes: (bytes, limit) => `${bytes.toLocaleString('en')} / ${limit.toLocaleString('en')} 字节`,
  over: '超出限额',
  frontMatter: '文件头',
  fileCount: (count) => `${count} 个文件`,
}
