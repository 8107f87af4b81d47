import type { CallWording } from '../wording.js'

/** What the scripts say about arguments in Chinese. */
export const call: CallWording = {
  arguments: '参数',
  absent: '{name} 未提供',
  type: '{name} 的类型应为 {type}',
  choices: '{name} 只能取 {choices}',
  item: '{name} 的每一项',
  minimum: '{name} 不能小于 {limit}',
  maximum: '{name} 不能大于 {limit}',
  longest: '{name} 最多 {limit} 个字',
  fewest: '{name} 至少 {limit} 项',
  missing: '缺少 {name}',
  unknown: '没有名为 {name} 的参数',
  refused: '调用未执行：{problems}。请按参数说明补齐或改正后再调用；用户没有说的先追问，不要用同样的参数重试。',
  remind: '用户已说明、需在页面上填写或选择：{said}。',
  between: '；',
}
