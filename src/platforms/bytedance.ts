import { definePlatform } from './platform.js'

/** ByteDance: Douyin and Toutiao (developer.open-douyin.com). */
export const bytedance = definePlatform({
  id: 'bytedance',
  name: { en: 'Douyin', zh: '抖音' },
  global: 'tt',
  templateExtension: 'ttml',
  scriptModuleExtension: 'sjs',
  scriptModuleTag: 'sjs',
  styleExtension: 'ttss',
  directivePrefix: 'tt:',
  eventPrefixes: ['bind', 'catch', 'mut-bind', 'capture-bind', 'capture-catch'],
  configFiles: ['project.config.json', 'project.tt.json'],
  aliases: {
    pay: 'requestPayment',
    requestOrder: 'requestPayment',
    getOrderPayment: 'requestPayment',
    createOrder: 'requestPayment',
    navigateToVideoView: 'openChannelsActivity',
    openAwemeUserProfile: 'openChannelsUserProfile',
    openEcGood: 'navigateToMiniProgram',
  },
})
