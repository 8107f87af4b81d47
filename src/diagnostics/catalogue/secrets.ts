import type { FindingEntry } from '../entry.js'

const move = {
  en: 'Keep it on your server or in a cloud function, and have the mini program ask that. What was published is known: revoke it and have a new one made.',
  zh: '请将其保存在服务器或云函数中，由小程序向其请求。已发布的内容视为泄露：请作废并重新生成。',
}

export const secrets = {
  'secrets/key': {
    severity: 'error',
    title: { en: 'Hard-coded key', zh: '硬编码的密钥' },
    en: '{file} holds a secret that opens an account: {kind}, {length} characters. Everybody who has the mini program can read it.',
    zh: '{file} 中写有可访问账户的密钥：{kind}，{length} 个字符。任何拿到小程序的人都能读取。',
    advice: move,
    threats: ['T12'],
  },
  'secrets/token': {
    severity: 'error',
    title: { en: 'Hard-coded token', zh: '硬编码的令牌' },
    en: '{file} holds a token that lets its bearer in: {kind}, {length} characters.',
    zh: '{file} 中写有可直接使用的令牌：{kind}，{length} 个字符。',
    advice: move,
    threats: ['T12'],
  },
  'secrets/suspected': {
    severity: 'warning',
    title: { en: 'Value that looks like a secret', zh: '疑似密钥的内容' },
    en: '{file} has a random value where secrets are kept: {kind}, {length} characters.',
    zh: '{file} 中在存放密钥的位置写有随机内容：{kind}，{length} 个字符。',
    advice: {
      en: 'Look at it. If it is a secret, revoke it and keep its successor on your server; if it is none, give it another name.',
      zh: '请查看。若为密钥，请作废并将新的保存在服务器上；若不是，请更换名称。',
    },
    threats: ['T12'],
  },
  'secrets/client-key': {
    severity: 'note',
    title: { en: 'Key of a client', zh: '客户端密钥' },
    en: '{file} holds a key that clients are given: {kind}, {length} characters. It is left out of what is written.',
    zh: '{file} 中写有供客户端使用的密钥：{kind}，{length} 个字符。输出中不包含它。',
    advice: {
      en: 'Restrict it to this mini program in the console of the service.',
      zh: '请在该服务的控制台中将其限制为仅本小程序可用。',
    },
    threats: ['T12'],
  },
  'secrets/in-name': {
    severity: 'error',
    title: { en: 'Secret in a file name', zh: '文件名中的密钥' },
    en: 'The path {file} holds a secret ({kind}), which stands concealed here. The file is not read.',
    zh: '路径 {file} 中含有密钥（{kind}），此处已隐去。该文件未被读取。',
    advice: { en: 'Rename the file, and revoke the secret.', zh: '请重命名文件，并作废该密钥。' },
    threats: ['T12'],
  },
  'secrets/computed': {
    severity: 'error',
    title: { en: 'Secret that is put together', zh: '拼接而成的密钥' },
    en: 'The app puts a secret together while it runs ({kind}, {length} characters); it was taken out of {artifact}.',
    zh: '应用在运行时拼接出密钥（{kind}，{length} 个字符）；已从 {artifact} 中移除。',
    advice: move,
    threats: ['T12'],
  },
  'secrets/changes-withheld': {
    severity: 'warning',
    title: { en: 'Change not written because of a secret', zh: '因密钥而未写出修改' },
    en: '{file} holds a secret, so its changed copy is not part of the package: it would not be the file.',
    zh: '{file} 中含有密钥，因此代码包不包含其修改后的副本：副本会与原文件不同。',
    advice: {
      en: 'Take the secret out and run again, or make the change by hand.',
      zh: '请移除密钥后重新运行，或手动修改。',
    },
    threats: ['T12'],
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
