import { z } from 'zod'
import { effect, location, names, origins, scalar, scalars, text } from './effects/schema.js'

const type = z.enum(['string', 'number', 'boolean', 'object', 'array', 'unknown'])

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

const numbers = z.array(z.int().nonnegative())

const trigger = z.strictObject({
  event: text,
  element: text,
  label: text.nullable(),
  when: z.exactOptional(text),
  each: z.exactOptional(text),
  selector: text,
  carries: z.exactOptional(z.record(z.string(), scalar)),
  turns: z.exactOptional(
    z.array(z.strictObject({ label: text, carries: z.record(z.string(), scalar), reaches: z.exactOptional(numbers) })),
  ),
  control: z.exactOptional(control),
  openType: z.exactOptional(text),
  reaches: z.exactOptional(numbers),
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

const action = z.strictObject({
  handler: text,
  kind: z.enum(['lifecycle', 'event']),
  triggers: z.array(trigger),
  inputs: z.array(input),
  effects: z.array(effect),
  missing: z.exactOptional(z.boolean()),
  partial: z.exactOptional(z.boolean()),
  unseen: z.exactOptional(
    z.array(
      z.strictObject({ is: z.enum(['plugin', 'module', 'code', 'api']), name: text, at: z.exactOptional(location) }),
    ),
  ),
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

const answer = z.strictObject({
  isError: z.boolean(),
  open: z.exactOptional(z.boolean()),
  content: z.exactOptional(names.nullable()),
  handoff: z.exactOptional(names.nullable()),
})

const skillApi = z.strictObject({
  name: text.nullable(),
  async: z.boolean(),
  effects: z.array(effect),
  reads: names.nullable(),
  answers: z.array(answer),
  partial: z.exactOptional(z.boolean()),
  at: location,
})

const card = z.strictObject({ route: text, reads: names.nullable(), has: names.nullable(), shows: names })

const skill = z.strictObject({
  folder: text,
  apis: z.array(skillApi),
  cards: z.array(card),
  partial: z.exactOptional(z.boolean()),
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

const flow = z.strictObject({
  sink: z.enum([
    'page',
    'host',
    'program',
    'programPage',
    'extraData',
    'code',
    'payment',
    'amount',
    'markup',
    'route',
    'function',
  ]),
  extent: z.exactOptional(z.enum(['end'])),
  effect: text,
  action: text,
  source: text,
  owner: text,
  kept: z.array(text),
  at: location,
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
  flows: z.exactOptional(z.array(flow)),
  skills: z.exactOptional(z.array(skill)),
  diagnostics: z.array(diagnostic),
})

export type GraphFile = z.infer<typeof graphFile>
