import type { Language } from '../../diagnostics/message.js'
import type { Field } from '../ask/documents.js'

interface AskWords {
  readonly intro: string
  readonly label: string
  readonly example: string
  readonly none: string
  readonly idle: string
  readonly foundBy: string
  readonly fields: Readonly<Record<Field, string>>
  readonly unknown: string
  readonly lookUp: string
  readonly noInputs: string
  readonly said: (said: string) => string
  readonly fetched: (path: string) => string
  readonly kept: string
  readonly asked: string
  readonly askedOf: (choices: string) => string
  readonly optional: string
  readonly confirms: string
  readonly relevance: string
}

const english: AskWords = {
  intro:
    'Type what a person would ask for. Tools are found by the words that they share with it, nothing else: no model is asked. What is not found here has words that people do not use.',
  label: 'A request',
  example: '帮我点一杯大杯热拿铁',
  none: 'No tool shares a word with this request.',
  idle: 'Nothing asked yet.',
  foundBy: 'Found by',
  fields: {
    title: 'title',
    name: 'name',
    labels: 'label on the page',
    choices: 'choices',
    inputs: 'inputs',
    page: 'page',
    description: 'description',
  },
  unknown: 'No tool has these words',
  lookUp: 'They may be names of things. These tools look for what they are given:',
  noInputs: 'needs no inputs',
  said: (said) => `said: “${said}”`,
  fetched: (path) => `${path} of`,
  kept: 'the app has it',
  asked: 'has to be asked',
  askedOf: (choices) => `has to be asked: ${choices}`,
  optional: 'may be left out',
  confirms: 'The person confirms it before it runs.',
  relevance: 'How well it fits, beside the best',
}

const chinese: AskWords = {
  intro: '输入用户会说的话。这里只按共同的词来找工具，不问任何模型。在这里找不到的能力，多半是页面用词与用户说法不同。',
  label: '一句请求',
  example: '帮我点一杯大杯热拿铁',
  none: '没有工具与这句话有共同的词。',
  idle: '还没有提问。',
  foundBy: '命中',
  fields: {
    title: '标题',
    name: '名称',
    labels: '页面文字',
    choices: '选项',
    inputs: '参数',
    page: '页面',
    description: '说明',
  },
  unknown: '没有工具含有这些词',
  lookUp: '它们可能是商品等的名字。这些工具会按给出的词查找：',
  noInputs: '不需要参数',
  said: (said) => `已说出：「${said}」`,
  fetched: (path) => `取自 ${path}，来自`,
  kept: '应用已有',
  asked: '需要询问',
  askedOf: (choices) => `需要询问：${choices}`,
  optional: '可不传',
  confirms: '执行前须由用户确认。',
  relevance: '与最佳者相比的吻合程度',
}

/** What the view says in which requests are tried. */
export const askWords: Readonly<Record<Language, AskWords>> = { en: english, 'zh-CN': chinese }
