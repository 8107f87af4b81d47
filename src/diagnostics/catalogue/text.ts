import type { FindingEntry } from '../entry.js'

/** What the app says that no assistant may be given to read. */
export const text = {
  'text/instruction': {
    severity: 'error',
    title: { en: 'Text that commands an assistant', zh: '文案对智能体下指令' },
    en: 'A {kind} of the app commands its reader as one commands an assistant. It is kept out of every file.',
    zh: '小程序中的一处文案（{kind}）像是在对智能体下指令，已从所有输出文件中剔除。',
    advice: {
      en: 'Write what the element is called or what has happened, and nothing about what an assistant should do.',
      zh: '只写元素的名称或发生的事情，不要写智能体应当做什么。',
    },
    threats: ['T1', 'T3'],
  },
  'text/aside': {
    severity: 'note',
    title: { en: 'Text that is no label', zh: '文案不像界面用语' },
    en: 'A {kind} of the app speaks of users, tools, consent or secrecy more than what is shown to a person does. It is kept out of every file.',
    zh: '小程序中的一处文案（{kind}）谈及用户、工具、同意或保密等内容，不像展示给用户的界面用语，已从所有输出文件中剔除。',
    advice: {
      en: 'If an assistant is to know of this element, give it a short name.',
      zh: '如需让智能体了解该元素，请为它起一个简短的名称。',
    },
    threats: ['T1'],
  },
  'text/concealed': {
    severity: 'error',
    title: { en: 'Text that nobody sees', zh: '隐藏的文本' },
    en: 'A {kind} of the app holds {count} characters that hide text or turn its order round ({characters}). It is kept out of every file.',
    zh: '小程序中的一处文案（{kind}）含有 {count} 个隐藏文本或改变文字方向的字符（{characters}），已从所有输出文件中剔除。',
    advice: { en: 'Remove these characters from the source.', zh: '请从源码中删除这些字符。' },
    threats: ['T2'],
  },
  'text/concealed-source': {
    severity: 'warning',
    title: { en: 'Code that reads otherwise than it runs', zh: '显示顺序与执行不一致的代码' },
    en: 'The script holds {count} characters that turn the order of its text round ({characters}): a person reads other code than the one that runs.',
    zh: '该脚本含有 {count} 个改变文字显示顺序的字符（{characters}）：人看到的代码与实际执行的不同。',
    advice: {
      en: 'Remove these characters from the source; where a text needs them, write them as escapes.',
      zh: '请从源码中删除这些字符；文案确有需要时，请用转义写法。',
    },
    threats: ['T2'],
  },
  'text/invisible': {
    severity: 'note',
    title: { en: 'Characters that nobody sees', zh: '不可见字符' },
    en: 'A {kind} of the app holds {count} characters that nobody sees ({characters}). They were left out.',
    zh: '小程序中的一处文案（{kind}）含有 {count} 个不可见字符（{characters}），已省略。',
    advice: { en: 'Remove these characters from the source.', zh: '请从源码中删除这些字符。' },
    threats: ['T2'],
  },
  'text/markup': {
    severity: 'note',
    title: { en: 'Markup in a text', zh: '文案中含有标记' },
    en: 'A {kind} of the app holds markup, a link or an escape. It is kept out of every file.',
    zh: '小程序中的一处文案（{kind}）含有标记、链接或转义序列，已从所有输出文件中剔除。',
    advice: { en: 'Write plain text.', zh: '请使用纯文本。' },
    threats: ['T3'],
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
