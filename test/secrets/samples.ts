/** Made-up secrets: the shape of each kind, filled by a generator with a fixed seed, so that none of them opens anything. */

type Draw = (alphabet: string, length: number) => string

const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const digits = '0123456789'
const hex = '0123456789abcdef'
const letters = lower + upper
const word = letters + digits

/** Texts of random characters, the same for the same `seed`. */
export function drawing(seed: number): Draw {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return (alphabet, length) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join('')
}

/** A secret, and how it stands in a file: the value as it is, or after a name that says what it is. */
export interface Sample {
  readonly kind: string
  readonly name: string
  readonly value: string
}

const makers: readonly (readonly [string, string, (draw: Draw) => string])[] = [
  ['WeChat AppSecret', 'appSecret', (draw) => draw(hex, 32)],
  ['WeChat Pay API key', 'mchKey', (draw) => draw(word, 30) + draw(digits, 2)],
  ['WeChat Pay API key', 'apiV3Key', (draw) => draw(word, 30) + draw(digits, 2)],
  ['Tencent Cloud SecretId', 'id', (draw) => `AKID${draw(word, 32)}`],
  ['cloud secret key', 'secretKey', (draw) => draw(word, 28) + draw(digits, 4)],
  ['Alibaba Cloud AccessKey', 'id', (draw) => `LTAI${draw(word, 20)}`],
  ['cloud secret key', 'accessKeySecret', (draw) => draw(word, 26) + draw(digits, 4)],
  ['AWS access key', 'id', (draw) => `AKIA${draw(upper + digits, 16)}`],
  ['AWS secret key', 'aws_secret_access_key', (draw) => draw(word, 40)],
  ['Google API key', 'k', (draw) => `AIza${draw(word, 35)}`],
  ['GitHub token', 't', (draw) => `ghp_${draw(word, 36)}`],
  ['GitLab token', 't', (draw) => `glpat-${draw(word, 20)}`],
  ['Slack token', 't', (draw) => `xoxb-${draw(digits, 12)}-${draw(word, 24)}`],
  ['Stripe key', 't', (draw) => `sk_live_${draw(word, 24)}`],
  ['AI service key', 't', (draw) => `sk-${draw(lower, 28)}${draw(digits, 4)}`],
  ['AI service key', 't', (draw) => `sk-ant-api03-${draw(word, 60)}`],
  ['JSON Web Token', 't', (draw) => `eyJ${draw(word, 30)}.eyJ${draw(word, 40)}.${draw(word, 43)}`],
  ['bearer token', 'Authorization', (draw) => `Bearer ${draw(word, 28)}${draw(digits, 4)}`],
  ['password in an address', 'db', (draw) => `mysql://root:${draw(word, 14)}@db.invalid/shop`],
  ['cloud access key', 'accessKey', (draw) => draw(word, 36) + draw(digits, 4)],
  ['Tencent map key', 'k', (draw) => Array.from({ length: 6 }, () => `${draw(upper, 4)}${draw(digits, 1)}`).join('-')],
  ['cloud secret key', 'masterSecret', (draw) => draw(word, 20) + draw(digits, 4)],
  ['app certificate', 'appCertificate', (draw) => draw(hex, 32)],
  ['chat robot address', 'hook', (draw) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${draw(hex, 36)}`],
  ['secret value', 'token', (draw) => draw(hex, 28) + draw(digits, 4)],
  ['password', 'password', (draw) => `Q${draw(lower, 8)}!${draw(digits, 3)}`],
  ['Coze token', 't', (draw) => `pat_${draw(word, 64)}`],
  ['Dify key', 't', (draw) => `app-${draw(word, 21)}${draw(digits, 3)}`],
  ['NetEase IM AppSecret', 'nimAppSecret', (draw) => draw(hex, 8) + draw(digits, 2) + draw('abcdef', 2)],
  ['mail password', 'smtpPass', (draw) => draw(lower, 16)],
  ['session', 'sessionId', (draw) => draw(hex, 28) + draw(digits, 4)],
  [
    'private key',
    'pem',
    (draw) => `-----BEGIN PRIVATE KEY-----\\n${draw(word, 64)}\\n${draw(word, 64)}\\n-----END PRIVATE KEY-----`,
  ],
]

/** One of each kind. */
export function samplesOf(seed: number): readonly Sample[] {
  const draw = drawing(seed)
  return makers.map(([kind, name, make]) => ({ kind, name, value: make(draw) }))
}

/** The part of a sample that nobody may see. */
export function secretPart({ value }: Sample): string {
  const prefix = /^(?:Bearer |app-|\w+:\/\/\w+:|https:\S+key=|-----BEGIN PRIVATE KEY-----\\n)/u.exec(value)?.[0] ?? ''
  return value.slice(prefix.length).replace(/@.*$|\\n.*$/u, '')
}
