import type { Words } from '../english.js'

export const dropped: Words['dropped'] = {
  kinds: { change: '值得检查', part: '属于某个工具', presentation: '界面呈现' },
  hints: {
    change: '修改源码后可能成为工具。',
    part: '是某个工具的步骤，或与其他动作作用相同。',
    presentation: '没有人会为此请求智能体。',
  },
  advice: '如何修改',
  count: (count) => `${count} 个动作`,
  withheldTool: '未提供的工具',
  filter: '页面或处理函数包含……',
  none: '所有动作都是工具或工具的一部分。',
  noneFound: '没有符合的动作。',
}
