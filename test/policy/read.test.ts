import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../src/policy/read.js'
import { noPolicy } from '../../src/policy/policy.js'
import { policyTemplate } from '../../src/policy/template.js'

function problems(text: string): readonly unknown[] {
  const [policy, said] = readPolicy('p.json', text)
  expect(policy).toBeNull()
  return said.map(({ code, params, at }) => [code, params, at?.line])
}

describe('a policy file', () => {
  it('may have comments and trailing commas', () => {
    const text =
      '{ // why\n "failOn": "warning", "severities": { "secrets/*": "off" }, "hosts": { "deny": ["a.b"], }, }'
    expect(readPolicy('p.json', text)).toEqual([
      { ...noPolicy, failOn: 'warning', severities: { 'secrets/*': 'off' }, hosts: { deny: ['a.b'] } },
      [],
    ])
  })

  it.each(['en', 'zh-CN'] as const)('is written by init in %s so that it decides nothing yet', (lang) => {
    expect(readPolicy('p.json', policyTemplate[lang])).toEqual([{ ...noPolicy, failOn: 'error' }, []])
  })

  it.each(['en', 'zh-CN'] as const)('is valid with every example of the template in %s', (lang) => {
    const all = policyTemplate[lang].replace(/^( +)\/\/ (?=["{])/gmu, '$1')
    const [policy, said] = readPolicy('p.json', all)
    expect(said).toEqual([])
    expect(policy?.accepted).toHaveLength(2)
    expect(policy?.limits).toEqual({ seconds: 20, memory: 768 })
  })

  it('is refused with a suggestion where a key is unknown', () => {
    expect(problems('{\n"failon": "error" }')).toEqual([
      ['load/unknown-key', { file: 'p.json', key: 'failon', nearest: 'failOn' }, 2],
    ])
    expect(problems('{ "hosts": { "denied": [] } }')).toMatchObject([['load/unknown-key', { nearest: 'deny' }, 1]])
  })

  it('is refused with a suggestion where a code is unknown', () => {
    expect(problems('{ "severities": {\n"load/no-page": "off", "secret/*": "off" } }')).toEqual([
      ['policy/unknown-code', { code: 'load/no-page', nearest: 'load/no-pages' }, 2],
      ['policy/unknown-code', { code: 'secret/*', nearest: 'secrets/*' }, 2],
    ])
  })

  it.each([
    ['requestPaymnt', 'requestPayment'],
    ['wx.getlocation', 'getLocation'],
    ['chooseMadia*', 'chooseMedia*'],
  ])('is refused with a suggestion where an API is misspelled: %s', (api, nearest) => {
    expect(problems(`{ "apis": { "deny": [\n"${api}"] } }`)).toEqual([['policy/unknown-api', { api, nearest }, 2]])
  })

  it.each(['*', 'wx.*', 'choose*', 'cloud.callFunction', 'brandNewInterfaceOfNextYear'])(
    'may name the API %s',
    (api) => {
      expect(readPolicy('p.json', JSON.stringify({ apis: { allow: [api] } }))[1]).toEqual([])
    },
  )

  it.each([
    ['a severity that there is not', '{ "severities": { "load/no-pages": "fatal" } }'],
    ['a day that there is not', '{ "accepted": [{ "fingerprint": "f", "reason": "r", "until": "2026-02-30" }] }'],
    ['no reason', '{ "accepted": [{ "fingerprint": "f" }] }'],
    ['an empty reason', '{ "accepted": [{ "fingerprint": "f", "reason": "" }] }'],
    ['a host that is no text', '{ "hosts": { "allow": [1] } }'],
    ['no time at all', '{ "limits": { "seconds": 0 } }'],
  ])('is refused with %s', (_, text) => {
    expect(problems(text)[0]).toMatchObject(['policy/wrong-value', { file: 'p.json' }, 1])
  })

  it.each(['{ "accepted": [{ "reason": "all" }] }', '{ "accepted": [{ "code": "load/no-pages", "reason": "r" }] }'])(
    'is refused where an acceptance has no target: %s',
    (text) => {
      expect(problems(text)).toEqual([['policy/no-target', { number: 1 }, 1]])
    },
  )

  it.each(['', '{', '[]', 'null', '"x"', '{"__proto__": {"failOn": "never"}, "failOn"'])('is refused as %j', (text) => {
    const [policy, said] = readPolicy('p.json', text)
    expect(policy).toBeNull()
    expect(said.length).toBeGreaterThan(0)
  })
})
