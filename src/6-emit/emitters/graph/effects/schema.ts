import { z } from 'zod'

export const text = z.string()
export const names = z.array(text)
export const scalar = z.union([z.string(), z.number()])
export const scalars = z.array(scalar)
export const origins = z
  .array(text)
  .meta({ description: 'named sources: query.id, response(GET /goods/list).data[].id, …' })
const originsByName = z.record(text, origins)

export const location = z.strictObject({ file: text, line: z.int(), column: z.int() })

const fromQuery = z.strictObject({ query: text })
const message = z.strictObject({
  url: z.exactOptional(z.array(z.union([text, fromQuery]))),
  header: z.record(text, scalar),
  data: z.record(text, z.union([z.strictObject({ value: z.union([scalar, z.boolean()]) }), fromQuery])),
  env: z.exactOptional(text),
})
const sending = z
  .union([z.strictObject({ message }), z.strictObject({ doubt: text })])
  .meta({ description: 'what goes out, where all of it is known for certain; else the first part that is not' })

const base = { at: location, through: z.exactOptional(names) }
const fillings = { from: z.exactOptional(originsByName), values: z.exactOptional(z.record(text, scalars)) }
const cloudOp = z.enum([
  'callFunction',
  'callContainer',
  'get',
  'add',
  'set',
  'update',
  'remove',
  'count',
  'aggregate',
  'watch',
  'uploadFile',
  'downloadFile',
])
const storageOp = z.enum(['get', 'set', 'remove', 'clear'])

export const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('navigate'),
    via: text,
    to: text.nullable(),
    target: z.exactOptional(text),
    params: names,
    ...fillings,
    ...base,
  }),
  z.strictObject({
    kind: z.literal('request'),
    method: text,
    url: text,
    host: z.exactOptional(text),
    sending: z.exactOptional(sending),
    fields: names,
    ...fillings,
    ...base,
  }),
  z.strictObject({
    kind: z.literal('cloud'),
    op: cloudOp,
    name: text,
    action: z.exactOptional(text),
    method: z.exactOptional(text),
    sending: z.exactOptional(sending),
    fields: z.exactOptional(names),
    ...fillings,
    ...base,
  }),
  z.strictObject({ kind: z.literal('storage'), op: storageOp, key: text.nullable(), ...base }),
  z.strictObject({
    kind: z.literal('api'),
    name: text,
    text: z.exactOptional(text),
    from: z.exactOptional(originsByName),
    ...base,
  }),
  z.strictObject({
    kind: z.literal('set'),
    path: text,
    from: z.exactOptional(originsByName),
    copies: z.exactOptional(text),
    ...base,
  }),
  z.strictObject({ kind: z.literal('emit'), event: text, ...base }),
])
