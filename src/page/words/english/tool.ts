import type { Precondition, Provenance, Step, ToolKind } from '../../../5-infer/toolset.js'

const kinds: Readonly<Record<ToolKind, string>> = {
  open: 'opens a page',
  query: 'looks something up',
  mutate: 'does something',
  pay: 'pays',
  auth: 'logs in or out',
  device: 'uses the phone',
}

const preconditions: Readonly<Record<Precondition['kind'], string>> = {
  login: 'The person is logged in',
  storage: 'The phone keeps',
  permission: 'The person has granted',
  privacy: 'The person has agreed to the privacy terms',
  'prior-tool': 'Called before',
}

const steps: Readonly<Record<Step['do'], string>> = {
  open: 'Open',
  fill: 'Fill',
  tap: 'Tap',
  change: 'Choose',
  submit: 'Submit',
  longpress: 'Press for long',
  confirm: 'The person confirms',
  expect: 'Expect',
}

const sources: Readonly<Record<Provenance['from'], string>> = {
  user: 'The person says it',
  choice: 'One of a closed set',
  tool: 'Result of a tool',
  session: 'The session',
  storage: 'Kept on the phone',
  constant: 'Always the same',
}

export const tool = {
  kinds,
  preconditions,
  steps,
  sources,
  inputs: (count: number) => (count === 0 ? 'no inputs' : count === 1 ? '1 input' : `${count} inputs`),
  confirmed: 'confirmed first',
  confirmedHint: 'The person has to agree before it runs',
  unconfirmed: 'runs without asking',
  withheld: 'withheld',
  withheldBecause: 'Assistants are not offered this tool:',
  page: 'Page',
  skill: 'Skill',
  standsFor: 'Stands for',
  confidence: 'Confidence',
  sections: {
    reads: 'What the assistant reads',
    inputs: 'Inputs',
    sources: 'Where the values come from',
    plan: 'What happens',
    outputs: 'What it gives back',
    preconditions: 'What has to be so before',
    reasons: 'Why it is judged so',
    files: 'In the files',
  },
  columns: { name: 'Name', type: 'Type', required: 'Required', description: 'Description', values: 'Allowed values' },
  required: 'required',
  optional: 'optional',
  unknownType: 'unknown',
  noInputs: 'It needs nothing from the assistant.',
  noOutputs: 'Nothing is known of what it gives back.',
  alsoFrom: (count: number) => `${count} more ways`,
  shownOn: 'shown on',
  carriedBy: 'carried by',
  element: (tag: string) => `<${tag}>`,
  unlabelled: 'an element without words',
  query: 'query of',
  row: 'in the row of',
  with: 'with',
  dialog: 'a dialog',
  payment: 'the payment sheet',
  values: (count: number) => `all ${count} values`,
  sure: { high: 'high', middle: 'fair', low: 'low' },
  expects: { request: 'request', page: 'page', api: 'call', storage: 'storage', event: 'event', data: 'data' },
  mcpEntry: 'Its entry in mcp.json',
  skillPart: 'Its part of SKILL.md',
  notInFiles: 'It is in no file that assistants are given.',
  empty: 'No tool was found in this app. “Not tools” says what became of each action.',
}
