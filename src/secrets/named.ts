import type { NamedGroup, SecretRule } from './kind.js'
import { isFilledIn, isPassword, isRandom } from './plausible.js'

/** A kind that only a name gives away: `names` end the name of what holds it, `shape` is what is looked for behind them. */
interface NamedKind extends Omit<SecretRule, 'pattern'> {
  readonly names: string
  readonly shape: string
}

/** What follows a name and stands before its value, in all languages of an app: '": "', '=', '：', '">', '\\":\\"', ': string ='. */
const given = String.raw`(?:[_-]?\d{1,3})?(?:\\?["'\x60])?\)?\]?\s{0,12}(?::\s{0,4}string\s{0,4}=|[!=]==?|[:=：]|=>|,|>)\s{0,12}(?:\[\s{0,12})?(?:\\?["'\x60])?`

/** Right behind one of `names`, whatever the case and with or without '_' and '-'. */
function behindName({ names, shape, ...rule }: NamedKind): SecretRule {
  return { ...rule, pattern: new RegExp(String.raw`(?<=${names})${given}(?<secret>${shape})(?![\w+/=-])`, 'iuy') }
}

/** As one of those that are chosen from: 'key = saved || "…"', 'key: live ? "…" : "…"'. */
function asChoice({ names, shape, ...rule }: NamedKind): SecretRule {
  const chosen = String.raw`(?<=(?:${names})["']?\s{0,4}(?::\s{0,4}string\s{0,4}=|[:=])[^\n;,]{1,90})`
  return { ...rule, pattern: new RegExp(String.raw`${chosen}["'\x60](?<secret>${shape})["'\x60]`, 'iuy') }
}

/** Before 'token': it says which file, page or record is meant, and opens nothing. */
const identifying = /(?:file|node|page|next|sync|folder|doc|image|media|cancel|design)[_-]?token\W*$/iu

const hex32 = '[0-9a-fA-F]{32}'

const kinds: readonly NamedKind[] = [
  {
    kind: 'WeChat AppSecret',
    grade: 'key',
    names: '(?:app|wx|wechat|weixin|mp|mini)?[_-]?secret',
    shape: hex32,
  },
  {
    kind: 'WeChat Pay API key',
    grade: 'key',
    names:
      '(?:mch|merchant|partner|wx_?pay|pay|api_?v[23])(?:_?api)?(?:_?v[23])?[_-]?(?:key|secret)|api_?v3|商户密钥|支付密钥|API密钥',
    shape: '[A-Za-z0-9]{32}',
    accepts: (value) => isFilledIn(value) && /\d/u.test(value),
  },
  {
    kind: 'AWS secret key',
    grade: 'key',
    names: '(?:aws[_-]?secret(?:[_-]?access)?[_-]?key|secret[_-]?access[_-]?key)',
    shape: '[A-Za-z0-9+/]{40}',
  },
  {
    kind: 'cloud secret key',
    grade: 'key',
    names:
      '(?:access[_-]?key[_-]?secret|secret[_-]?key|access[_-]?secret|client[_-]?secret|app[_-]?secret|master[_-]?secret|master[_-]?key|\\bsk)',
    shape: '[\\w+/=-]{20,64}',
    accepts: isRandom,
  },
  {
    kind: 'cloud access key',
    grade: 'key',
    names: '(?:access[_-]?key(?:[_-]?id)?|\\bak)',
    shape: '[\\w-]{40}',
    accepts: isRandom,
  },
  {
    kind: 'NetEase IM AppSecret',
    grade: 'key',
    names: '(?:app|nim|netease|yunxin|im)[_-]?secret',
    shape: '[0-9a-f]{12}',
    accepts: (value) => isFilledIn(value) && /\d/u.test(value) && /[a-f]/u.test(value),
  },
  {
    kind: 'mail password',
    grade: 'key',
    names: String.raw`(?:smtp|imap|pop3?|mail)[_-]?(?:pass(?:word)?|pwd|auth[_-]?code|code)|授权码|user["']?\s{0,4}:\s{0,4}["'][\w.+-]{1,40}@[\w.-]{3,40}["'],\s{0,40}["']?pass`,
    shape: '[a-z]{16}',
  },
  {
    kind: 'session',
    grade: 'suspect',
    names: 'sess(?:ion)?[_-]?(?:id|key)',
    shape: '[\\w+/=.~-]{16,512}',
    accepts: isRandom,
  },
  {
    kind: 'app certificate',
    grade: 'key',
    names: '(?:app[_-]?cert(?:ificate)?|certificate)',
    shape: hex32,
  },
  {
    kind: 'app key',
    grade: 'client',
    names: 'app[_-]?key',
    shape: '[A-Za-z0-9]{20,40}',
    accepts: isRandom,
  },
  {
    kind: 'secret value',
    grade: 'suspect',
    names:
      '(?:secret|token|private[_-]?key|api[_-]?key|access[_-]?key|(?:sign|aes|des|rsa|hmac|jwt|crypto|cipher|encrypt(?:ion)?|server|send)[_-]?key|credentials?|[密秘私]钥)(?:[_-]?(?:id|value|str|string|v\\d))?',
    shape: '[\\w+/=.~-]{16,512}',
    accepts: (value, before) => !identifying.test(before) && isRandom(value),
  },
]

const passwordNames = 'password|passwd|pwd|passphrase'
const passwordShape = String.raw`[!-!#-&(-\[\]-_a-~]{8,128}`

/** Passwords are short: as literals, or as what is said in comments, addresses and texts, or written in settings. */
const passwords: readonly SecretRule[] = [
  String.raw`(?<=${passwordNames})(?:[_-]?\d{1,3})?(?:\\?["'\x60])?\]?\s{0,12}(?::\s{0,4}string\s{0,4}=|[!=]==?|[:=：]|=>|,)\s{0,12}(?:\[\s{0,12})?\\?["'\x60](?<secret>${passwordShape})\\?["'\x60]`,
  String.raw`(?<=(?:^|[?&]|(?:\/\/|\/\*|<!--)[^\n"'\x60]{0,40}?|["'\x60>][^\n"'\x60<>,;{}]{0,40}?)(?:${passwordNames}|密码))\s{0,4}[:=：]\s{0,4}(?<secret>[^\s"'\x60<>,;&(){}[\]]{8,64})`,
  String.raw`(?<=(?:^|\n)[ \t]{0,12}[\w.-]{0,40}(?:${passwordNames}))(?:=|:[ \t]{1,4})(?<secret>[^\s"'\x60<>,;&(){}[\]]{8,64})(?=\s{0,4}$|\r?\n(?![ \t]{0,40}[)}\].]))`,
].map((pattern) => ({ kind: 'password', grade: 'suspect', accepts: isPassword, pattern: new RegExp(pattern, 'iuy') }))

/** How the names of what is secret end. */
const endings =
  'secret|token|key|passw(?:or)?d|passphrase|pwd|pass|auth[_-]?code|sess(?:ion)?[_-]?id|credentials?|cert(?:ificate)?|密码|[密秘私]钥|授权码|[as]k|api_?v3'

/** What only its name gives away. The first that fits a place says what it is. */
export const named: NamedGroup = {
  name: new RegExp(String.raw`(?:${endings})(?:[_-]?(?:id|value|str|string|v\d))?(?=${given}\S{8})`, 'giu'),
  rules: [...kinds.map(behindName), ...passwords],
}

/** The same where a value is one of those that are chosen from. */
export const chosen: NamedGroup = {
  name: new RegExp(
    String.raw`(?:\|\||&&|\?\??|:(?<=\?[^\n?;,]{0,90}:))\s{0,12}(?=["'\x60]\S{8})(?<=(?:${endings}).{2,120})`,
    'giu',
  ),
  rules: [
    ...kinds,
    { kind: 'password', grade: 'suspect', names: passwordNames, shape: passwordShape, accepts: isPassword } as const,
  ].map(asChoice),
}
