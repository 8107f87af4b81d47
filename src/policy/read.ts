import type { JsonFile } from '../1-load/json.js'
import { readJson } from '../1-load/json.js'
import { nearest, unknownKeys } from '../1-load/unknown-keys.js'
import { catalogue } from '../diagnostics/catalogue.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { misspelledApi } from './api-names.js'
import { noPolicy } from './policy.js'
import type { Accepted, NameLists, Policy } from './policy.js'
import { knownKeys, policySchema } from './schema.js'

type Read = ReturnType<(typeof policySchema)['parse']>
type File = JsonFile<Read>

/** The name under which a policy is looked for in the current folder. */
export const policyName = 'mini2mcp.policy.json'

/** The policy in `text`; null where anything about it is wrong: a rule that was misread would be a hole. */
export function readPolicy(file: string, text: string): Result<Policy | null> {
  const [json, said] = readJson(file, text, policySchema)
  if (json === null) return [null, said]
  const wrong = [
    ...said.map((problem) => ofPolicy(file, problem)),
    ...unknown(file, json),
    ...unknownCodes(json),
    ...unknownApis(json),
    ...incomplete(json),
  ]
  return wrong.length > 0 ? [null, wrong] : [policyOf(json.value), []]
}

/** In an app's configuration a value of the wrong type is passed over; here it is not. */
function ofPolicy(file: string, problem: Diagnostic): Diagnostic {
  if (problem.code !== 'load/json-type') return problem
  return { ...problem, code: 'policy/wrong-value', params: { file, key: problem.params['key'] ?? '' } }
}

function unknown(file: string, json: File): readonly Diagnostic[] {
  const { hosts = {}, apis = {}, accepted = [], limits = {} } = json.value
  const at = { file, json }
  return [
    ...unknownKeys(at, [], json.value, knownKeys.file),
    ...unknownKeys(at, ['hosts'], hosts, knownKeys.lists),
    ...unknownKeys(at, ['apis'], apis, knownKeys.lists),
    ...unknownKeys(at, ['limits'], limits, knownKeys.limits),
    ...accepted.flatMap((entry, index) => unknownKeys(at, ['accepted', index], entry, knownKeys.accepted)),
  ]
}

const codes = Object.keys(catalogue)
const groups = new Set(codes.map((code) => `${code.split('/')[0] ?? ''}/*`))

function unknownCodes(json: File): readonly Diagnostic[] {
  const { severities = {}, accepted = [] } = json.value
  const patterns = [...codes, ...groups, '*']
  return [
    ...Object.keys(severities).flatMap((code) => codeProblems(code, patterns, json.at(['severities', code]))),
    ...accepted.flatMap(({ code }, index) =>
      code === undefined ? [] : codeProblems(code, codes, json.at(['accepted', index, 'code'])),
    ),
  ]
}

function codeProblems(code: string, known: readonly string[], at: ReturnType<File['at']>): readonly Diagnostic[] {
  return known.includes(code)
    ? []
    : [{ code: 'policy/unknown-code', params: { code, nearest: nearest(code, known) }, at }]
}

function unknownApis(json: File): readonly Diagnostic[] {
  const { allow = [], deny = [] } = json.value.apis ?? {}
  const problemsIn = (list: 'allow' | 'deny', names: readonly string[]): readonly Diagnostic[] =>
    names.flatMap((api, index): readonly Diagnostic[] => {
      const meant = misspelledApi(api)
      const at = json.at(['apis', list, index])
      return meant === null ? [] : [{ code: 'policy/unknown-api', params: { api, nearest: meant }, at }]
    })
  return [...problemsIn('allow', allow), ...problemsIn('deny', deny)]
}

/** An acceptance without a target would accept everything. */
function incomplete(json: File): readonly Diagnostic[] {
  const { accepted = [] } = json.value
  return accepted.flatMap(({ fingerprint, code, file }, index): readonly Diagnostic[] => {
    if (fingerprint !== undefined || (code !== undefined && file !== undefined)) return []
    return [{ code: 'policy/no-target', params: { number: index + 1 }, at: json.at(['accepted', index]) }]
  })
}

function policyOf({ failOn, severities = {}, hosts, apis, accepted = [], limits = {} }: Read): Policy {
  return {
    ...noPolicy,
    ...(failOn !== undefined && { failOn }),
    severities,
    hosts: listsOf(hosts),
    apis: listsOf(apis),
    accepted: accepted.map(acceptedOf),
    limits: {
      ...(limits.seconds !== undefined && { seconds: limits.seconds }),
      ...(limits.memory !== undefined && { memory: limits.memory }),
    },
  }
}

function listsOf(lists: Read['hosts']): NameLists {
  return { ...(lists?.allow !== undefined && { allow: lists.allow }), deny: lists?.deny ?? [] }
}

function acceptedOf({
  fingerprint,
  code,
  file,
  action,
  reason,
  until,
}: NonNullable<Read['accepted']>[number]): Accepted {
  return {
    ...(fingerprint !== undefined && { fingerprint }),
    ...(code !== undefined && { code }),
    ...(file !== undefined && { file }),
    ...(action !== undefined && { action }),
    reason,
    ...(until !== undefined && { until }),
  }
}
