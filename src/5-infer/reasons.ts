import type { Params } from '../diagnostics/diagnostic.js'
import type { Saying } from '../diagnostics/entry.js'
import type { Language } from '../diagnostics/message.js'

/** Why something is no tool of its own, or one that assistants are not offered. */
export interface Reason {
  readonly code: ReasonCode
  readonly params: Params
}

/**
 * change: the developer can make a tool of it; part: a tool has it as a step, or another does the same; presentation: nobody
 * would ask for it.
 */
export type ReasonKind = 'change' | 'part' | 'presentation'

interface ReasonEntry extends Saying {
  readonly kind: ReasonKind
  /** What to change in the source to make it a tool. */
  readonly advice?: Saying
}

/** Every reason there is. `{name}` is a hole that `params.name` fills. */
export const reasons = {
  missing: {
    kind: 'change',
    en: 'the template binds {handler}, which is not defined',
    zh: '模板绑定了 {handler}，但代码中没有定义',
    advice: {
      en: 'Define the method in the page’s script under the same name, or take the binding out of the template.',
      zh: '请在页面脚本中定义同名方法，或从模板中移除绑定。',
    },
  },
  unplaced: {
    kind: 'change',
    en: 'no page shows this component',
    zh: '没有页面使用此组件',
    advice: {
      en: 'Use the component in the template of a page, or delete it.',
      zh: '请在页面模板中使用该组件，或将其删除。',
    },
  },
  unanalysed: {
    kind: 'change',
    en: 'could not be analysed',
    zh: '无法分析',
    advice: {
      en: 'Coverage and the findings say what stopped the analysis: hand in the source instead of minified or generated code, and the packages and plugins that it calls.',
      zh: '“覆盖”与“发现”说明了分析为何中断：请提交源码而非压缩或生成的代码，并附上所调用的包与插件。',
    },
  },
  'without-effect': {
    kind: 'change',
    en: 'has no effect that could be found',
    zh: '没有发现任何效果',
    advice: {
      en: 'If it is meant to do something, let the handler call it in a way that can be followed: a request, storage or navigation that the page’s own code reaches.',
      zh: '如果它应当有作用，请让处理函数以可跟踪的方式实现：由页面自身代码发起请求、读写存储或跳转。',
    },
  },
  unsent: {
    kind: 'change',
    en: 'marks an item; nothing on the page sends it',
    zh: '标记了一项，但页面上没有动作提交它',
    advice: {
      en: 'Let a button of the page send or keep what is chosen; the choice then becomes an input of its tool.',
      zh: '请让页面上的某个按钮提交或保存所选内容，该选择便会成为其工具的参数。',
    },
  },
  records: {
    kind: 'change',
    en: 'records what is typed or picked; a step of the tool that uses it',
    zh: '记录输入或选择的内容，是使用该内容的工具的一个步骤',
    advice: {
      en: 'No tool was found that uses the value. Let the action that needs it read it from the page’s data, or send it from here.',
      zh: '没有找到使用该值的工具。请让需要它的动作从页面数据中读取，或在此处提交。',
    },
  },
  opens: {
    kind: 'change',
    en: 'opens {target}',
    zh: '打开 {target}',
    advice: {
      en: 'What it opens has no tool of its own. Where it is a page of the app that has something to say, let the page load it when it is opened.',
      zh: '所打开的目标没有自己的工具。如果是本小程序中有内容的页面，请让该页面在打开时加载内容。',
    },
  },
  surplus: {
    kind: 'change',
    en: 'more than {count} tools',
    zh: '超过 {count} 个工具',
    advice: {
      en: 'Split the app, or hide tools that nobody needs in mini2mcp.config.json.',
      zh: '请拆分小程序，或在 mini2mcp.config.json 中隐藏不需要的工具。',
    },
  },
  unknown: { kind: 'change', en: 'no rule knows it', zh: '没有规则能识别它' },
  sitemap: {
    kind: 'change',
    en: 'sitemap.json disallows {route}',
    zh: 'sitemap.json 不允许访问 {route}',
    advice: {
      en: 'Allow the page in sitemap.json if assistants may use it.',
      zh: '如果允许智能体使用该页面，请在 sitemap.json 中放行。',
    },
  },
  developers: {
    kind: 'change',
    en: '{route} is for developers',
    zh: '{route} 是供开发者使用的页面',
    advice: {
      en: 'If people are meant to use the page, let another page lead to it, and give it a name without “test” or “debug”.',
      zh: '如果该页面供用户使用，请让其他页面能跳转到它，并去掉名称中的 test、debug 等字样。',
    },
  },
  finding: {
    kind: 'change',
    en: 'finding {code}',
    zh: '存在发现 {code}',
    advice: {
      en: 'Mend the finding: while it is there, no tool stands for the action.',
      zh: '请先解决该发现：在此之前，该动作不会提供给智能体。',
    },
  },
  hidden: {
    kind: 'change',
    en: 'hidden by mini2mcp.config.json',
    zh: '已被 mini2mcp.config.json 隐藏',
    advice: {
      en: 'Take `hide` out of mini2mcp.config.json to offer it.',
      zh: '如需提供，请从 mini2mcp.config.json 中移除 hide。',
    },
  },
  step: { kind: 'part', en: 'a step of {tool}', zh: '是 {tool} 的一个步骤' },
  'opens-tool': {
    kind: 'part',
    en: 'opens {target}, which has its own tool {tool}',
    zh: '打开 {target}，该页面有自己的工具 {tool}',
  },
  fills: {
    kind: 'part',
    en: 'fills a field; a step of the tool that uses it',
    zh: '填写一个字段，是使用该字段的工具的一个步骤',
  },
  'opens-form': {
    kind: 'part',
    en: 'opens the form; a step of the tool that sends it',
    zh: '打开表单，是提交该表单的工具的一个步骤',
  },
  'another-way': {
    kind: 'part',
    en: 'another way to what a button of the page does',
    zh: '与页面上某个按钮的作用相同',
  },
  suggests: {
    kind: 'part',
    en: 'suggests while the person types; the search itself is a tool',
    zh: '在用户输入时给出建议，搜索本身是工具',
  },
  emits: {
    kind: 'part',
    en: 'hands the event on to the page that uses the component',
    zh: '将事件转交给使用该组件的页面',
  },
  tabs: { kind: 'presentation', en: 'belongs to the navigation bar', zh: '属于导航栏' },
  shares: { kind: 'presentation', en: "shares through the platform's own menu", zh: '通过平台自带菜单分享' },
  leaves: {
    kind: 'presentation',
    en: 'runs when the page is left or moved, not on request',
    zh: '在离开或移动页面时执行，而非应用户要求',
  },
  prepares: {
    kind: 'presentation',
    en: 'prepares the page without loading anything',
    zh: '只为页面做准备，不加载内容',
  },
  'nothing-to-open': {
    kind: 'presentation',
    en: 'opening the page shows nothing of its own',
    zh: '打开页面不会显示它自己的内容',
  },
  back: { kind: 'presentation', en: 'goes back', zh: '返回上一页' },
  gesture: { kind: 'presentation', en: 'reports a gesture or a loading state', zh: '报告手势或加载状态' },
  scrolls: {
    kind: 'presentation',
    en: 'loads more of a list while it is scrolled',
    zh: '滚动列表时加载更多',
  },
  shows: {
    kind: 'presentation',
    en: 'only shows, copies or shares what is already on the page',
    zh: '仅展示、复制或分享页面上已有的内容',
  },
  paints: { kind: 'presentation', en: 'only changes how the page looks', zh: '仅改变页面外观' },
} as const satisfies Readonly<Record<string, ReasonEntry>>

export type ReasonCode = keyof typeof reasons

/** The reason with this code. */
export function because(code: ReasonCode, params: Params = {}): Reason {
  return { code, params }
}

/** A reason as a sentence; a hole without a value keeps its name, so that the fault shows. */
export function reasonIn({ code, params }: Reason, language: Language, value = (text: string): string => text): string {
  const { en, zh } = reasons[code]
  return (language === 'en' ? en : zh).replace(/\{(\w+)\}/gu, (hole, name: string) =>
    Object.hasOwn(params, name) ? value(String(params[name])) : hole,
  )
}

/** What can be changed in the source; null where nothing needs to be. */
export function reasonAdvice({ code }: Reason, language: Language): string | null {
  const { advice }: ReasonEntry = reasons[code]
  if (advice === undefined) return null
  return language === 'en' ? advice.en : advice.zh
}
