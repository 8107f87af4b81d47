import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

const app = {
  'app.json': '{ "pages": ["pages/home/home"] }',
  'pages/home/home.js': 'Page({})',
  'pages/home/home.wxml': '',
}

function saidOf(path: string, content: string | Uint8Array): readonly unknown[] {
  const [, said] = compile(memoryHost({ ...app, [path]: content }), '')
  return said.filter(({ code }) => code.startsWith('secrets/')).map(({ code, params }) => [code, params['kind']])
}

const bytes = (...start: readonly number[]): Uint8Array => Uint8Array.from([...start, ...Array<number>(40).fill(0x5a)])
const pem = `-----BEGIN RSA PRIVATE KEY-----\n${'x9Yz'.repeat(16)}\n-----END RSA PRIVATE KEY-----\n`

describe('a file of keys', () => {
  it.each([
    ['cert/merchant.bak', bytes(0x30, 0x82, 0x0a, 0xbc, 0x02, 0x01, 0x03), 'secrets/key', 'PKCS #12 key store'],
    ['cert/merchant.der', bytes(0x30, 0x82, 0x04, 0xbd, 0x02, 0x01, 0x00, 0x30), 'secrets/key', 'private key'],
    ['cert/release', bytes(0xfe, 0xed, 0xfe, 0xed), 'secrets/key', 'Java key store'],
    ['cert/merchant.pem', pem, 'secrets/key', 'private key'],
    ['private.wx0123456789abcdef.key', pem, 'secrets/key', 'private key'],
    ['cert/merchant.p12', 'not what it says', 'secrets/suspected', 'key file'],
    ['deploy/id_rsa', 'not what it says', 'secrets/suspected', 'key file'],
    ['private.wx0123456789abcdef.key', 'not what it says', 'secrets/suspected', 'key file'],
    ['account.json', JSON.stringify({ type: 'service_account', private_key: pem }), 'secrets/key', 'private key'],
  ])('is told: %s', (path, content, code, kind) => {
    expect(saidOf(path, content)).toEqual([[code, kind]])
  })

  it.each([
    [
      'cert/public.pem',
      '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n-----END CERTIFICATE-----\n',
    ],
    ['cert/empty.p12', ''],
    ['utils/key.js', 'module.exports = 1'],
    ['deploy/id_rsa.pub', 'ssh-rsa AAAA shop'],
  ])('is none: %s', (path, content) => {
    expect(saidOf(path, content)).toEqual([])
  })
})
