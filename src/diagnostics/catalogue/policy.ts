import type { Entry, FindingEntry } from '../entry.js'

/** What is wrong with a policy file itself: a review under a policy that was misread would be none. */
const file = {
  'policy/no-file': {
    severity: 'error',
    en: 'The policy {file} cannot be read. Check the path.',
    zh: '无法读取策略文件 {file}。请检查路径。',
  },
  'policy/exists': {
    severity: 'error',
    en: '{file} is there already and is left as it is. Move it first, or change it by hand.',
    zh: '{file} 已存在，未作改动。请先移走它，或手动修改。',
  },
  'policy/unknown-code': {
    severity: 'error',
    en: 'There is no code {code}. Did you mean {nearest}?',
    zh: '没有代码 {code}。是否想写 {nearest}？',
  },
  'policy/unknown-api': {
    severity: 'error',
    en: 'There is no platform API {api}. Did you mean {nearest}?',
    zh: '没有名为 {api} 的平台接口。是否想写 {nearest}？',
  },
  'policy/wrong-value': {
    severity: 'error',
    en: '{key} in {file} is missing something or has a value that is not allowed. See the JSON Schema of the policy.',
    zh: '{file} 中的 {key} 缺少内容或取值不符合要求。请参考策略的 JSON Schema。',
  },
  'policy/no-target': {
    severity: 'error',
    en: 'Entry {number} of "accepted" does not say what it accepts: give "fingerprint", or "code" and "file".',
    zh: '"accepted" 的第 {number} 项没有说明接受什么：请给出 "fingerprint"，或 "code" 与 "file"。',
  },
} as const satisfies Readonly<Record<string, Entry>>

const findings = {
  'policy/host-denied': {
    severity: 'error',
    title: { en: 'Host that the policy denies', zh: '策略禁止的域名' },
    en: '{action} sends to {host}, which the policy denies.',
    zh: '{action} 向策略禁止的 {host} 发送数据。',
    advice: {
      en: 'Take the request out, or have the host allowed by those who keep the policy.',
      zh: '请移除该请求，或请策略维护者放行该域名。',
    },
    threats: ['T8', 'T26'],
  },
  'policy/host-not-allowed': {
    severity: 'error',
    title: { en: 'Host that the policy does not allow', zh: '策略未允许的域名' },
    en: '{action} sends to {host}, which is not among the hosts that the policy allows.',
    zh: '{action} 向 {host} 发送数据，该域名不在策略允许的范围内。',
    advice: {
      en: 'Send through a host that is allowed, or have this one added by those who keep the policy.',
      zh: '请改用已允许的域名，或请策略维护者添加该域名。',
    },
    threats: ['T8', 'T26'],
  },
  'policy/host-unknown': {
    severity: 'warning',
    title: { en: 'Host that cannot be told', zh: '无法确定的域名' },
    en: 'The policy has a list of hosts, but {count} calls name theirs only when the app runs, the first of them in {action}.',
    zh: '策略限定了域名，但有 {count} 处调用的域名要到运行时才能确定，第一处在 {action}。',
    advice: {
      en: 'Write the host out as a constant, so that it can be compared with the list.',
      zh: '请将域名写成常量，以便与策略名单比较。',
    },
    threats: ['T8', 'T9'],
  },
  'policy/api-denied': {
    severity: 'error',
    title: { en: 'Platform API that the policy denies', zh: '策略禁止的平台接口' },
    en: '{action} reaches {api}, which the policy denies.',
    zh: '{action} 会调用策略禁止的 {api}。',
    advice: {
      en: 'Take the call out, or have the API allowed by those who keep the policy.',
      zh: '请移除该调用，或请策略维护者放行该接口。',
    },
    threats: ['T8', 'T26'],
  },
  'policy/api-not-allowed': {
    severity: 'error',
    title: { en: 'Platform API that the policy does not allow', zh: '策略未允许的平台接口' },
    en: '{action} reaches {api}, which is not among the APIs that the policy allows.',
    zh: '{action} 会调用 {api}，该接口不在策略允许的范围内。',
    advice: {
      en: 'Do without it, or have it added by those who keep the policy.',
      zh: '请不要使用它，或请策略维护者添加该接口。',
    },
    threats: ['T8', 'T26'],
  },
  'policy/acceptance-expired': {
    severity: 'warning',
    title: { en: 'Acceptance that has expired', zh: '已过期的接受' },
    en: 'Entry {number} of "accepted" in the policy ({subject}) ended on {until}: what it accepted counts again.',
    zh: '策略 "accepted" 的第 {number} 项（{subject}）已于 {until} 到期，其接受的发现重新计入。',
    advice: {
      en: 'Have the findings mended, or decide anew and give a later date.',
      zh: '请修复相应发现，或重新评估后给出更晚的日期。',
    },
    threats: ['T26'],
  },
  'policy/acceptance-unused': {
    severity: 'note',
    title: { en: 'Acceptance of nothing', zh: '未匹配任何发现的接受' },
    en: 'Entry {number} of "accepted" in the policy ({subject}) accepts nothing that was found.',
    zh: '策略 "accepted" 的第 {number} 项（{subject}）没有匹配到任何发现。',
    advice: { en: 'Take it out.', zh: '请移除该项。' },
    threats: ['T26'],
  },
  'policy/in-submission': {
    severity: 'note',
    title: { en: 'Policy inside the submission', zh: '提交内容中自带策略' },
    en: '{file} is part of what is reviewed and is not heeded: nobody judges by the rules of the judged.',
    zh: '{file} 属于被审核的内容，不予采用：审核规则不能由被审核者提供。',
    advice: {
      en: 'Keep the policy outside the app and name it with --policy.',
      zh: '请将策略放在小程序之外，并用 --policy 指定。',
    },
    threats: ['T15'],
  },
} as const satisfies Readonly<Record<string, FindingEntry>>

/** Judged under a policy, and the policy itself. */
export const policy = { ...file, ...findings }
