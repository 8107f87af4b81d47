import type { FindingEntry } from '../entry.js'

/** Code that cannot be seen. */
export const opaque = {
  'behaviour/plugin-code': {
    severity: 'note',
    title: { en: 'Plugin code', zh: '插件代码' },
    en: '{action} calls the plugin “{name}”: what it does is not seen (actions that call it: {count}).',
    zh: '{action} 调用了插件“{name}”（共 {count} 个动作）：无法看到其行为。',
    advice: {
      en: 'Review the plugin itself. Every tool that calls it needs a person’s consent.',
      zh: '请单独审核该插件。调用它的工具都需要用户确认。',
    },
    threats: ['T9'],
  },
  'behaviour/plugin-loaded': {
    severity: 'note',
    title: { en: 'A plugin is loaded', zh: '加载了插件' },
    en: 'The plugin “{name}” is loaded here, and nothing that is known to run calls it.',
    zh: '此处加载了插件“{name}”，但未发现会执行的代码调用它。',
    advice: {
      en: 'Remove the plugin if it is not needed; otherwise review what it does and where it is called.',
      zh: '如不需要请移除该插件；否则请审核其行为及调用位置。',
    },
    threats: ['T9'],
  },
  'behaviour/made-code': {
    severity: 'warning',
    title: { en: 'Code made of text', zh: '由文本生成的代码' },
    en: '{action} runs code that {name} makes of text: what it does is not seen, and the platform forbids it.',
    zh: '{action} 通过 {name} 执行由文本生成的代码：无法看到其行为，且平台禁止这样做。',
    advice: {
      en: 'Write the code in the package.',
      zh: '请将代码直接写入代码包。',
    },
    threats: ['T9', 'T11'],
  },
  'behaviour/any-api': {
    severity: 'warning',
    title: { en: 'Platform API of unknown name', zh: '名称未知的平台接口' },
    en: '{action} calls an API of the platform whose name is known only as the app runs.',
    zh: '{action} 调用的平台接口名称只有运行时才能确定。',
    advice: {
      en: 'Call the API by its name.',
      zh: '请直接写明接口名称。',
    },
    threats: ['T9'],
  },
  'behaviour/any-module': {
    severity: 'note',
    title: { en: 'Module of unknown name', zh: '名称未知的模块' },
    en: '{action} runs a module whose name is known only as the app runs.',
    zh: '{action} 运行的模块名称只有运行时才能确定。',
    advice: {
      en: 'Write the name of the module where it is required.',
      zh: '请在引用处直接写明模块名称。',
    },
    threats: ['T9'],
  },
  'behaviour/unread-code': {
    severity: 'note',
    title: { en: 'Code that was not read', zh: '未读取的代码' },
    en: '{action} calls code that was not read: {name}.',
    zh: '{action} 调用了未读取的代码：{name}。',
    advice: {
      en: 'Keep the file small enough to be read, or review it by hand.',
      zh: '请保证该文件可被读取，或人工审核。',
    },
    threats: ['T9'],
  },
  'behaviour/code-interpreter': {
    severity: 'warning',
    title: { en: 'An interpreter inside the app', zh: '内置代码解释器' },
    en: 'The app ships {name}, which runs code that is not in the package.',
    zh: '小程序内置了 {name}，可执行代码包之外的代码。',
    advice: {
      en: 'Remove it: the platform forbids running code that was not reviewed.',
      zh: '请移除：平台禁止执行未经审核的代码。',
    },
    threats: ['T9'],
  },
  'behaviour/obfuscated-code': {
    severity: 'warning',
    title: { en: 'Obfuscated code', zh: '混淆代码' },
    en: 'This script has {count} names that only an obfuscator writes.',
    zh: '该脚本含有 {count} 处混淆工具生成的名称。',
    advice: {
      en: 'Submit the code as it was written; the platform minifies it by itself.',
      zh: '请提交原始代码，平台会自行压缩。',
    },
    threats: ['T9'],
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
