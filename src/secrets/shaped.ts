import type { SecretGroup } from './kind.js'
import { isFilledIn, isRandom } from './plausible.js'

/** Accounts of clouds. */
const cloud: SecretGroup = {
  gate: /AK(?:I[AD]|LT)|A[SB]IA|ACCA|LTAI|ALTAK|AIza|AccountKey=/u,
  rules: [
    { kind: 'Tencent Cloud SecretId', grade: 'key', pattern: /\bAKID[A-Za-z0-9]{12,60}\b/gu },
    { kind: 'Alibaba Cloud AccessKey', grade: 'key', pattern: /\bLTAI[A-Za-z0-9]{12,40}\b/gu },
    {
      kind: 'AWS access key',
      grade: 'key',
      pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/gu,
    },
    { kind: 'Volcengine access key', grade: 'key', pattern: /\bAKLT[A-Za-z0-9_-]{32,60}/gu },
    { kind: 'Baidu Cloud access key', grade: 'key', pattern: /\bALTAK[A-Za-z0-9]{16,40}\b/gu },
    {
      kind: 'Azure storage key',
      grade: 'key',
      pattern: /AccountKey=(?<secret>[A-Za-z0-9+/=]{40,100})/gu,
    },
    { kind: 'Google API key', grade: 'suspect', pattern: /\bAIza[\w-]{35}/gu },
  ],
}

/** Accounts of services. */
const services: SecretGroup = {
  gate: /g(?:h[pousr]_|ithub_pat_|lpat-)\w{10}|hf_\w{20}|npm_\w{20}|xox[a-z]-|[sr]k_(?:live|test)_|whsec_|sk-[\w-]{20}|shp(?:at|ca|pa|ss)_|dop_v1_|pat_\w{60}|app-\w{24}|SG\.\w{9}|:AA[\w-]{33}/u,
  rules: [
    { kind: 'GitHub token', grade: 'token', pattern: /\bgh[pousr]_[A-Za-z0-9]{30,255}\b/gu },
    { kind: 'GitHub token', grade: 'token', pattern: /\bgithub_pat_\w{40,120}\b/gu },
    { kind: 'GitLab token', grade: 'token', pattern: /\bglpat-[\w-]{18,60}/gu },
    { kind: 'Slack token', grade: 'token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/gu },
    {
      kind: 'Stripe key',
      grade: 'key',
      pattern: /\b(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,250}\b/gu,
    },
    {
      kind: 'AI service key',
      grade: 'key',
      pattern: /\bsk-[\w-]{20,250}/gu,
      accepts: (value) => /^sk-(?:proj|svcacct|admin|ant|or)-/u.test(value) || isRandom(value.slice(3)),
    },
    { kind: 'Hugging Face token', grade: 'token', pattern: /\bhf_[A-Za-z0-9]{30,60}\b/gu },
    { kind: 'npm token', grade: 'token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/gu },
    { kind: 'SendGrid key', grade: 'key', pattern: /\bSG\.[\w-]{16,32}\.[\w-]{16,64}/gu },
    { kind: 'Telegram bot token', grade: 'token', pattern: /\b\d{8,10}:AA[\w-]{33}\b/gu },
    { kind: 'DigitalOcean token', grade: 'token', pattern: /\bdop_v1_[0-9a-f]{64}\b/gu },
    { kind: 'Coze token', grade: 'token', pattern: /\bpat_[A-Za-z0-9]{64}\b/gu },
    {
      kind: 'Dify key',
      grade: 'key',
      pattern: /\bapp-(?<secret>[A-Za-z0-9]{24})\b/gu,
      accepts: isRandom,
    },
    { kind: 'Shopify token', grade: 'token', pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/gu },
  ],
}

/** Keys and tickets that are written down as they are computed with. */
const keys: SecretGroup = {
  gate: /PRIVATE KEY|M(?:II[A-Za-z0-9+/]{1,8}IBA|H[cQ]CAQEE|IG[HTI]AgEAM)|eyJ[\w-]{10}/u,
  rules: [
    {
      kind: 'private key',
      grade: 'key',
      pattern:
        /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?<secret>(?:[A-Za-z0-9+/=]|\\[nr]|\s|[-\w]{1,20}: [^\n]{1,80}\n){24,9000})/gu,
    },
    {
      kind: 'private key',
      grade: 'key',
      pattern:
        /\b(?:MII[A-Za-z0-9+/]{1,8}(?:IBAAK|IBADAN)|MHcCAQEE|MHQCAQEE|MIGHAgEAM|MIGTAgEAM|MIGIAgEAM)[A-Za-z0-9+/=\r\n]{40,9000}/gu,
    },
    {
      kind: 'JSON Web Token',
      grade: 'token',
      pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{4,4000}\.[\w-]{10,1000}/gu,
    },
  ],
}

/** What is sent along with a request. */
const addresses: SecretGroup = {
  gate: /:\/\/[\w.%+~-]{0,64}:[^\s:@/"'`<>{}$()\\]{3,128}@|(?:[Bb]earer|Basic)(?:\s|%20)|\/(?:send|hook|services)[/?]/u,
  rules: [
    {
      kind: 'chat robot address',
      grade: 'token',
      pattern:
        /(?:webhook\/send\?key=|bot\/v2\/hook\/|robot\/send\?access_token=|hooks\.slack\.com\/services\/)(?<secret>[A-Za-z0-9/-]{20,90})/gu,
    },
    {
      kind: 'password in an address',
      grade: 'key',
      pattern: /:\/\/[\w.%+~-]{0,64}:(?<secret>[^\s:@/"'`<>{}$()\\]{3,128})@[\w.-]/gu,
      accepts: (value) => !/^(?:pass(?:word)?|pwd|passwd|user|port|x+|\*+)$/iu.test(value),
    },
    {
      kind: 'bearer token',
      grade: 'token',
      pattern: /(?<![a-z\d_])Bearer(?:\s|%20){1,4}(?<secret>[\w.~+/=-]{16,1024})/giu,
      accepts: isRandom,
    },
    {
      kind: 'basic credentials',
      grade: 'key',
      pattern: /\bBasic(?:\s|%20){1,4}(?<secret>[A-Za-z0-9+/]{8,512}={0,2})/gu,
      accepts: (value) =>
        /^[\x21-\x7e]{1,200}:[\x21-\x7e]{3,200}$/u.test(Buffer.from(value, 'base64').toString('latin1')),
    },
  ],
}

/** What an app is known by to the services that it uses: it is shipped with every copy. */
const maps: SecretGroup = {
  gate: /-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-|[Aa][Mm]ap|AMAP|[Bb][Mm]ap|map\.baidu|Bmob/u,
  rules: [
    {
      kind: 'Tencent map key',
      grade: 'client',
      pattern: /\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){5}\b/gu,
      accepts: (value) => isFilledIn(value) && /\d/u.test(value) && /[A-Z]/u.test(value),
    },
    {
      kind: 'Amap key',
      grade: 'client',
      pattern: /amap[^\n]{0,160}?\bkey["']?\s{0,4}[:=]\s{0,4}["'`]?(?<secret>[0-9a-f]{32})\b/giu,
    },
    {
      kind: 'Baidu map key',
      grade: 'client',
      pattern: /(?:bmap|map\.baidu)[^\n]{0,160}?\bak["']?\s{0,4}[:=]\s{0,4}["'`]?(?<secret>[A-Za-z0-9]{24,32})\b/giu,
    },
    {
      kind: 'Bmob key',
      grade: 'client',
      pattern: /\bBmob\.initialize\(\s{0,9}["'`][0-9a-f]{16,32}["'`],\s{0,9}["'`](?<secret>[0-9a-f]{16,32})\b/gu,
    },
  ],
}

/** What has a shape of its own, wherever it stands. */
export const shaped: readonly SecretGroup[] = [cloud, services, keys, addresses, maps]
