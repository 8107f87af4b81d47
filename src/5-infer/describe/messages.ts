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

/**
 * Tried in this order: '请重试' after a failure is no missing value, '已取消' no failure, the end of a list no empty one. What
 * was entered wrongly is to be said anew like what is missing.
 */
const meanings: readonly (readonly [keyof Messages | 'nothing', RegExp])[] = [
  ['nothing', /中\.*。*…*$|请稍[候后等]$|loading|\.\.\.$|没有更多|到底了|no more/iu],
  ['nothing', /^(?:出现)?(?:错误|错误信息|错误提示|系统错误|提示|失败|error)$/iu],
  ['missing', /(?:格式|长度).*(?:有误|错误|不正确|不对)|两次.*不一致|不能为/u],
  [
    'failure',
    /失败|未完成|未成功|异常|错误|有误|无效|不正确|不一致|超时|超过|不足|已存在|不存在|无法|不能|请勿|重复|售罄|抢光|已满|\S已结束$|已过期|已失效|fail|error|invalid/iu,
  ],
  ['missing', /^请|未填写|不完整|未选择|未登录|没有要|required|please/iu],
  ['empty', /暂无|暂未|还没有|没有(找到|相关|数据)|为空|no (data|results?)/iu],
  ['success', /成功|^已|已(取消|完成|提交|保存|删除|更新|添加|加入|领取)|完成|success|saved|done/iu],
]

/** Dialogs that ask have no place here: what they say is no outcome. */
const asking = /[?？]|吗|确定|确认|是否/u

const MOST = 3

/** The toasts and dialogs of the actions behind `intent`, each once, in the order of the source. */
export function messagesOf(intent: Intent): Messages {
  const texts = [...new Set(textsOf(intent))]
  const meant = (meaning: keyof Messages): readonly string[] =>
    texts.filter((text) => meaningIn(intent, text) === meaning).slice(0, MOST)
  return {
    success: meant('success'),
    empty: [...new Set([...insteadOfLists(intent), ...meant('empty')])].slice(0, MOST),
    missing: meant('missing'),
    failure: meant('failure'),
  }
}

/** That the person has cancelled is no success of what does not cancel; what else goes well while paying is no payment. */
function meaningIn(intent: Intent, text: string): keyof Messages | 'nothing' | undefined {
  const meaning = meanings.find(([, pattern]) => pattern.test(text))?.[0]
  if (meaning !== 'success') return meaning
  if (text.includes('取消') && !cancels(intent)) return 'failure'
  return intent.kind === 'pay' && !/支付|付款|缴费|充值|paid|pay/iu.test(text) ? 'nothing' : meaning
}

function cancels({ lead }: Intent): boolean {
  const said = lead.action.triggers.map(({ label }) => label ?? '')
  return [lead.action.handler, ...said].some((name) =>
    /取消|撤|cancel|un|del|remove|toggle|collect|like|follow/iu.test(name),
  )
}

/** What the page shows where a list of it is empty. */
function insteadOfLists({ page }: Intent): readonly string[] {
  return (page.empties ?? []).flatMap(({ text }) => (saysNothing.test(text) ? (noun(text) ?? []) : []))
}

/** Not what invites to fill it: '等你来留言'. */
const saysNothing = /无(?!法)|没|尚未|还未|未找到|空|\bno\b|nothing|empty/iu

function textsOf(intent: Intent): readonly string[] {
  const effects = intent.subjects.flatMap((subject) => subject.action.effects)
  return effects.flatMap((effect) => {
    if (effect.kind !== 'api' || (effect.name !== 'showToast' && effect.name !== 'showModal')) return []
    const said = (effect.text ?? '').split(' · ').at(-1)
    const text = noun(said)
    return text === null || (effect.name === 'showModal' && asking.test(text)) ? [] : [text]
  })
}
