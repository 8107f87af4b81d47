import type { Intent } from '../intent.js'
import { noun } from '../words/noun.js'

/** What the app itself tells the person, by what it means for the caller. */
export interface Messages {
  readonly success: readonly string[]
  readonly empty: readonly string[]
  /** Something that the person has to say or do first. */
  readonly missing: readonly string[]
  readonly failure: readonly string[]
}

/** Tried in this order: '请重试' after a failure is no missing value, '已取消' no failure. */
const meanings: readonly (readonly [keyof Messages | 'waiting', RegExp])[] = [
  ['waiting', /中\.*。*…*$|请稍[候后等]$|loading|\.\.\.$/iu],
  [
    'failure',
    /失败|未完成|未成功|异常|错误|有误|无效|不正确|不一致|超时|超过|不足|已存在|不存在|无法|不能(?!为空)|fail|error|invalid/iu,
  ],
  ['missing', /^请|未填写|不能为空|不完整|未选择|未登录|没有要|required|please/iu],
  ['empty', /暂无|暂未|还没有|没有(更多|找到|相关|数据)|为空|no (data|results?)/iu],
  ['success', /成功|^已|已(取消|完成|提交|保存|删除|更新|添加|加入|领取)|完成|success|saved|done/iu],
]

/** Dialogs that ask have no place here: what they say is no outcome. */
const asking = /[?？]|吗|确定|确认|是否/u

const MOST = 3

/** The toasts and dialogs of the actions behind `intent`, each once, in the order of the source. */
export function messagesOf(intent: Intent): Messages {
  const texts = [...new Set(textsOf(intent))]
  const meant = (meaning: keyof Messages): readonly string[] =>
    texts.filter((text) => meaningOf(text) === meaning).slice(0, MOST)
  return { success: meant('success'), empty: meant('empty'), missing: meant('missing'), failure: meant('failure') }
}

function meaningOf(text: string): keyof Messages | 'waiting' | undefined {
  return meanings.find(([, pattern]) => pattern.test(text))?.[0]
}

function textsOf(intent: Intent): readonly string[] {
  const effects = intent.subjects.flatMap((subject) => subject.action.effects)
  return effects.flatMap((effect) => {
    if (effect.kind !== 'api' || (effect.name !== 'showToast' && effect.name !== 'showModal')) return []
    const said = (effect.text ?? '').split(' · ').at(-1)
    const text = noun(said)
    return text === null || (effect.name === 'showModal' && asking.test(text)) ? [] : [text]
  })
}
