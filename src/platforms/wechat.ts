import { definePlatform } from './platform.js'

/** WeChat: the platform whose names the other tables are measured by. */
export const wechat = definePlatform({
  id: 'wechat',
  name: { en: 'WeChat', zh: '微信' },
  global: 'wx',
  templateExtension: 'wxml',
  scriptModuleExtension: 'wxs',
  scriptModuleTag: 'wxs',
  styleExtension: 'wxss',
  directivePrefix: 'wx:',
  eventPrefixes: ['bind', 'catch', 'mut-bind', 'capture-bind', 'capture-catch'],
  configFiles: ['project.config.json', 'project.private.config.json'],
  aliases: {},
})
