import type { Entry } from '../entry.js'

export const load = {
  'load/no-folder': {
    severity: 'error',
    en: '{place} does not exist. Check the spelling, and that the path is meant from the folder you are in.',
    zh: '{place} 不存在。请检查拼写，以及该路径是否相对于当前目录。',
  },
  'load/not-a-folder': {
    severity: 'error',
    en: '{place} is no folder. Give the folder that holds app.json.',
    zh: '{place} 不是目录。请给出 app.json 所在的目录。',
  },
  'load/empty-folder': {
    severity: 'error',
    en: '{place} holds no files. Give the folder that holds app.json.',
    zh: '{place} 中没有任何文件。请给出 app.json 所在的目录。',
  },
  'load/no-app-json': {
    severity: 'error',
    en: 'No app.json in {place}, above it or below it. Give the folder that holds app.json, or one that holds project.config.json.',
    zh: '{place} 及其上级、下级目录中都没有 app.json。请给出 app.json 所在的目录，或 project.config.json 所在的目录。',
  },
  'load/several-apps': {
    severity: 'error',
    en: '{place} holds several mini programs. Give one of them: {candidates}.',
    zh: '{place} 中有多个小程序。请指定其中一个：{candidates}。',
  },
  'load/mini-game': {
    severity: 'error',
    en: '{place} holds a mini game (game.json). Only mini programs, which have an app.json, are analysed.',
    zh: '{place} 是小游戏（game.json）。目前只分析带有 app.json 的小程序。',
  },
  'load/found-elsewhere': {
    severity: 'note',
    en: 'The mini program was found in {path}, seen from the folder that was given.',
    zh: '小程序位于所给目录的 {path}。',
  },
  'load/framework-source': {
    severity: 'error',
    en: 'This is {framework} source, which is not analysed yet. Build it for WeChat and give the folder that the build wrote.',
    zh: '这是 {framework} 源码，目前尚不支持直接分析。请先构建为微信小程序，再指定构建输出目录。',
  },
  'load/framework-output': {
    severity: 'warning',
    en: 'The {framework} source is not analysed yet; its build output in {path} is analysed in its place. Make sure that it is up to date.',
    zh: '目前尚不支持直接分析 {framework} 源码，已改为分析其构建输出 {path}。请确认该输出是最新的。',
  },
  'load/platform-templates': {
    severity: 'error',
    en: 'This is a mini program for {platform} (.{extension} templates), which is not analysed yet.',
    zh: '这是 {platform} 平台的小程序（.{extension} 模板），目前尚不支持分析。',
  },
  'load/broken-app-json': {
    severity: 'error',
    en: 'app.json cannot be read ({problem}), so nothing can be analysed. Correct it here; comments and trailing commas are fine.',
    zh: 'app.json 无法读取（{problem}），因此无法分析。请修正此处；注释与末尾逗号均可保留。',
  },
  'load/no-pages': {
    severity: 'error',
    en: 'app.json names no page that exists, so there is nothing to analyse. Check "pages" and that the folder is the app’s own.',
    zh: 'app.json 没有列出任何存在的页面，无可分析的内容。请检查 "pages"，并确认目录正确。',
  },
  'load/page-missing': {
    severity: 'warning',
    en: 'Page {route} is listed but has no script and no template; it is left out. Add its files or remove the entry.',
    zh: '页面 {route} 已列出，但没有脚本和模板文件，已忽略。请补充文件或删除该项。',
  },
  'load/page-case': {
    severity: 'warning',
    en: 'Page {route} is listed, but its files are spelled {found}; it is left out, as on a phone. Use one spelling.',
    zh: '页面 {route} 的文件实际拼写为 {found}，大小写不一致，已忽略（真机上同样无法打开）。请统一拼写。',
  },
  'load/page-duplicate': {
    severity: 'note',
    en: 'Page {route} is listed more than once. Keep one entry.',
    zh: '页面 {route} 重复列出。请只保留一项。',
  },
  'load/page-outside': {
    severity: 'warning',
    en: '"{route}" leaves the app’s folder and is ignored. Write it as a path from the folder of app.json.',
    zh: '"{route}" 超出小程序目录，已忽略。请写成相对于 app.json 所在目录的路径。',
  },
  'load/tab-missing': {
    severity: 'warning',
    en: 'Tab {route} is no page of the app; it is left out. Add it to "pages" or remove the tab.',
    zh: '标签页 {route} 不在页面列表中，已忽略。请加入 "pages" 或删除该标签。',
  },
  'load/json-syntax': {
    severity: 'warning',
    costs: 'part',
    en: '{file} is not well formed ({problem}); what could be read is used. Correct it here.',
    zh: '{file} 格式有误（{problem}），已使用可读取的部分。请修正此处。',
  },
  'load/json-type': {
    severity: 'warning',
    costs: 'part',
    en: '"{key}" in {file} has the wrong type and is ignored. See the platform’s configuration reference.',
    zh: '{file} 中的 "{key}" 类型有误，已忽略。请参考平台的配置文档。',
  },
  'load/json-shape': {
    severity: 'warning',
    costs: 'file',
    en: '{file} holds no object and is ignored. Put its settings between braces.',
    zh: '{file} 的内容不是对象，已忽略。请将配置写在花括号中。',
  },
  'load/json-too-deep': {
    severity: 'warning',
    costs: 'file',
    en: '{file} is nested too deeply for a configuration file and is ignored.',
    zh: '{file} 嵌套过深，不像配置文件，已忽略。',
  },
  'load/file-too-large': {
    severity: 'warning',
    costs: 'file',
    en: '{file} is over {limit} bytes and is not read. Split it, or move data out of the package.',
    zh: '{file} 超过 {limit} 字节，未读取。请拆分文件或将数据移出代码包。',
  },
  'load/not-utf8': {
    severity: 'warning',
    costs: 'part',
    threats: ['T20'],
    en: '{file} is not UTF-8 from byte {offset} on; characters that could not be read are replaced. Save it as UTF-8.',
    zh: '{file} 从第 {offset} 字节起不是 UTF-8 编码，无法识别的字符已被替换。请以 UTF-8 保存。',
  },
  'load/other-encoding': {
    severity: 'note',
    threats: ['T20'],
    en: '{file} is read as {encoding}, which is not what the platform reads. Save it as UTF-8.',
    zh: '{file} 按 {encoding} 编码读取，平台并不支持该编码。请以 UTF-8 保存。',
  },
  'load/skipped-link': {
    severity: 'note',
    costs: 'file',
    threats: ['T14'],
    en: '{file} is not read: it is a symbolic link, and links are not followed. Put the file itself there.',
    zh: '{file} 是符号链接，未读取。请改为放入文件本身。',
  },
  'load/skipped-special': {
    severity: 'warning',
    costs: 'file',
    threats: ['T14'],
    en: '{file} is not read: it is neither a file nor a folder (a pipe, socket or device). Remove it.',
    zh: '{file} 既不是文件也不是目录（而是管道、套接字或设备），未读取。请将其删除。',
  },
  'load/skipped-deep': {
    severity: 'note',
    costs: 'file',
    threats: ['T18'],
    en: '{file} is not read: it is nested too deeply. Move it up.',
    zh: '{file} 嵌套过深，未读取。请减少目录层级。',
  },
  'load/skipped-many': {
    severity: 'warning',
    costs: 'file',
    threats: ['T18'],
    en: '{file} and all files behind it are not read: there are too many. Leave out what is no source.',
    zh: '文件过多，{file} 及其后的所有文件均未读取。请去掉非源码文件。',
  },
  'load/skipped-name': {
    severity: 'note',
    costs: 'file',
    threats: ['T16'],
    en: '{file} is not read: its name holds a backslash or characters that do not show. Rename it.',
    zh: '{file} 的名称含有反斜杠或不可见字符，未读取。请重命名。',
  },
  'load/skipped-more': {
    severity: 'note',
    en: '{count} more are not read, for the same reason as those that are named.',
    zh: '另有 {count} 项因同样原因未读取。',
  },
  'load/unreadable': {
    severity: 'warning',
    costs: 'file',
    threats: ['T14'],
    en: '{file} cannot be read. Check that it may be, and that nothing changes it meanwhile.',
    zh: '{file} 无法读取。请检查读取权限，并确认分析期间没有程序修改它。',
  },
  'load/unknown-key': {
    severity: 'error',
    en: '{file} has no key {key}. Did you mean {nearest}?',
    zh: '{file} 没有名为 {key} 的键。是否想写 {nearest}？',
  },
} as const satisfies Readonly<Record<string, Entry>>
