import type { Effect } from '../../4-trace/graph.js'
import { once } from '../facts/once.js'
import type { Intent } from '../intent.js'
import { lengthOf, noun } from '../words/noun.js'

const LONGEST_LABEL = 14

/** Words on buttons and over dialogs that say that something is done, but not what. */
const vague: ReadonlySet<string> = new Set(
  '确定 确认 取消 提交 保存 完成 默认 联系 删除 编辑 修改 添加 新增 新建 下一步 上一步 查看 更多 详情 返回 关闭 打开 选择 立即提交 点击提交 提 交 确 定 登录中 加载中 请选择 拨打 提示 温馨提示 注意 警告 系统提示 操作提示 申请 清空 上传 撤销 撤回 作废 发布 发表 支付 绑定 解绑 拒绝 通过 驳回 同意 收藏 点赞 关注 选好了 好了 ok submit confirm cancel save delete'.split(
    ' ',
  ),
)

/** Of those, words that end a form; what it was for is in the title of its page. */
const ending: ReadonlySet<string> = new Set('确定 确认 提交 保存 完成 立即提交 点击提交 选好了 好了'.split(' '))

/** Whether `label` says no more than that the form is done. */
export function endsForm(label: string): boolean {
  return ending.has(label)
}

/**
 * What is written on what is tapped; on several buttons, each of them as long as they are short. Where several texts take turns
 * on one ('已满员/立即预约'), the last, which is the one for when it can be tapped. Nothing where nothing telling is written.
 */
export const labelsOf = once((intent: Intent): readonly string[] => {
  const labels = intent.lead.action.triggers.flatMap((trigger) => writtenOn(trigger.label) ?? [])
  const texts = [...new Set(labels)]
  const length = texts.reduce((sum, text) => sum + lengthOf(text) + 1, -1)
  return length > LONGEST_LABEL ? texts.slice(0, 1) : texts
})

/** What stands there while nothing can be done: '已约满', '暂无号源'. */
const unavailable = /^(?:已|暂|不可|无|未开)/u

function writtenOn(label: string | null): string | null {
  const texts = (label ?? '').split('/').toReversed().map(noun)
  const telling = texts.filter((text) => text !== null && lengthOf(text) <= LONGEST_LABEL && /\p{L}{2}/u.test(text))
  return telling.find((text) => !unavailable.test(text ?? '')) ?? telling[0] ?? null
}

/** What the app itself calls the deed: on its buttons, else over the dialog in which it asks back. Nothing where it is silent. */
export const saidOf = once((intent: Intent): readonly string[] => {
  const labels = labelsOf(intent)
  if (labels.length > 1 || (labels[0] !== undefined && !isVague(labels[0]))) return labels
  const titles = intent.lead.main.flatMap(titleOfDialog)
  return titles.filter((title) => lengthOf(title) <= LONGEST_LABEL && !isVague(title)).slice(0, 1)
})

/** Of a dialog's title and content the title. */
function titleOfDialog(effect: Effect): readonly string[] {
  if (effect.kind !== 'api' || effect.name !== 'showModal' || effect.text?.includes(' · ') !== true) return []
  const title = noun(effect.text.split(' · ', 1)[0])
  return title === null ? [] : [title]
}

function isVague(label: string): boolean {
  return vague.has(label) || /^[A-Za-z]{1,4}$/u.test(label)
}
