import type { Entry } from '../entry.js'

export const trace = {
  'trace/out-of-fuel': {
    severity: 'warning',
    costs: 'part',
    en: '{entry} is too large to be followed to its end: effects after the cut are missing. Split it, or move vendored code out of the app’s own folders.',
    zh: '{entry} 过大，未能分析到底：截断之后的行为没有列出。请拆分它，或把第三方代码移出应用自己的目录。',
  },
  'trace/out-of-stack': {
    severity: 'warning',
    costs: 'part',
    en: '{entry} nests so deeply that the analysis ran out of stack: effects after the cut are missing, and another machine may cut elsewhere. Flatten its code.',
    zh: '{entry} 嵌套过深，分析时耗尽了调用栈：截断之后的行为没有列出，且不同机器的截断位置可能不同。请减少代码的嵌套层级。',
  },
  'trace/handler-missing': {
    severity: 'warning',
    en: '{handler} is bound in the template of {route} but defined nowhere. Define it, or remove the binding.',
    zh: '{route} 的模板绑定了 {handler}，但没有定义。请定义该方法，或删除绑定。',
  },
  'trace/handler-unused': {
    severity: 'note',
    en: '{route} defines {handlers}, which nothing binds or calls ({count} in all). Bind them, or remove them: nobody reviews what never runs.',
    zh: '{route} 定义了 {handlers}，但没有任何绑定或调用（共 {count} 个）。请绑定或移除：从不运行的代码没有人会审查。',
  },
  'trace/navigation-unresolved': {
    severity: 'note',
    en: '{entry} opens “{target}”, which is no page of app.json. Check the path.',
    zh: '{entry} 打开的“{target}”不是 app.json 中的页面。请检查路径。',
  },
  'trace/package-absent': {
    severity: 'note',
    en: 'The npm package {name} is imported but not there: what it does with what it is given is not seen. Build npm, or analyse with miniprogram_npm in place.',
    zh: '导入了 npm 包 {name}，但代码中没有它：无法看到它如何使用传入的内容。请先构建 npm，或连同 miniprogram_npm 一起分析。',
  },
  'trace/no-registration': {
    severity: 'warning',
    costs: 'part',
    en: 'The script of {route} does not call Page() or Component() in a way that could be followed: its handlers are unknown.',
    zh: '{route} 的脚本没有以可分析的方式调用 Page() 或 Component()：其处理函数未知。',
  },
} as const satisfies Readonly<Record<string, Entry>>
