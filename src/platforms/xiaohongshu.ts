import { definePlatform } from './platform.js'

/** Xiaohongshu (miniapp.xiaohongshu.com). */
export const xiaohongshu = definePlatform({
  id: 'xiaohongshu',
  name: { en: 'Xiaohongshu', zh: '小红书' },
  global: 'xhs',
  templateExtension: 'xhsml',
  scriptModuleExtension: 'sjs',
  scriptModuleTag: 'sjs',
  styleExtension: 'css',
  directivePrefix: 'xhs:',
  eventPrefixes: ['bind', 'catch', 'capture-bind', 'capture-catch'],
  configFiles: ['project.config.json', 'project.xhs.json'],
  aliases: {},
})
