import type { NamedGroup } from './kind.js'
import { isFilledIn, isPassword, isRandom } from './plausible.js'

/** What follows a name and stands before its value, in all languages of an app: '": "', '=', '：', '">', '\\":\\"'. */
const given = String.raw`(?:\\?["'\x60])?\)?\]?\s{0,12}(?:[:=：]|=>|,|>)\s{0,12}(?:\[\s{0,12})?(?:\\?["'\x60])?`

/** The value `shape` of anything whose name ends in one of `names`, whatever the case and with or without '_' and '-'. */
function after(names: string, shape: string): RegExp {
  return new RegExp(String.raw`(?<=${names})${given}(?<secret>${shape})(?![\w+/=-])`, 'iuy')
}

/** Before 'token': it says which file, page or record is meant, and opens nothing. */
const identifying = /(?:file|node|page|next|sync|folder|doc|image|media|cancel|design)[_-]?token\W*$/iu

const hex32 = '[0-9a-fA-F]{32}'

/** What only its name gives away. The first that fits a place says what it is. */
export const named: NamedGroup = {
  name: new RegExp(
    String.raw`(?:secret|token|key|password|passwd|passphrase|pwd|credentials?|cert(?:ificate)?|密[钥码]|[as]k|api_?v3)(?:[_-]?(?:id|value|str|string|v\d))?(?=${given}\S{8})`,
    'giu',
  ),
  rules: [
    {
      kind: 'WeChat AppSecret',
      grade: 'key',
      pattern: after('(?:app|wx|wechat|weixin|mp|mini)?[_-]?secret', hex32),
    },
    {
      kind: 'WeChat Pay API key',
      grade: 'key',
      pattern: after(
        '(?:mch|merchant|partner|wx_?pay|pay|api_?v[23])(?:_?api)?(?:_?v[23])?[_-]?(?:key|secret)|api_?v3|商户密钥|支付密钥|API密钥',
        '[A-Za-z0-9]{32}',
      ),
      accepts: (value) => isFilledIn(value) && /\d/u.test(value),
    },
    {
      kind: 'AWS secret key',
      grade: 'key',
      pattern: after('(?:aws[_-]?secret(?:[_-]?access)?[_-]?key|secret[_-]?access[_-]?key)', '[A-Za-z0-9+/]{40}'),
    },
    {
      kind: 'cloud secret key',
      grade: 'key',
      pattern: after(
        '(?:access[_-]?key[_-]?secret|secret[_-]?key|access[_-]?secret|client[_-]?secret|app[_-]?secret|master[_-]?secret|master[_-]?key|\\bsk)',
        '[\\w+/=-]{20,64}',
      ),
      accepts: isRandom,
    },
    {
      kind: 'cloud access key',
      grade: 'key',
      pattern: after('(?:access[_-]?key(?:[_-]?id)?|\\bak)', '[\\w-]{40}'),
      accepts: isRandom,
    },
    {
      kind: 'app certificate',
      grade: 'key',
      pattern: after('(?:app[_-]?cert(?:ificate)?|certificate)', hex32),
    },
    {
      kind: 'app key',
      grade: 'client',
      pattern: after('app[_-]?key', '[A-Za-z0-9]{20,40}'),
      accepts: isRandom,
    },
    {
      kind: 'secret value',
      grade: 'suspect',
      pattern: after(
        '(?:secret|token|private[_-]?key|api[_-]?key|access[_-]?key|sign[_-]?key|aes[_-]?key|encrypt(?:ion)?[_-]?key|credentials?)(?:[_-]?(?:id|value|str|string|v\\d))?',
        '[\\w+/=.~-]{16,512}',
      ),
      accepts: (value, before) => !identifying.test(before) && isRandom(value),
    },
    {
      kind: 'password',
      grade: 'suspect',
      pattern: new RegExp(
        String.raw`(?<=password|passwd|pwd|passphrase)(?:\\?["'\x60])?\]?\s{0,12}(?:[:=：]|=>|,)\s{0,12}(?:\[\s{0,12})?\\?["'\x60](?<secret>[!-!#-&(-\[\]-_a-~]{8,128})\\?["'\x60]`,
        'iuy',
      ),
      accepts: isPassword,
    },
    {
      kind: 'password',
      grade: 'suspect',
      pattern:
        /(?<=(?:^|[?&]|(?:\/\/|\/\*|<!--)[^\n"'`]{0,40}?)(?:password|passwd|pwd|passphrase|密码))\s{0,4}[:=：]\s{0,4}(?<secret>[^\s"'`<>,;&(){}[\]]{8,64})/iuy,
      accepts: isPassword,
    },
  ],
}
