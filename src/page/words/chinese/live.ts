import type { Words } from '../english.js'

export const live: Words['live'] = {
  kinds: { added: '新增', removed: '已移除', renamed: '已改名', moved: '已移动', changed: '有变化' },
  follows: '随保存自动更新',
  unchanged: '已保存：工具没有变化',
  changed: (count) => `已保存：${count} 个工具有变化`,
  broken: (count) => `源码中有 ${count} 处错误`,
  lost: '连接已断开：请重新运行 mini2mcp preview 并打开新地址',
  problems: '当前源码无法读取',
  stale: '修正之前，页面显示最后一次可读取的内容。',
  changes: '最近一次保存带来的变化',
  was: (name) => `原名 ${name}`,
  more: (count) => `另有 ${count} 项`,
}
