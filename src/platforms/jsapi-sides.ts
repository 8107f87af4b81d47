import { words } from './api.js'

/**
 * Where an API may be called in AI mode. The platform's lists exist in several editions that contradict each other:
 * `allowed` stands in all of them, `disputed` in some, `denied` in none.
 */
export type Side = 'allowed' | 'disputed' | 'denied'

/**
 * What becomes of a call when an ability is moved out of its page:
 * - `migratable`: it can be called from a skill's interface, or left out, or has a successor that can;
 * - `needs-component`: only a card, or a tap on it, may call it;
 * - `page-only`: it makes sense on a page only: hand over to the page;
 * - `blocked`: nothing in AI mode does it.
 */
export type Outcome = 'migratable' | 'needs-component' | 'page-only' | 'blocked'

/** Where an API may be called in AI mode, and what to do where it may not. */
export interface ApiSides {
  /** In handlers that `modelContext.registerAPI` registers. */
  readonly interface: Side
  /** In the script of a card. */
  readonly component: Side
  readonly outcome: Outcome
  /** Another API that does the same and is allowed. */
  readonly successor?: string
  /** The call says or shows something that the returned text says instead; it is left out. */
  readonly drop?: true
}

const onOff = (events: string): readonly string[] => words(events).flatMap((event) => [`on${event}`, `off${event}`])

const STORAGE = words(
  'getStorage setStorage batchGetStorage batchSetStorage getStorageInfo removeStorage clearStorage setStorageSync getStorageSync',
)

const OTHER_SYNC_STORAGE = words(
  'batchGetStorageSync batchSetStorageSync getStorageInfoSync removeStorageSync clearStorageSync',
)

const NETWORK = [
  ...words('request uploadFile downloadFile getNetworkType getLocalIPAddress'),
  ...onOff('NetworkStatusChange NetworkWeakChange'),
  ...words('connectSocket closeSocket sendSocketMessage onSocketOpen onSocketMessage onSocketError onSocketClose'),
  ...words('createTCPSocket createUDPSocket startLocalServiceDiscovery stopLocalServiceDiscovery'),
  ...onOff('LocalServiceFound LocalServiceLost LocalServiceResolveFail LocalServiceDiscoveryStop'),
]

const DEVICE = [
  ...words('startWifi stopWifi setWifiList getWifiList getConnectedWifi connectWifi'),
  ...onOff('WifiConnected WifiConnectedWithPartialInfo GetWifiList'),
  ...words('openBluetoothAdapter closeBluetoothAdapter getBluetoothAdapterState startBluetoothDevicesDiscovery'),
  ...words('stopBluetoothDevicesDiscovery getBluetoothDevices getConnectedBluetoothDevices makeBluetoothPair'),
  ...words('isBluetoothDevicePaired createBLEConnection closeBLEConnection getBLEDeviceServices'),
  ...words('getBLEDeviceCharacteristics getBLEDeviceRSSI readBLECharacteristicValue writeBLECharacteristicValue'),
  ...words('notifyBLECharacteristicValueChange getBLEMTU setBLEMTU createBLEPeripheralServer'),
  ...onOff('BluetoothDeviceFound BluetoothAdapterStateChange BLEMTUChange BLEConnectionStateChange'),
  ...onOff('BLECharacteristicValueChange BLEPeripheralConnectionStateChanged'),
  ...words('startAccelerometer stopAccelerometer startCompass stopCompass startDeviceMotionListening'),
  ...words('stopDeviceMotionListening startGyroscope stopGyroscope'),
  ...onOff('AccelerometerChange CompassChange DeviceMotionChange GyroscopeChange'),
]

/** Allowed to interfaces in every edition. */
const INTERFACE = new Set([
  ...words('modelContext.registerAPI modelContext.createSkill modelContext.expireAllCards modelContext.getSessionId'),
  ...words('login checkSession getAccountInfoSync getPhoneNumber getRealtimePhoneNumber getUserCryptoManager'),
  ...words('cloud.init cloud.callFunction cloud.database getLocation getFuzzyLocation getDeviceInfo getAppBaseInfo'),
  ...words('authorize getSetting requestSubscribeMessage getImageInfo getWeRunData'),
  ...words('startFacialRecognitionVerify startFacialRecognitionVerifyAndUploadVideo'),
  ...NETWORK,
  ...STORAGE,
  ...DEVICE,
])

/** Allowed to interfaces in some editions. */
const INTERFACE_DISPUTED = new Set([
  ...words('getWindowInfo getPrivacySetting openPrivacyContract checkIsSupportFacialRecognition requestFacialVerify'),
  ...words('faceDetect initFaceDetect stopFaceDetect faceVerifyForIdentity'),
  ...words(
    'cloud.callContainer cloud.uploadFile cloud.downloadFile cloud.getTempFileURL cloud.deleteFile cloud.CloudID',
  ),
  ...words(
    'requestPayment chooseLocation chooseAddress chooseInvoice chooseInvoiceTitle chooseMedia chooseMessageFile',
  ),
  ...words('scanCode makePhoneCall shareAppMessage saveImageToPhotosAlbum'),
  ...OTHER_SYNC_STORAGE,
])

/** Allowed to cards in every edition. */
const COMPONENT = new Set([
  ...words('modelContext.getContext modelContext.getViewContext modelContext.expireAllCards'),
  ...words('previewMedia showToast hideToast vibrateShort vibrateLong getDeviceInfo getAppBaseInfo getWindowInfo'),
  ...words('getAccountInfoSync openLocation makePhoneCall openSetting openDocument downloadFile shareAppMessage'),
  ...words('getPrivacySetting openPrivacyContract'),
  ...STORAGE,
])

/** Allowed to cards that declare `scope.dynamic`, in answer to a tap; in one edition to any card. */
const COMPONENT_DISPUTED = new Set([
  ...words('request login checkSession requestPayment requestVirtualPayment verifyPaymentPassword requestJointPayment'),
  ...words('openPublicServicePayment openBusinessView chooseLocation chooseAddress chooseInvoice chooseInvoiceTitle'),
  ...words('chooseMedia chooseMessageFile saveImageToPhotosAlbum scanCode createMapContext'),
  ...OTHER_SYNC_STORAGE,
])

/** The older API → the one that AI mode knows. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  chooseImage: 'chooseMedia',
  chooseVideo: 'chooseMedia',
  previewImage: 'previewMedia',
  getUserInfo: 'login',
  getUserProfile: 'login',
  getSystemInfo: 'getAppBaseInfo',
  getSystemInfoSync: 'getAppBaseInfo',
  getSystemInfoAsync: 'getAppBaseInfo',
}

/** Speaks to the person or dresses the page: an interface returns text instead and has no page. */
const DROPPED = new Set([
  ...words(
    'showModal showToast hideToast showLoading hideLoading showActionSheet pageScrollTo createAnimation nextTick',
  ),
  ...words('showNavigationBarLoading hideNavigationBarLoading setNavigationBarTitle setNavigationBarColor'),
  ...words('startPullDownRefresh stopPullDownRefresh setClipboardData getClipboardData hideKeyboard vibrateShort'),
  ...words('vibrateLong createSelectorQuery createIntersectionObserver createMediaQueryObserver createCanvasContext'),
  ...words(
    'setBackgroundColor setBackgroundTextStyle showTabBar hideTabBar setTabBarItem setTabBarStyle setTabBarBadge',
  ),
  ...words(
    'removeTabBarBadge showTabBarRedDot hideTabBarRedDot showShareMenu hideShareMenu updateShareMenu loadFontFace',
  ),
  ...words('getMenuButtonBoundingClientRect canIUse reportAnalytics reportEvent reportMonitor reportPerformance'),
  ...words('getLogManager getRealtimeLogManager getUpdateManager setKeepScreenOn enableAlertBeforeUnload'),
  ...words('disableAlertBeforeUnload hideHomeButton'),
])

/** Leads to another page or app. */
const PAGE_ONLY = new Set([
  ...words('navigateTo redirectTo switchTab reLaunch navigateBack rewriteRoute navigateToMiniProgram'),
  ...words('navigateBackMiniProgram openEmbeddedMiniProgram openCustomerServiceChat openOfficialAccountArticle'),
  ...words(
    'openOfficialAccountProfile openOfficialAccountChat openChannelsActivity openChannelsEvent openChannelsLive',
  ),
  ...words('openChannelsLiveNoticeInfo openChannelsUserProfile reserveChannelsLive createCameraContext'),
  ...words(
    'createLivePlayerContext createLivePusherContext createVideoContext createInnerAudioContext getRecorderManager',
  ),
  ...words('getBackgroundAudioManager startRecord canvasToTempFilePath saveVideoToPhotosAlbum'),
])

/** Denied on the half-screen page that an assistant opens over the chat. */
const HALF_SCREEN_DENIED = new Set([
  ...words('restartMiniProgram openOfficialAccountProfile openOfficialAccountChat openOfficialAccountArticle'),
  ...words('openInquiriesTopic openEmbeddedMiniProgram onEmbeddedMiniProgramHeightChange'),
  ...words('offEmbeddedMiniProgramHeightChange navigateToMiniProgram navigateBackMiniProgram exitMiniProgram'),
  ...words('switchTab rewriteRoute reLaunch redirectTo navigateTo navigateBack router.addRouteBuilder'),
  ...words('router.getRouteContext router.removeRouteBuilder shareVideoToGroup shareImageToGroup shareFileToGroup'),
  ...words('shareEmojiToGroup shareAppMessageToGroup selectGroupMembers openChatTool notifyGroupMembers'),
  ...words('getChatToolInfo enterChatToolMode reserveChannelsLive openChannelsUserProfile openChannelsLiveNoticeInfo'),
  ...words('openChannelsLive openChannelsEvent openChannelsActivity getChannelsShareKey getChannelsLiveNoticeInfo'),
  ...words('getChannelsLiveInfo openCustomerServiceChat openStickerSetView openStickerIPView openSingleStickerView'),
  ...words('getShowSplashAdStatus createRewardedVideoAd createInterstitialAd'),
])

/** Where `wx.<name>` may be called in AI mode, and what becomes of the call. */
export function apiSides(name: string): ApiSides {
  const successor = Object.hasOwn(SUCCESSORS, name) ? SUCCESSORS[name] : undefined
  const sides = { interface: interfaceSide(name), component: componentSide(name) }
  return {
    ...sides,
    outcome: successor === undefined ? outcome(name, sides) : 'migratable',
    ...(successor !== undefined && { successor }),
    ...(DROPPED.has(name) && { drop: true }),
  }
}

/** Whether a half-screen page may call `wx.<name>`. */
export function allowedOnHalfScreen(name: string): boolean {
  return !HALF_SCREEN_DENIED.has(name)
}

function interfaceSide(name: string): Side {
  if (INTERFACE.has(name)) return 'allowed'
  return INTERFACE_DISPUTED.has(name) ? 'disputed' : 'denied'
}

function componentSide(name: string): Side {
  if (COMPONENT.has(name)) return 'allowed'
  return COMPONENT_DISPUTED.has(name) ? 'disputed' : 'denied'
}

/** A disputed interface side counts only where no card may call the API either: the newer editions moved it there. */
function outcome(name: string, sides: Pick<ApiSides, 'interface' | 'component'>): Outcome {
  if (sides.interface === 'allowed' || DROPPED.has(name)) return 'migratable'
  if (PAGE_ONLY.has(name)) return 'page-only'
  if (sides.component !== 'denied') return OTHER_SYNC_STORAGE.includes(name) ? 'migratable' : 'needs-component'
  return sides.interface === 'disputed' ? 'migratable' : 'blocked'
}
