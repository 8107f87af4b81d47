import type { Words } from '../english.js'

/** What the search says. */
export const search: Words['search'] = {
  label: '搜索页面、工具、处理函数、发现',
  results: '搜索结果',
  none: '没有找到。',
  found: (count) => `找到 ${count} 项`,
  more: (count) => `另有 ${count} 项`,
  kinds: {
    page: '页面',
    tool: '工具',
    component: '组件',
    handler: '处理函数',
    finding: '发现',
    endpoint: '请求',
    file: '文件',
  },
}
