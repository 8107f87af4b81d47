import { definePlatform } from './platform.js'

/** Baidu (smartprogram.baidu.com). */
export const baidu = definePlatform({
  id: 'baidu',
  name: { en: 'Baidu', zh: '百度' },
  global: 'swan',
  templateExtension: 'swan',
  scriptModuleExtension: 'sjs',
  scriptModuleTag: 'import-sjs',
  styleExtension: 'css',
  directivePrefix: 's-',
  eventPrefixes: ['bind', 'catch', 'capture-bind', 'capture-catch'],
  configFiles: ['project.swan.json', 'pkginfo.json'],
  aliases: {
    requestPolymerPayment: 'requestPayment',
    getLoginCode: 'login',
    getSwanId: 'login',
    isLoginSync: 'checkSession',
    navigateToSmartProgram: 'navigateToMiniProgram',
    navigateBackSmartProgram: 'navigateBackMiniProgram',
    subscribeService: 'requestSubscribeMessage',
    openShare: 'shareAppMessage',
  },
})
