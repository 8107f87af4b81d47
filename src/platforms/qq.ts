import { definePlatform } from './platform.js'

/** QQ (q.qq.com). */
export const qq = definePlatform({
  id: 'qq',
  name: { en: 'QQ', zh: 'QQ' },
  global: 'qq',
  templateExtension: 'qml',
  scriptModuleExtension: 'qs',
  scriptModuleTag: 'qs',
  styleExtension: 'qss',
  directivePrefix: 'qq:',
  eventPrefixes: ['bind', 'catch', 'capture-bind', 'capture-catch'],
  configFiles: ['project.config.json', 'project.qq.json'],
  aliases: {
    subscribeAppMsg: 'requestSubscribeMessage',
  },
})
