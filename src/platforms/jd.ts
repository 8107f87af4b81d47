import { definePlatform } from './platform.js'

/** JD (mp.jd.com). */
export const jd = definePlatform({
  id: 'jd',
  name: { en: 'JD', zh: '京东' },
  global: 'jd',
  templateExtension: 'jxml',
  scriptModuleExtension: 'jds',
  scriptModuleTag: 'jds',
  styleExtension: 'jxss',
  directivePrefix: 'jd:',
  eventPrefixes: ['bind', 'catch', 'capture-bind', 'capture-catch'],
  configFiles: ['project.config.json', 'project.jd.json'],
  aliases: {},
})
