import type { GraphUnit, Input, Origin, Trigger } from '../../4-trace/graph.js'
import { fieldAt, fieldsUnder } from '../facts/state.js'
import type { Subject } from '../facts/subject.js'
import { lastSegment, rootOf } from '../words/identifier.js'

const pictures: readonly string[] = [
  'response(wx.chooseImage',
  'response(wx.chooseMedia',
  'response(wx.uploadFile',
  'response(wx.cloud.uploadFile',
  'response(wx.chooseMessageFile',
]

const sheets: readonly string[] = [
  'response(wx.chooseAddress',
  'response(wx.chooseLocation',
  'response(wx.getLocation',
  'response(wx.getFuzzyLocation',
  'response(wx.chooseInvoiceTitle',
  'response(wx.chooseInvoice',
  'response(wx.getWeRunData',
  'response(wx.chooseContact',
]

/** What a place is called, which a person can say as well as pick. */
const sayable: ReadonlySet<string> = new Set(['name', 'address'])

/** Whether the value is a picture or a file, which a person hands over instead of saying it. */
export function isFile(origins: readonly Origin[]): boolean {
  return origins.some((origin) => pictures.some((picture) => origin.startsWith(picture)))
}

/** The platform's sheet that alone can make the value: an address of the person's, a place on the map. `null` for what can be said. */
export function sheetFor(subject: Subject, input: Input): string | null {
  if (input.from !== 'data' || input.control !== undefined) return null
  const field = fieldAt(subject.unit, input.name)
  const origins = field?.from ?? input.origins ?? []
  const [picked] = origins.filter((origin) => sheets.some((sheet) => origin.startsWith(sheet)))
  if (picked === undefined || origins.some((origin) => !origin.startsWith('response(wx.'))) return null
  const call = picked.slice('response(wx.'.length, picked.indexOf(')'))
  return call === 'chooseLocation' && origins.every(isSayable) ? null : call
}

function isSayable(origin: Origin): boolean {
  return sayable.has(lastSegment(origin))
}

/** The element whose handler calls `call` of the platform and keeps the answer in `path`. */
export function sheetTrigger(unit: GraphUnit, path: string, call: string): Trigger | undefined {
  const writers = fieldsUnder(unit, rootOf(path)).flatMap((field) => field.writers)
  return unit.actions.find(
    (action) =>
      action.kind === 'event' &&
      writers.includes(action.handler) &&
      action.effects.some((effect) => effect.kind === 'api' && effect.name === call),
  )?.triggers[0]
}
