import type { Action, Effect, GraphUnit, Input, Origin, StateField } from '../../4-trace/graph.js'
import { identifies } from '../fields/identifier.js'
import { lastSegment, rootOf, wordsOf } from '../words/identifier.js'
import { actOfRemote, remoteOf } from './effects.js'
import { isIdentityEvent, isPassive, isRecording } from './events.js'
import { once } from './once.js'
import { dataPaths } from './origins.js'
import { fieldAround, fieldAt } from './state.js'
import { own } from '../../source/own.js'

/**
 * What a person gives to `action`: what the event carries, and the data fields that a person filled before and that end in its
 * effects. `changes`: it changes something, so that choices made by tapping count as well as what was typed.
 */
export function givenOf(unit: GraphUnit, action: Action, main: readonly Effect[], changes: boolean): readonly Input[] {
  const all = action.inputs.filter((input) => isGiven(action, input))
  if (action.kind === 'lifecycle') return all
  const own = changes ? all.filter((input) => !isForReload(main, input)) : all
  const sent = readPaths(changes ? changing(main) : main)
  const filled = sent.flatMap((path) => filledField(unit, action, path, changes))
  const named = new Set(own.map((input) => input.control?.selector))
  const orphans =
    changes && isOnlySender(unit, action)
      ? orphanFields(unit).filter((input) => !named.has(input.control?.selector))
      : []
  const asked = changes ? askedInDialogs(main) : []
  const names = new Set(own.map((input) => lastSegment(input.name)))
  return [
    ...own,
    ...[...filled, ...asked, ...orphans].filter(
      (input) => !names.has(lastSegment(input.name)) && names.add(lastSegment(input.name)),
    ),
  ]
}

/** What a change then asks for again takes the view's tab and filter along: they are no part of the change. */
function isForReload(main: readonly Effect[], { from, name }: Input): boolean {
  const takes = (effect: Effect): boolean => readPaths([effect]).some((path) => path === name || rootOf(path) === name)
  return from === 'data' && main.filter(isReading).some(takes) && !changing(main).some(takes)
}

/** The lasting effects by which a change is made: where there is one, what is asked for again is left out. */
function changing(main: readonly Effect[]): readonly Effect[] {
  const lasting = main.filter((effect) => effect.kind !== 'set')
  const others = lasting.filter((effect) => !isReading(effect))
  return remoteOf(others).length > 0 ? others : lasting
}

function isReading(effect: Effect): boolean {
  if (effect.kind !== 'request' && effect.kind !== 'cloud') return false
  const act = actOfRemote(effect)
  return act === 'read' || act === 'search'
}

/** Numbers of a gesture, not words of a person. */
const gestureKeys: ReadonlySet<string> = new Set(
  'x y touches changedTouches timeStamp width height scrollTop scrollLeft errMsg current source cursor detail'.split(
    ' ',
  ),
)

function isGiven(action: Action, input: Input): boolean {
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(lastSegment(input.name))) return false
  if (gestureKeys.has(input.name) && !isWhole(input)) return false
  if (isCounter(input.name)) return false
  if (input.from === 'detail') return !isIdentityEvent(action)
  if (input.from === 'event') return input.name === 'id'
  if (input.from === 'data') return isFilledByHand(input)
  return input.from === 'dataset' || input.from === 'form'
}

/** Controls of kits hand over their value as the whole detail. */
function isWhole({ name, from, control }: Input): boolean {
  return name === 'detail' && from === 'detail' && control !== undefined
}

const pagingWords: ReadonlySet<string> = new Set(
  'page size pagesize pagenum pageno pageindex pagenumber currentpage limit offset start skip rows perpage'.split(' '),
)

/** A data field counts where a person can be seen to fill it; where nothing is known of it, unless it pages through a list. */
function isFilledByHand(input: Input): boolean {
  const origins = input.origins ?? []
  if (isPaging(input.name)) return input.control !== undefined || origins.some(isTypedOrigin)
  return input.control !== undefined || origins.length === 0 || origins.some(isPersonal)
}

/** How much was typed, for the counter beside the field. */
function isCounter(name: string): boolean {
  const last = wordsOf(lastSegment(name)).at(-1) ?? ''
  return last === 'length' || last === 'len'
}

/** Which part of a long list is asked for: the app's affair. */
function isPaging(name: string): boolean {
  return pagingWords.has(wordsOf(lastSegment(name)).join(''))
}

/** What a person typed, tapped, picked, scanned: not what a server sent. */
function isPersonal(origin: Origin): boolean {
  return isTypedOrigin(origin) || origin.startsWith('dataset.') || origin.startsWith('data.') || isPick(origin)
}

/** What a person typed or set in a control. */
export function isTypedOrigin(origin: Origin): boolean {
  return origin === 'detail' || origin.startsWith('detail.') || origin.startsWith('form.')
}

/** What the person picked in a sheet of the platform. */
export function isPick(origin: Origin): boolean {
  return (
    origin.startsWith('response(wx.choose') ||
    origin.startsWith('response(wx.scan') ||
    origin.startsWith('response(wx.getLocation') ||
    origin.startsWith('response(wx.upload') ||
    origin.startsWith('response(wx.cloud.uploadFile')
  )
}

/** What a dialog asks for on the way: the text of an editable modal, the line of an action sheet. */
function askedInDialogs(main: readonly Effect[]): readonly Input[] {
  const hasSheet = main.some((effect) => effect.kind === 'api' && effect.name === 'showActionSheet')
  return main.flatMap((effect): readonly Input[] => {
    if (effect.kind !== 'request' && effect.kind !== 'cloud') return []
    return (effect.fields ?? []).flatMap((name): readonly Input[] => {
      const origins = own(effect.from, name) ?? []
      const values = own(effect.values, name) ?? []
      const lines = hasSheet && values.length > 1 ? { enum: values } : {}
      if (origins.some(isDialog)) return [{ name, from: 'detail', type: 'string', ...lines }]
      return hasSheet && origins.length === 0 && values.length > 1
        ? [{ name, from: 'detail', type: 'string', ...lines }]
        : []
    })
  })
}

function isDialog(origin: Origin): boolean {
  return origin.startsWith('response(wx.showModal).content') || origin.startsWith('response(wx.showActionSheet)')
}

/** Data fields that end in effects that last. */
function readPaths(main: readonly Effect[]): readonly string[] {
  const origins = main.flatMap((effect) => ('from' in effect ? Object.values(effect.from ?? {}).flat() : []))
  return [...new Set(dataPaths(origins))]
}

/** `path` as an input, where a person filled it before `action`. */
function filledField(unit: GraphUnit, action: Action, path: string, changes: boolean): readonly Input[] {
  const field = fieldAround(unit, path)
  if (!field || field.type === 'boolean' || isCounter(path) || (field.path !== path && !isSimple(field))) return []
  const typed = field.from.some(isTypedOrigin)
  if (isPaging(path) && !typed && !field.from.some(isPick)) return []
  return typed || (changes && isSimple(field) && isTapped(unit, action, field))
    ? [asInput(isSimple(field) ? field.path : path, field)]
    : []
}

/** One value, not a whole list or record of the page's. */
function isSimple(field: StateField): boolean {
  return field.type !== 'array' && field.type !== 'object'
}

/** Other taps of the page decide it, by what they point at, count up or pick. */
function isTapped(unit: GraphUnit, action: Action, field: StateField): boolean {
  const writers = fieldAt(unit, rootOf(field.path))?.writers ?? []
  const taps = unit.actions.filter(
    (one) => one !== action && one.kind === 'event' && !isPassive(one) && writers.includes(one.handler),
  )
  if (taps.length === 0 || field.from.some((origin) => origin.startsWith('response(') && !isPick(origin))) return false
  return field.from.some(isPersonal) || ((field.values ?? []).length > 0 && !identifies(field.path))
}

function asInput(path: string, field: StateField): Input {
  const [control] = field.controls ?? []
  return { name: path, from: 'data', type: field.type, origins: field.from, ...(control && { control }) }
}

/** Fields that controls of the page fill and that no action is seen to read: they belong to the one action that sends the page. */
function orphanFields(unit: GraphUnit): readonly Input[] {
  const read = new Set(unit.actions.flatMap(readsOf))
  const recorders = unit.actions.filter(
    (one) => isRecording(one) && one.triggers.some((trigger) => trigger.control !== undefined),
  )
  return recorders.flatMap((recorder) => {
    const control = recorder.triggers.find((trigger) => trigger.control !== undefined)?.control
    const fields = unit.state.filter(
      (field) => field.writers.includes(recorder.handler) && !read.has(rootOf(field.path)),
    )
    const filled = fields.filter(
      (field) => field.type !== 'boolean' && field.from.some(isPersonal) && !isCounter(field.path),
    )
    return filled.map((field) => ({ ...asInput(field.path, field), ...(control && { control }) }))
  })
}

const readsOf = once((action: Action): readonly string[] => {
  const inputs = action.inputs.filter((input) => input.from === 'data').map((input) => rootOf(input.name))
  return [...inputs, ...readPaths(action.effects.filter((effect) => effect.kind !== 'set')).map(rootOf)]
})

/** Whether `action` is the only one on the page that sends something that was filled in. */
function isOnlySender(unit: GraphUnit, action: Action): boolean {
  const senders = unit.actions.filter((one) => one.kind === 'event' && !isRecording(one) && one.inputs.some(isFilled))
  return senders.length === 1 && senders[0] === action
}

function isFilled(input: Input): boolean {
  return input.from === 'form' || (input.from === 'data' && (input.origins ?? []).some(isTypedOrigin))
}
