import type { Draft } from './draft.js'
import { actOfLoading, apiKind } from './facts/effects.js'
import type { Subject } from './facts/subject.js'
import { isIdentityEvent } from './facts/events.js'
import { callsKind, isChange } from './facts/subject.js'
import type { Effect } from '../4-trace/graph.js'
import type { Location } from '../source/location.js'
import type { Risk } from './toolset.js'
import { wechatApiOrGuess } from '../platforms/wechat-api.js'
import { wordsOf } from './words/identifier.js'

/** The worst that can happen: payment, then personal data, then a change, else nothing but reading. */
export function riskOf(draft: Draft): Risk {
  const { intent } = draft
  if (intent.kind === 'pay' || intent.subjects.some((subject) => subject.act === 'pay')) return 'payment'
  if (
    intent.ability === 'login' ||
    intent.subjects.some(handsOverIdentity) ||
    draft.fields.some((field) => field.control?.kind === 'idcard')
  )
    return 'privacy'
  if (intent.subjects.some(isUnknown)) return 'write'
  if (intent.subjects.some(changesSomething) || acting.has(intent.ability) || intent.kind === 'mutate') return 'write'
  return 'read'
}

/** Abilities of the device that reach somebody else. */
const acting: ReadonlySet<string> = new Set(['call', 'upload'])

/**
 * Whether a person has to agree before it runs: payment, personal data, whatever changes something on a server, deletion, what
 * the app itself asks, what is not known. What stays on the phone and can be undone there needs nobody's leave.
 */
export function confirmOf(draft: Draft, risk: Risk): boolean {
  if (risk === 'payment' || risk === 'privacy') return true
  if (risk === 'read') return false
  return (
    draft.intent.subjects.some(
      (subject) => changesServer(subject) || destroys(subject) || isUnknown(subject) || asksBack(subject),
    ) ||
    draft.intent.ability === 'call' ||
    draft.intent.ability === 'logout'
  )
}

/** Not all that it does was seen: then it counts as doing something. */
function isUnknown({ action }: Subject): boolean {
  return action.partial === true
}

function changesServer(subject: Subject): boolean {
  return subject.remote.length > 0 && subject.act !== null && isChange(subject.act)
}

function destroys(subject: Subject): boolean {
  return subject.act === 'destroy' || subject.meaning.act === 'destroy'
}

/** The app itself asks in a dialog on whose answer what is done depends; a dialog that only tells of a fault asks nothing. */
export function asksBack(subject: Subject): boolean {
  const dialogs = subject.main.filter(
    (effect) =>
      effect.kind === 'api' &&
      (effect.name === 'showActionSheet' || (effect.name === 'showModal' && !tellsFault(effect.text ?? ''))),
  )
  const deeds = subject.main.filter(isDeed)
  return dialogs.some((dialog) => deeds.some((deed) => dependsOn(deed, dialog)))
}

/** What a dialog says that only tells why nothing is done, unless it asks after all. */
const faults: readonly string[] =
  '请填写 请输入 请选择 请先 请检查 不能为空 不能大于 不能小于 不正确 不足 有误 错误 失败 无效 必填 未填写'.split(' ')
const questions: readonly string[] = '？ ? 吗 是否'.split(' ')

function tellsFault(text: string): boolean {
  return faults.some((fault) => text.includes(fault)) && !questions.some((question) => text.includes(question))
}

function isDeed(effect: Effect): boolean {
  if (effect.kind === 'api') return apiKind(effect.name) === 'payment'
  return effect.kind === 'request' || effect.kind === 'cloud' || (effect.kind === 'storage' && effect.op !== 'get')
}

/** Done in the dialog's answer, or after it in the same function. */
export function dependsOn(deed: Effect, dialog: Effect): boolean {
  const way = deed.through ?? []
  const asked = dialog.through ?? []
  if (!asked.every((step, at) => way[at] === step)) return false
  return way.length > asked.length || deed.at.file !== dialog.at.file || isAfter(deed.at, dialog.at)
}

function isAfter(one: Location, other: Location): boolean {
  return one.line === other.line ? one.column > other.column : one.line > other.line
}

function changesSomething(subject: Subject): boolean {
  if (subject.action.kind === 'lifecycle') return subject.remote.some((effect) => isPlainChange(actOfLoading(effect)))
  return subject.act !== null && isChange(subject.act)
}

/** Opening a page that counts a visit is reading; opening one that deletes or pays is not. */
function isPlainChange(act: ReturnType<typeof actOfLoading>): boolean {
  return act === 'destroy' || act === 'pay'
}

/**
 * Personal data leaves the phone: identity for logging in, address, place, pictures. A page that asks for the place while it
 * opens reads all the same: the platform's own sheet asks, and the permission is a precondition.
 */
function handsOverIdentity(subject: Subject): boolean {
  if (subject.action.kind === 'lifecycle') return callsKind(subject, 'phone', 'address') || callsProfile(subject)
  return isLogin(subject) || subject.main.some((effect) => effect.kind === 'api' && isPrivate(effect.name))
}

/** `getUserInfo` gives no more than a default picture without being asked for. */
function callsProfile(subject: Subject): boolean {
  return subject.main.some(
    (effect) => effect.kind === 'api' && apiKind(effect.name) === 'profile' && effect.name !== 'getUserInfo',
  )
}

function isPrivate(name: string): boolean {
  return wechatApiOrGuess(name).private === true
}

function isLogin(subject: Subject): boolean {
  return subject.act === 'login' || subject.meaning.act === 'login' || isIdentityEvent(subject.action)
}

/** Names of fields that hold what identifies a person. */
const personalWords: ReadonlySet<string> = new Set(
  'phone mobile tel telephone idcard identity realname passport address email birthday birth contact'.split(' '),
)

/** Whether a field of this name holds what identifies a person; 'addressId' only points to it. */
export function isPersonal(name: string): boolean {
  const words = wordsOf(name)
  return words.some((word) => personalWords.has(word)) && !idEnds.has(words.at(-1) ?? '')
}

const idEnds: ReadonlySet<string> = new Set(['id', 'ids', 'index', 'type'])

/** The fields of `draft` that hold personal data. */
export function personalFields(draft: Draft): readonly string[] {
  return draft.fields.filter((field) => isPersonal(field.name)).map((field) => field.name)
}
