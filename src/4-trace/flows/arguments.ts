import { UNDEFINED } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import type { FlowSink } from '../graph.js'
import { fieldsOf } from '../api/payload.js'
import type { Machine } from '../machine/machine.js'
import { sight } from './sinks.js'

interface Decisive {
  readonly sink: FlowSink
  readonly keys: readonly string[]
}

const program: readonly Decisive[] = [
  { sink: 'program', keys: ['appId', 'shortLink'] },
  { sink: 'programPage', keys: ['path'] },
]

/** Arguments of APIs that decide what is opened, asked or paid. */
const decisive: ReadonlyMap<string, readonly Decisive[]> = new Map([
  ['navigateToMiniProgram', program],
  ['openEmbeddedMiniProgram', program],
  ['connectSocket', [{ sink: 'host', keys: ['url'] }]],
  ['requestPayment', [{ sink: 'payment', keys: ['package', 'paySign', 'timeStamp', 'tradeNO', 'orderInfo'] }]],
  ['requestOrderPayment', [{ sink: 'payment', keys: ['package', 'paySign', 'timeStamp'] }]],
  ['requestVirtualPayment', [{ sink: 'payment', keys: ['signData', 'paySig'] }]],
])

/** Notes what the arguments of a call of `wx[name]` decide. */
export function sightArguments(machine: Machine, how: Call, name: string): void {
  const options = how.args[0] ?? UNDEFINED
  for (const { sink, keys } of decisive.get(name) ?? [])
    for (const key of keys) sight(machine, how, { sink, effect: `wx.${name} ${key}`, value: machine.get(options, key) })
  if (decisive.get(name) === program)
    for (const value of fieldsOf(machine, machine.get(options, 'extraData')).values())
      sight(machine, how, { sink: 'extraData', effect: `wx.${name} extraData`, value })
}

/** 'total_fee', 'payAmount'. */
const AMOUNT = /(?:^|_)(?:amount|price|fee|money)$|[a-z](?:Amount|Price|Fee|Money)$/u

/** Notes the amounts in what is sent: a server may ask for what it is told. */
export function sightAmounts(machine: Machine, how: Call, payload: Value): void {
  for (const [name, value] of fieldsOf(machine, payload))
    if (AMOUNT.test(name)) sight(machine, how, { sink: 'amount', effect: name, value })
}
