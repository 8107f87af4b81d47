import { z } from 'zod'

const text = z.string()
const names = z.array(text)
const type = z.enum(['string', 'number', 'boolean', 'object', 'array', 'unknown'])
const scalar = z.union([z.string(), z.number()])
const scalars = z.array(scalar)
const origins = z.array(text).meta({ description: 'named sources: query.id, response(GET /goods/list).data[].id, …' })
const originsByName = z.record(text, origins)

export const location = z.strictObject({ file: text, line: z.int(), column: z.int() })

const supplier = z.strictObject({ action: text, from: origins, values: z.exactOptional(scalars) })

const param = z.strictObject({
  name: text,
  type,
  required: z.boolean(),
  enum: z.exactOptional(scalars),
  default: z.unknown().optional(),
  suppliers: z.exactOptional(z.array(supplier)),
  at: location,
})

const choice = z.strictObject({ value: scalar, label: z.exactOptional(text) })

const control = z.strictObject({
  kind: z.enum([
    'text',
    'number',
    'digit',
    'idcard',
    'password',
    'textarea',
    'picker',
    'date',
    'time',
    'region',
    'switch',
    'slider',
    'radio',
    'checkbox',
    'rate',
    'stepper',
    'upload',
    'search',
    'other',
  ]),
  name: z.exactOptional(text),
  label: z.exactOptional(text),
  placeholder: z.exactOptional(text),
  maxLength: z.exactOptional(z.number()),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
  choices: z.exactOptional(z.array(choice)),
  optional: z.exactOptional(z.boolean()),
  required: z.exactOptional(z.boolean()),
  begins: z.exactOptional(text),
  when: z.exactOptional(text),
  selector: text,
})

const trigger = z.strictObject({
  event: text,
  element: text,
  label: text.nullable(),
  when: z.exactOptional(text),
  each: z.exactOptional(text),
  selector: text,
  carries: z.exactOptional(z.record(z.string(), scalar)),
  turns: z.exactOptional(z.array(z.strictObject({ label: text, carries: z.record(z.string(), scalar) }))),
  control: z.exactOptional(control),
  openType: z.exactOptional(text),
  at: location,
})

const input = z.strictObject({
  name: text,
  from: z.enum(['dataset', 'detail', 'form', 'data', 'query', 'storage', 'global', 'event']),
  type,
  value: z.exactOptional(text),
  enum: z.exactOptional(scalars),
  origins: z.exactOptional(origins),
  control: z.exactOptional(control),
})

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

const action = z.strictObject({
  handler: text,
  kind: z.enum(['lifecycle', 'event']),
  triggers: z.array(trigger),
  inputs: z.array(input),
  effects: z.array(effect),
  missing: z.exactOptional(z.boolean()),
  partial: z.exactOptional(z.boolean()),
  at: location,
})

const rendering = z.strictObject({
  unit: z.exactOptional(text),
  divisor: z.exactOptional(z.number()),
  number: z.exactOptional(z.literal(true)),
  moment: z.exactOptional(z.literal(true)),
  made: z.exactOptional(z.literal(true)),
  picture: z.exactOptional(z.literal(true)),
})

const output = z.strictObject({
  path: text,
  type,
  label: text.nullable(),
  from: z.exactOptional(origins),
  rendering: z.exactOptional(rendering),
  samples: z.exactOptional(z.array(z.strictObject({ text, at: location }))),
})

const meaning = z.strictObject({ path: text, value: z.union([text, z.number(), z.boolean()]), text })

const stateField = z.strictObject({
  path: text,
  type,
  from: origins,
  values: z.exactOptional(scalars),
  writers: names,
  controls: z.exactOptional(z.array(control)),
})

const unit = z.strictObject({
  route: text,
  package: text,
  title: text.nullable(),
  searchable: z.boolean(),
  uses: names,
  params: z.array(param),
  shows: z.array(output),
  headings: z.exactOptional(z.array(z.strictObject({ path: text, text }))),
  meanings: z.exactOptional(z.array(meaning)),
  empties: z.exactOptional(z.array(z.strictObject({ path: text, text }))),
  embeds: z.array(z.strictObject({ component: text, properties: z.record(z.string(), text), at: location })),
  actions: z.array(action),
  state: z.array(stateField),
  missing: z.array(z.strictObject({ handler: text, triggers: z.array(trigger) })),
})

const endpoint = z.strictObject({
  id: text,
  kind: z.enum(['http', 'cloud']),
  method: z.exactOptional(text),
  url: z.exactOptional(text),
  name: z.exactOptional(text),
  usedBy: names,
})

const app = z.strictObject({
  name: text.nullable(),
  appid: text.nullable(),
  platform: z.enum(['wechat', 'alipay', 'baidu', 'bytedance', 'qq', 'kuaishou', 'jd', 'xiaohongshu']),
  framework: z.enum(['native', 'uni-app', 'taro', 'wepy', 'mpvue', 'other']),
  form: z.enum(['source', 'compiled']),
  home: text,
  tabs: names,
  plugins: z.exactOptional(names),
  stats: z.strictObject({ files: z.int(), bytes: z.int(), pages: z.int(), components: z.int() }),
})

const diagnostic = z.strictObject({
  code: text,
  severity: z.enum(['error', 'warning', 'note']),
  message: text,
  at: z.exactOptional(location),
})

/** graph.json. */
export const graphFile = z.strictObject({
  schema: z.literal('mini2mcp/graph@1'),
  app,
  pages: z.array(unit),
  components: z.array(unit),
  endpoints: z.array(endpoint),
  diagnostics: z.array(diagnostic),
})

export type GraphFile = z.infer<typeof graphFile>
