import { dropped } from './chinese/dropped.js'
import { coverage, findings } from './chinese/findings.js'
import { frame } from './chinese/frame.js'
import { live } from './chinese/live.js'
import { tool } from './chinese/tool.js'
import { unit } from './chinese/unit.js'
import { map } from './chinese/map.js'
import { search } from './chinese/search.js'
import type { Words } from './english.js'

export const chinese: Words = {
  views: {
    map: '地图',
    pages: '页面',
    tools: '工具',
    dropped: '未成工具',
    findings: '发现',
    coverage: '覆盖',
    ask: '试问',
  },
  risks: { read: '只读', write: '会改动', privacy: '个人信息', payment: '支付' },
  severities: { error: '错误', warning: '警告', note: '提示' },
  language: 'English',
  languageHint: '切换到英文',
  theme: '深色或浅色',
  skip: '跳到正文',
  nameless: '小程序',
  pages: (count) => `${count} 个页面`,
  tools: (count) => `${count} 个工具`,
  copy: '复制',
  copied: '已复制',
  copyByHand: '已选中，请按 Ctrl+C',
  absent: '这份报告里没有这一项。',
  frame,
  live,
  tool,
  unit,
  map,
  dropped,
  search,
  findings,
  coverage,
}
