import { definePlatform } from './platform.js'

/** Kuaishou (open.kuaishou.com). */
export const kuaishou = definePlatform({
  id: 'kuaishou',
  name: { en: 'Kuaishou', zh: '快手' },
  global: 'ks',
  templateExtension: 'ksml',
  scriptModuleExtension: null,
  scriptModuleTag: null,
  styleExtension: 'css',
  directivePrefix: 'ks:',
  eventPrefixes: ['bind', 'catch', 'capture-bind', 'capture-catch'],
  configFiles: ['project.config.json', 'project.ks.json'],
  aliases: { pay: 'requestPayment' },
})
