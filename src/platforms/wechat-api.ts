import { alike, listeners } from './api.js'
import type { ApiFacts, ApiTable, Fields } from './api.js'

const NAVIGATE: ApiTable = {
  navigateTo: { kind: 'navigate', result: { eventChannel: 'object' } },
  ...alike({ kind: 'navigate' }, 'redirectTo reLaunch switchTab navigateBack rewriteRoute'),
  ...alike({ kind: 'navigate', returns: 'none' }, 'router.addRouteBuilder router.removeRouteBuilder'),
  'router.getRouteContext': { kind: 'navigate', returns: 'object' },
  ...alike({ kind: 'navigate' }, 'preloadSkylineView preloadWebview preloadAssets preDownloadSubpackage'),
  ...alike({ kind: 'navigate', returns: 'none' }, 'postMessageToReferrerPage'),
  ...alike({ kind: 'ui' }, 'enableAlertBeforeUnload disableAlertBeforeUnload'),
}

const JUMP: ApiTable = {
  ...alike({ kind: 'jump' }, 'navigateToMiniProgram navigateBackMiniProgram openEmbeddedMiniProgram'),
  ...alike({ kind: 'jump' }, 'exitMiniProgram restartMiniProgram openCustomerServiceChat openBusinessView'),
  ...alike({ kind: 'jump' }, 'openOfficialAccountArticle openOfficialAccountProfile openOfficialAccountChat'),
  ...alike({ kind: 'jump' }, 'openChannelsActivity openChannelsEvent openChannelsLive openChannelsLiveNoticeInfo'),
  ...alike({ kind: 'jump' }, 'openChannelsUserProfile reserveChannelsLive openInquiriesTopic openStickerSetView'),
  ...alike({ kind: 'jump' }, 'openStickerIPView openSingleStickerView openStoreOrderDetail openStoreCouponDetail'),
  ...alike({ kind: 'jump' }, 'openHKOfflinePayView openSearch openUrl'),
  ...alike({ kind: 'jump', returns: 'none' }, 'postMessageToReferrerMiniProgram'),
  getChannelsLiveInfo: {
    kind: 'jump',
    result: {
      feedId: 'string',
      nonceId: 'string',
      description: 'string',
      status: 'number',
      headUrl: 'string',
      nickname: 'string',
      replayStatus: 'number',
    },
  },
  getChannelsLiveNoticeInfo: {
    kind: 'jump',
    result: { noticeId: 'string', headUrl: 'string', nickname: 'string', startTime: 'string', reservable: 'boolean' },
  },
  getChannelsShareKey: {
    kind: 'jump',
    result: { sharerOpenId: 'string', promoterId: 'string', promoterShareKey: 'string' },
  },
  ...listeners('jump', 'EmbeddedMiniProgramHeightChange', { height: 'number' }),
}

const NETWORK: ApiTable = {
  request: {
    kind: 'request',
    returns: 'task',
    result: { data: 'unknown', statusCode: 'number', header: 'object', cookies: 'array' },
  },
  uploadFile: { kind: 'upload', returns: 'task', result: { data: 'string', statusCode: 'number' } },
  downloadFile: {
    kind: 'download',
    returns: 'task',
    result: { tempFilePath: 'string', filePath: 'string', statusCode: 'number' },
    media: 'file',
  },
  connectSocket: { kind: 'socket', returns: 'task' },
  ...alike({ kind: 'socket' }, 'sendSocketMessage closeSocket'),
  ...listeners('socket', 'SocketOpen', { header: 'object' }),
  ...listeners('socket', 'SocketMessage', { data: 'unknown' }),
  ...listeners('socket', 'SocketClose', { code: 'number', reason: 'string' }),
  ...listeners('socket', 'SocketError'),
  ...alike({ kind: 'socket', returns: 'object' }, 'createTCPSocket createUDPSocket'),
  ...alike({ kind: 'socket' }, 'startLocalServiceDiscovery stopLocalServiceDiscovery'),
  ...listeners('socket', 'LocalServiceFound LocalServiceResolveFail', {
    serviceType: 'string',
    serviceName: 'string',
    ip: 'string',
    port: 'number',
  }),
  ...listeners('socket', 'LocalServiceLost', { serviceType: 'string', serviceName: 'string' }),
  ...listeners('socket', 'LocalServiceDiscoveryStop'),
  setBackgroundFetchToken: { kind: 'request' },
  getBackgroundFetchToken: { kind: 'request', result: { token: 'string' } },
  getBackgroundFetchData: {
    kind: 'request',
    result: { fetchedData: 'string', timeStamp: 'number', path: 'string', query: 'string', scene: 'number' },
  },
  ...listeners('request', 'BackgroundFetchData', {
    fetchType: 'string',
    fetchedData: 'string',
    timeStamp: 'number',
    path: 'string',
    query: 'string',
  }),
  createCacheManager: { kind: 'request', returns: 'manager' },
}

const STORAGE: ApiTable = {
  getStorage: { kind: 'storage', result: { data: 'unknown' } },
  getStorageSync: { kind: 'storage', sync: true, value: 'unknown' },
  batchGetStorage: { kind: 'storage', result: { dataList: 'array' } },
  batchGetStorageSync: { kind: 'storage', sync: true, value: 'array' },
  getStorageInfo: { kind: 'storage', result: { keys: 'array', currentSize: 'number', limitSize: 'number' } },
  getStorageInfoSync: {
    kind: 'storage',
    sync: true,
    result: { keys: 'array', currentSize: 'number', limitSize: 'number' },
  },
  ...alike({ kind: 'storage' }, 'setStorage batchSetStorage removeStorage clearStorage'),
  ...alike(
    { kind: 'storage', sync: true, returns: 'none' },
    'setStorageSync batchSetStorageSync removeStorageSync clearStorageSync',
  ),
  createBufferURL: { kind: 'storage', sync: true, value: 'string' },
  revokeBufferURL: { kind: 'storage', returns: 'none' },
}

const PAYMENT: ApiTable = {
  ...alike({ kind: 'payment' }, 'requestPayment requestOrderPayment requestPluginPayment requestVirtualPayment'),
  ...alike({ kind: 'payment' }, 'requestCommonPayment requestJointPayment requestMerchantTransfer requestMidasPayment'),
  ...alike({ kind: 'payment' }, 'verifyPaymentPassword openPublicServicePayment showRedPackage sendBizRedPacket'),
  ...alike({ kind: 'payment' }, 'faceVerifyForPay openPayView requestMallPayment'),
  createGlobalPayment: { kind: 'payment', returns: 'object' },
  openCard: { kind: 'payment' },
  addCard: { kind: 'payment', result: { cardList: 'array' } },
  ...alike({ kind: 'payment' }, 'addPaymentPassFinish addPaymentPassGetCertificateData removeSecureElementPass'),
  canAddSecureElementPass: { kind: 'payment', result: { canAdd: 'boolean' } },
  getSecureElementPasses: { kind: 'payment', result: { secureElementPasses: 'array' } },
}

const USER_INFO: Fields = {
  userInfo: 'object',
  rawData: 'string',
  signature: 'string',
  encryptedData: 'string',
  iv: 'string',
  cloudID: 'string',
}

const ENCRYPTED: Fields = { encryptedData: 'string', iv: 'string', cloudID: 'string' }

const ACCOUNT: ApiTable = {
  login: { kind: 'login', result: { code: 'string' } },
  pluginLogin: { kind: 'login', result: { code: 'string' } },
  checkSession: { kind: 'login' },
  getUserProfile: { kind: 'profile', private: true, result: USER_INFO },
  getUserInfo: { kind: 'profile', private: true, scope: 'scope.userInfo', result: USER_INFO },
  chooseAvatar: { kind: 'profile', private: true, result: { avatarUrl: 'string' }, media: 'image' },
  getPhoneNumber: { kind: 'phone', private: true, result: { code: 'string', ...ENCRYPTED } },
  getRealtimePhoneNumber: { kind: 'phone', private: true, result: { code: 'string' } },
  chooseContact: {
    kind: 'phone',
    private: true,
    result: { phoneNumber: 'string', displayName: 'string', phoneNumberList: 'array' },
  },
  chooseAddress: {
    kind: 'address',
    private: true,
    scope: 'scope.address',
    result: {
      userName: 'string',
      postalCode: 'string',
      provinceName: 'string',
      cityName: 'string',
      countyName: 'string',
      streetName: 'string',
      detailInfo: 'string',
      detailInfoNew: 'string',
      nationalCode: 'string',
      nationalCodeFull: 'string',
      telNumber: 'string',
    },
  },
  chooseInvoiceTitle: {
    kind: 'profile',
    private: true,
    scope: 'scope.invoiceTitle',
    result: {
      type: 'string',
      title: 'string',
      taxNumber: 'string',
      companyAddress: 'string',
      telephone: 'string',
      bankName: 'string',
      bankAccount: 'string',
    },
  },
  chooseInvoice: { kind: 'profile', private: true, scope: 'scope.invoice', result: { invoiceInfo: 'string' } },
  chooseLicensePlate: { kind: 'profile', private: true, result: { plateNumber: 'string' } },
  getWeRunData: { kind: 'profile', private: true, scope: 'scope.werun', result: ENCRYPTED },
  shareToWeRun: { kind: 'share', scope: 'scope.werun' },
  ...alike(
    { kind: 'profile', private: true, result: { verifyResult: 'string', errCode: 'number' } },
    'startFacialRecognitionVerify startFacialRecognitionVerifyAndUploadVideo requestFacialVerify faceVerifyForIdentity',
  ),
  checkIsSupportFacialRecognition: { kind: 'profile', result: { errCode: 'number' } },
  startSoterAuthentication: {
    kind: 'login',
    private: true,
    result: { authMode: 'string', resultJSON: 'string', resultJSONSignature: 'string', errCode: 'number' },
  },
  checkIsSupportSoterAuthentication: { kind: 'device', result: { supportMode: 'array' } },
  checkIsSoterEnrolledInDevice: { kind: 'device', result: { isEnrolled: 'boolean' } },
  getUserCryptoManager: { kind: 'login', returns: 'manager' },
  authPrivateMessage: { kind: 'share', result: { valid: 'boolean', ...ENCRYPTED } },
  ...alike({ kind: 'profile' }, 'bindEmployeeRelation'),
  checkEmployeeRelation: { kind: 'profile', result: { bindingStatus: 'string' } },
  canIUseGetUserProfile: { kind: 'env', sync: true, value: 'boolean' },
}

const POSITION: Fields = {
  latitude: 'number',
  longitude: 'number',
  speed: 'number',
  accuracy: 'number',
  altitude: 'number',
  verticalAccuracy: 'number',
  horizontalAccuracy: 'number',
}

const PLACE: Fields = { name: 'string', address: 'string', latitude: 'number', longitude: 'number' }

const LOCATION: ApiTable = {
  getLocation: { kind: 'location', private: true, scope: 'scope.userLocation', result: POSITION },
  getFuzzyLocation: {
    kind: 'location',
    private: true,
    scope: 'scope.userFuzzyLocation',
    result: { latitude: 'number', longitude: 'number' },
  },
  chooseLocation: { kind: 'location', private: true, scope: 'scope.userLocation', result: PLACE },
  choosePoi: { kind: 'location', private: true, result: { type: 'number', city: 'string', ...PLACE } },
  startLocationUpdate: { kind: 'location', private: true, scope: 'scope.userLocation' },
  startLocationUpdateBackground: { kind: 'location', private: true, scope: 'scope.userLocationBackground' },
  ...alike({ kind: 'location' }, 'openLocation stopLocationUpdate'),
  ...listeners('location', 'LocationChange', POSITION),
  ...listeners('location', 'LocationChangeError', { errCode: 'number' }),
}

const CHOSEN_FILES: Fields = { tempFiles: 'array' }

const MEDIA: ApiTable = {
  scanCode: {
    kind: 'scan',
    result: { result: 'string', scanType: 'string', charSet: 'string', path: 'string', rawData: 'string' },
  },
  chooseImage: { kind: 'media', private: true, media: 'image', result: { tempFilePaths: 'array', ...CHOSEN_FILES } },
  chooseMedia: {
    kind: 'media',
    private: true,
    media: 'image',
    result: { type: 'string', failedCount: 'number', ...CHOSEN_FILES },
  },
  chooseVideo: {
    kind: 'media',
    private: true,
    media: 'video',
    result: { tempFilePath: 'string', duration: 'number', size: 'number', height: 'number', width: 'number' },
  },
  chooseMessageFile: { kind: 'file', private: true, media: 'file', result: CHOSEN_FILES },
  ...alike({ kind: 'media' }, 'previewImage previewMedia'),
  getImageInfo: {
    kind: 'media',
    media: 'image',
    result: { width: 'number', height: 'number', path: 'string', orientation: 'string', type: 'string' },
  },
  getVideoInfo: {
    kind: 'media',
    media: 'video',
    result: {
      orientation: 'string',
      type: 'string',
      duration: 'number',
      size: 'number',
      height: 'number',
      width: 'number',
      fps: 'number',
      bitrate: 'number',
    },
  },
  compressImage: { kind: 'media', media: 'image', result: { tempFilePath: 'string' } },
  cropImage: { kind: 'media', media: 'image', result: { tempFilePath: 'string' } },
  editImage: { kind: 'media', media: 'image', result: { tempFilePath: 'string' } },
  compressVideo: { kind: 'media', media: 'video', result: { tempFilePath: 'string', size: 'number' } },
  openVideoEditor: {
    kind: 'media',
    media: 'video',
    result: { duration: 'number', size: 'number', tempFilePath: 'string', tempThumbPath: 'string' },
  },
  getLocalImgData: { kind: 'media', media: 'image', result: { localData: 'string' } },
  saveImageToPhotosAlbum: { kind: 'album', scope: 'scope.writePhotosAlbum' },
  saveVideoToPhotosAlbum: { kind: 'album', scope: 'scope.writePhotosAlbum' },
  startRecord: {
    kind: 'media',
    private: true,
    scope: 'scope.record',
    media: 'audio',
    result: { tempFilePath: 'string' },
  },
  ...alike({ kind: 'media' }, 'stopRecord playVoice stopVoice pauseVoice setInnerAudioOption'),
  ...alike({ kind: 'media' }, 'playBackgroundAudio pauseBackgroundAudio stopBackgroundAudio seekBackgroundAudio'),
  getBackgroundAudioPlayerState: {
    kind: 'media',
    result: {
      status: 'number',
      currentPosition: 'number',
      dataUrl: 'string',
      downloadPercent: 'number',
      duration: 'number',
    },
  },
  ...listeners('media', 'BackgroundAudioPlay BackgroundAudioPause BackgroundAudioStop'),
  ...listeners('media', 'AudioInterruptionBegin AudioInterruptionEnd'),
  getAvailableAudioSources: { kind: 'media', result: { audioSources: 'array' } },
  getRecorderManager: { kind: 'media', returns: 'manager', scope: 'scope.record' },
  getBackgroundAudioManager: { kind: 'media', returns: 'manager' },
  ...alike({ kind: 'media', returns: 'context' }, 'createInnerAudioContext createAudioContext createVideoContext'),
  ...alike(
    { kind: 'media', returns: 'context' },
    'createLivePlayerContext createLivePusherContext createWebAudioContext',
  ),
  createCameraContext: { kind: 'media', returns: 'context', scope: 'scope.camera' },
  ...alike({ kind: 'media', returns: 'object' }, 'createMediaContainer createMediaRecorder createVideoDecoder'),
  ...alike({ kind: 'media', returns: 'object' }, 'createMediaAudioPlayer createAnimationVideoContext'),
  checkDeviceSupportHevc: { kind: 'media', result: { isSupportH265Encode: 'boolean' } },
  checkIsPictureInPictureActive: { kind: 'media', sync: true, value: 'boolean' },
  ...alike({ kind: 'media' }, 'joinVoIPChat exitVoIPChat join1v1Chat setEnable1v1Chat subscribeVoIPVideoMembers'),
  ...alike({ kind: 'media' }, 'updateVoIPChatMuteConfig requestDeviceVoIP getDeviceVoIPList'),
  ...listeners('media', 'VoIPChatInterrupted VoIPChatMembersChanged VoIPChatSpeakersChanged VoIPChatStateChanged'),
  ...listeners('media', 'VoIPVideoMembersChanged'),
}

const FILE: ApiTable = {
  openDocument: { kind: 'file' },
  saveFile: { kind: 'file', result: { savedFilePath: 'string' }, media: 'file' },
  saveFileToDisk: { kind: 'file' },
  removeSavedFile: { kind: 'file' },
  getSavedFileList: { kind: 'file', result: { fileList: 'array' } },
  getSavedFileInfo: { kind: 'file', result: { size: 'number', createTime: 'number' } },
  getFileInfo: { kind: 'file', result: { size: 'number', digest: 'string' } },
  getFileSystemManager: { kind: 'file', returns: 'manager' },
  ...alike({ kind: 'file' }, 'addFileToFavorites addVideoToFavorites'),
}

const SHARE: ApiTable = {
  ...alike({ kind: 'share' }, 'showShareMenu hideShareMenu updateShareMenu showShareImageMenu shareAppMessage'),
  ...alike({ kind: 'share' }, 'shareFileMessage shareVideoMessage shareToOfficialAccount shareAppMessageToGroup'),
  ...alike(
    { kind: 'share' },
    'shareImageToGroup shareVideoToGroup shareFileToGroup shareEmojiToGroup notifyGroupMembers',
  ),
  ...alike({ kind: 'share' }, 'openChatTool enterChatToolMode getChatForwardMaterials'),
  selectGroupMembers: { kind: 'share', private: true, result: { members: 'array' } },
  getShareInfo: { kind: 'share', result: ENCRYPTED },
  getGroupEnterInfo: { kind: 'share', result: ENCRYPTED },
  getChatToolInfo: { kind: 'share', result: { roomid: 'string', chatType: 'number', ...ENCRYPTED } },
  ...listeners('share', 'CopyUrl GeneratePoster'),
  ...alike(
    { kind: 'subscribe' },
    'requestSubscribeMessage requestSubscribeDeviceMessage requestSubscribeEmployeeMessage',
  ),
}

const CALL: ApiTable = {
  ...alike({ kind: 'call' }, 'makePhoneCall sendSms'),
  setClipboardData: { kind: 'clipboard' },
  getClipboardData: { kind: 'clipboard', private: true, result: { data: 'string' } },
}

const MESSAGE: ApiTable = {
  showModal: { kind: 'message', result: { confirm: 'boolean', cancel: 'boolean', content: 'string' } },
  showActionSheet: { kind: 'message', result: { tapIndex: 'number' } },
  ...alike({ kind: 'message' }, 'showToast hideToast'),
}

const RECT: Fields = {
  width: 'number',
  height: 'number',
  top: 'number',
  right: 'number',
  bottom: 'number',
  left: 'number',
}

const UI: ApiTable = {
  ...alike({ kind: 'ui' }, 'showLoading hideLoading showNavigationBarLoading hideNavigationBarLoading'),
  ...alike({ kind: 'ui' }, 'setNavigationBarTitle setNavigationBarColor hideHomeButton showHomeButton setTopBarText'),
  ...alike({ kind: 'ui' }, 'setBackgroundColor setBackgroundTextStyle startPullDownRefresh stopPullDownRefresh'),
  ...alike({ kind: 'ui' }, 'pageScrollTo loadFontFace loadBuiltInFontFace setWindowSize hideKeyboard'),
  ...alike({ kind: 'ui' }, 'showTabBar hideTabBar setTabBarItem setTabBarStyle setTabBarBadge removeTabBarBadge'),
  ...alike({ kind: 'ui' }, 'showTabBarRedDot hideTabBarRedDot setMenuStyle'),
  getSelectedTextRange: { kind: 'ui', result: { start: 'number', end: 'number' } },
  getMenuButtonBoundingClientRect: { kind: 'ui', sync: true, result: RECT },
  ...listeners('ui', 'MenuButtonBoundingClientRectWeightChange', RECT),
  ...listeners('ui', 'KeyboardHeightChange', { height: 'number' }),
  ...listeners('ui', 'WindowResize', { size: 'object' }),
  ...listeners('ui', 'WindowStateChange ParallelStateChange', { state: 'string' }),
  ...listeners('ui', 'ThemeChange', { theme: 'string' }),
  ...listeners('ui', 'UserTriggerTranslation UserOffTranslation'),
  ...alike({ kind: 'ui', listener: true, returns: 'none' }, 'nextTick requestIdleCallback requestAnimationFrame'),
  ...alike({ kind: 'ui', returns: 'none' }, 'cancelIdleCallback cancelAnimationFrame'),
  ...alike({ kind: 'ui', returns: 'object' }, 'createAnimation createSelectorQuery createIntersectionObserver'),
  ...alike({ kind: 'ui', returns: 'object' }, 'createMediaQueryObserver createOffscreenCanvas'),
  ...alike(
    { kind: 'ui', returns: 'object' },
    'createInterstitialAd createRewardedVideoAd createBannerAd createRecycleContext',
  ),
  ...alike(
    { kind: 'ui', returns: 'context' },
    'createCanvasContext createContext createMapContext createExternalElementContext',
  ),
  drawCanvas: { kind: 'ui' },
  canvasToTempFilePath: { kind: 'ui', media: 'image', result: { tempFilePath: 'string' } },
  canvasGetImageData: { kind: 'ui', result: { width: 'number', height: 'number', data: 'array' } },
  canvasPutImageData: { kind: 'ui' },
  getShowSplashAdStatus: { kind: 'ui', result: { status: 'string', code: 'number' } },
  getXrFrameSystem: { kind: 'ui', returns: 'object' },
  ...alike({ kind: 'ui', sync: true, value: 'object' }, 'worklet.shared worklet.derived worklet.timing worklet.spring'),
  ...alike({ kind: 'ui', sync: true, value: 'object' }, 'worklet.decay worklet.delay worklet.repeat worklet.sequence'),
  'worklet.runOnUI': { kind: 'ui', sync: true, value: 'unknown' },
  'worklet.runOnJS': { kind: 'ui', sync: true, value: 'unknown' },
  'worklet.cancelAnimation': { kind: 'ui', returns: 'none' },
}

const AXES: Fields = { x: 'number', y: 'number', z: 'number' }
const BATTERY: Fields = { level: 'number', isCharging: 'boolean', isLowPowerModeEnabled: 'boolean' }
const NETWORK_TYPE: Fields = {
  networkType: 'string',
  signalStrength: 'number',
  hasSystemProxy: 'boolean',
  weakNet: 'boolean',
}

const DEVICE: ApiTable = {
  ...alike({ kind: 'device' }, 'vibrateShort vibrateLong setKeepScreenOn setScreenBrightness setVisualEffectOnCapture'),
  ...alike({ kind: 'device', scope: 'scope.addPhoneContact' }, 'addPhoneContact'),
  ...alike({ kind: 'device', scope: 'scope.addPhoneCalendar' }, 'addPhoneCalendar addPhoneRepeatCalendar'),
  getScreenBrightness: { kind: 'device', result: { value: 'number' } },
  getScreenRecordingState: { kind: 'device', result: { state: 'string' } },
  getBatteryInfo: { kind: 'device', result: BATTERY },
  getBatteryInfoSync: { kind: 'device', sync: true, result: BATTERY },
  getNetworkType: { kind: 'device', result: NETWORK_TYPE },
  getLocalIPAddress: { kind: 'device', result: { localip: 'string', netmask: 'string' } },
  checkIsOpenAccessibility: { kind: 'device', result: { open: 'boolean' } },
  ...listeners('device', 'NetworkStatusChange', { isConnected: 'boolean', networkType: 'string' }),
  ...listeners('device', 'NetworkWeakChange', { weakNet: 'boolean', networkType: 'string' }),
  ...listeners('device', 'BatteryInfoChange', BATTERY),
  ...listeners('device', 'UserCaptureScreen'),
  ...listeners('device', 'ScreenRecordingStateChanged', { state: 'string' }),
  ...listeners('device', 'MemoryWarning', { level: 'number' }),
  ...listeners('device', 'KeyDown KeyUp', { key: 'string', code: 'string', timeStamp: 'number' }),
  ...alike({ kind: 'device' }, 'startAccelerometer stopAccelerometer startCompass stopCompass startGyroscope'),
  ...alike({ kind: 'device' }, 'stopGyroscope startDeviceMotionListening stopDeviceMotionListening'),
  ...listeners('device', 'AccelerometerChange GyroscopeChange', AXES),
  ...listeners('device', 'CompassChange', { direction: 'number', accuracy: 'unknown' }),
  ...listeners('device', 'DeviceMotionChange', { alpha: 'number', beta: 'number', gamma: 'number' }),
  ...alike({ kind: 'device' }, 'startWifi stopWifi connectWifi setWifiList getWifiList'),
  getConnectedWifi: { kind: 'device', result: { wifi: 'object' } },
  ...listeners('device', 'GetWifiList', { wifiList: 'array' }),
  ...listeners('device', 'WifiConnected WifiConnectedWithPartialInfo', { wifi: 'object' }),
  getNFCAdapter: { kind: 'device', returns: 'object' },
  ...alike({ kind: 'device' }, 'startHCE stopHCE sendHCEMessage getHCEState'),
  ...listeners('device', 'HCEMessage', { messageType: 'number', data: 'array', reason: 'number' }),
  invokeNativePlugin: { kind: 'device' },
}

const BLE_VALUE: Fields = { deviceId: 'string', serviceId: 'string', characteristicId: 'string', value: 'array' }

const BLUETOOTH: ApiTable = {
  openBluetoothAdapter: { kind: 'bluetooth', scope: 'scope.bluetooth' },
  ...alike({ kind: 'bluetooth' }, 'closeBluetoothAdapter startBluetoothDevicesDiscovery stopBluetoothDevicesDiscovery'),
  ...alike(
    { kind: 'bluetooth' },
    'makeBluetoothPair createBLEConnection closeBLEConnection readBLECharacteristicValue',
  ),
  ...alike(
    { kind: 'bluetooth' },
    'writeBLECharacteristicValue notifyBLECharacteristicValueChange startBeaconDiscovery',
  ),
  ...alike({ kind: 'bluetooth' }, 'stopBeaconDiscovery openSystemBluetoothSetting openBluetoothAdapterBackground'),
  getBluetoothAdapterState: { kind: 'bluetooth', result: { discovering: 'boolean', available: 'boolean' } },
  getBluetoothDevices: { kind: 'bluetooth', result: { devices: 'array' } },
  getConnectedBluetoothDevices: { kind: 'bluetooth', result: { devices: 'array' } },
  isBluetoothDevicePaired: { kind: 'bluetooth', result: { isPaired: 'boolean' } },
  getBLEDeviceServices: { kind: 'bluetooth', result: { services: 'array' } },
  getBLEDeviceCharacteristics: { kind: 'bluetooth', result: { characteristics: 'array' } },
  getBLEDeviceRSSI: { kind: 'bluetooth', result: { RSSI: 'number' } },
  getBLEMTU: { kind: 'bluetooth', result: { mtu: 'number' } },
  setBLEMTU: { kind: 'bluetooth', result: { mtu: 'number' } },
  getBeacons: { kind: 'bluetooth', result: { beacons: 'array' } },
  createBLEPeripheralServer: { kind: 'bluetooth', result: { server: 'object' } },
  ...listeners('bluetooth', 'BluetoothAdapterStateChange', { available: 'boolean', discovering: 'boolean' }),
  ...listeners('bluetooth', 'BluetoothDeviceFound', { devices: 'array' }),
  ...listeners('bluetooth', 'BLEConnectionStateChange', { deviceId: 'string', connected: 'boolean' }),
  ...listeners('bluetooth', 'BLECharacteristicValueChange', BLE_VALUE),
  ...listeners('bluetooth', 'BLEMTUChange', { deviceId: 'string', mtu: 'number' }),
  ...listeners('bluetooth', 'BLEPeripheralConnectionStateChanged', {
    deviceId: 'string',
    serverId: 'string',
    connected: 'boolean',
  }),
  ...listeners('bluetooth', 'BeaconUpdate', { beacons: 'array' }),
  ...listeners('bluetooth', 'BeaconServiceChange', { available: 'boolean', discovering: 'boolean' }),
}

const SETTINGS: Fields = { authSetting: 'object', subscriptionsSetting: 'object', miniprogramAuthSetting: 'object' }

const PERMISSION: ApiTable = {
  getSetting: { kind: 'permission', result: SETTINGS },
  openSetting: { kind: 'permission', result: SETTINGS },
  ...alike({ kind: 'permission' }, 'authorize authorizeForMiniProgram openPrivacyContract requirePrivacyAuthorize'),
  ...alike({ kind: 'permission' }, 'openAppAuthorizeSetting showPrivacy'),
  getPrivacySetting: { kind: 'permission', result: { needAuthorization: 'boolean', privacyContractName: 'string' } },
  onNeedPrivacyAuthorization: { kind: 'permission', listener: true, returns: 'none' },
}

const WINDOW_INFO: Fields = {
  pixelRatio: 'number',
  screenWidth: 'number',
  screenHeight: 'number',
  windowWidth: 'number',
  windowHeight: 'number',
  statusBarHeight: 'number',
  safeArea: 'object',
  screenTop: 'number',
}

const DEVICE_INFO: Fields = {
  abi: 'string',
  deviceAbi: 'string',
  benchmarkLevel: 'number',
  brand: 'string',
  model: 'string',
  system: 'string',
  platform: 'string',
  cpuType: 'string',
  memorySize: 'string',
  deviceOrientation: 'string',
}

const APP_BASE_INFO: Fields = {
  SDKVersion: 'string',
  enableDebug: 'boolean',
  host: 'object',
  language: 'string',
  version: 'string',
  theme: 'string',
  fontSizeScaleFactor: 'number',
  fontSizeSetting: 'number',
}

const AUTHORIZE_SETTING: Fields = {
  albumAuthorized: 'string',
  bluetoothAuthorized: 'string',
  cameraAuthorized: 'string',
  locationAuthorized: 'string',
  locationReducedAccuracy: 'boolean',
  microphoneAuthorized: 'string',
  notificationAuthorized: 'string',
  phoneCalendarAuthorized: 'string',
}

const SYSTEM_INFO: Fields = {
  ...WINDOW_INFO,
  ...DEVICE_INFO,
  ...APP_BASE_INFO,
  albumAuthorized: 'boolean',
  cameraAuthorized: 'boolean',
  locationAuthorized: 'boolean',
  microphoneAuthorized: 'boolean',
  notificationAuthorized: 'boolean',
  bluetoothEnabled: 'boolean',
  locationEnabled: 'boolean',
  wifiEnabled: 'boolean',
  environment: 'string',
  windowTop: 'number',
  windowBottom: 'number',
}

const LAUNCH_OPTIONS: Fields = {
  path: 'string',
  scene: 'number',
  query: 'object',
  shareTicket: 'string',
  referrerInfo: 'object',
  forwardMaterials: 'array',
  chatType: 'number',
  apiCategory: 'string',
}

const ENV: ApiTable = {
  ...alike({ kind: 'env', result: SYSTEM_INFO }, 'getSystemInfo getSystemInfoAsync'),
  getSystemInfoSync: { kind: 'env', sync: true, result: SYSTEM_INFO },
  getWindowInfo: { kind: 'env', sync: true, result: WINDOW_INFO },
  getDeviceInfo: { kind: 'env', sync: true, result: DEVICE_INFO },
  getAppBaseInfo: { kind: 'env', sync: true, result: APP_BASE_INFO },
  getAppAuthorizeSetting: { kind: 'env', sync: true, result: AUTHORIZE_SETTING },
  getSystemSetting: {
    kind: 'env',
    sync: true,
    result: {
      bluetoothEnabled: 'boolean',
      locationEnabled: 'boolean',
      wifiEnabled: 'boolean',
      deviceOrientation: 'string',
    },
  },
  getAccountInfoSync: { kind: 'env', sync: true, result: { miniProgram: 'object', plugin: 'object' } },
  getLaunchOptionsSync: { kind: 'env', sync: true, result: LAUNCH_OPTIONS },
  getEnterOptionsSync: { kind: 'env', sync: true, result: LAUNCH_OPTIONS },
  getApiCategory: { kind: 'env', sync: true, value: 'string' },
  getExtConfigSync: { kind: 'env', sync: true, value: 'object' },
  getExtConfig: { kind: 'env', result: { extConfig: 'object' } },
  getExptInfoSync: { kind: 'env', sync: true, value: 'object' },
  getCommonConfig: { kind: 'env', result: { conf: 'string', expireSec: 'number' } },
  getSkylineInfo: { kind: 'env', result: { isSupported: 'boolean', version: 'string' } },
  getSkylineInfoSync: {
    kind: 'env',
    sync: true,
    result: { isSupported: 'boolean', version: 'string', reason: 'string' },
  },
  getRendererUserAgent: { kind: 'env', result: { userAgent: 'string' } },
  getDeviceBenchmarkInfo: { kind: 'env', result: { benchmarkLevel: 'number', modelLevel: 'number' } },
  checkIsAddedToMyMiniProgram: { kind: 'env', result: { added: 'boolean' } },
  canIUse: { kind: 'env', sync: true, value: 'boolean' },
  getRandomValues: { kind: 'env', result: { randomValues: 'array' } },
  arrayBufferToBase64: { kind: 'env', sync: true, value: 'string' },
  base64ToArrayBuffer: { kind: 'env', sync: true, value: 'object' },
  ...listeners('env', 'AppShow', LAUNCH_OPTIONS),
  ...listeners('env', 'AppHide AppRoute AppRouteDone BeforeAppRoute BeforePageLoad AfterPageLoad'),
  ...listeners('env', 'BeforePageUnload AfterPageUnload'),
  ...listeners('env', 'ApiCategoryChange', { apiCategory: 'string' }),
  ...listeners('env', 'Error LazyLoadError', { message: 'string', stack: 'string' }),
  ...listeners('env', 'PageNotFound', { path: 'string', query: 'object', isEntryPage: 'boolean' }),
  ...listeners('env', 'UnhandledRejection', { reason: 'string' }),
  getUpdateManager: { kind: 'update', returns: 'manager' },
  updateWeChatApp: { kind: 'update' },
}

const CLOUD: ApiTable = {
  'cloud.init': { kind: 'cloud', returns: 'none' },
  'cloud.callFunction': { kind: 'cloud', result: { result: 'unknown', requestID: 'string' } },
  'cloud.callContainer': {
    kind: 'cloud',
    result: { data: 'unknown', statusCode: 'number', header: 'object', callID: 'string', cookies: 'array' },
  },
  'cloud.connectContainer': { kind: 'cloud', result: { socketTask: 'object' } },
  'cloud.uploadFile': { kind: 'cloud', returns: 'task', result: { fileID: 'string', statusCode: 'number' } },
  'cloud.downloadFile': {
    kind: 'cloud',
    returns: 'task',
    result: { tempFilePath: 'string', statusCode: 'number' },
    media: 'file',
  },
  'cloud.getTempFileURL': { kind: 'cloud', result: { fileList: 'array' } },
  'cloud.deleteFile': { kind: 'cloud', result: { fileList: 'array' } },
  'cloud.database': { kind: 'cloud', returns: 'object' },
  'cloud.CloudID': { kind: 'cloud', sync: true, value: 'object' },
  'cloud.CDN': { kind: 'cloud', sync: true, value: 'object' },
  'cloud.Cloud': { kind: 'cloud', returns: 'object' },
  'cloud.services': { kind: 'cloud', returns: 'object' },
  'cloud.extend.AI.createModel': { kind: 'cloud', returns: 'object' },
}

const AI: ApiTable = {
  ...alike({ kind: 'ai', returns: 'none' }, 'modelContext.registerAPI modelContext.expireAllCards'),
  ...alike(
    { kind: 'ai', returns: 'object' },
    'modelContext.createSkill modelContext.getContext modelContext.getViewContext',
  ),
  'modelContext.getSessionId': { kind: 'ai', sync: true, value: 'string' },
  ...alike({ kind: 'ai' }, 'openAgent navigateBackAgent'),
  ...listeners('ai', 'AgentHandoff', { query: 'unknown', payload: 'object' }),
  ...alike({ kind: 'ai', returns: 'object' }, 'createInferenceSession createVKSession'),
  getInferenceEnvInfo: { kind: 'ai', result: { ver: 'string' } },
  isVKSupport: { kind: 'ai', sync: true, value: 'boolean' },
  ...alike({ kind: 'ai' }, 'initFaceDetect stopFaceDetect'),
  faceDetect: {
    kind: 'ai',
    result: { detectRect: 'object', x: 'number', y: 'number', pointArray: 'array', faceInfo: 'array' },
  },
}

const OTHER: ApiTable = {
  ...alike({ kind: 'other', returns: 'none' }, 'reportAnalytics reportEvent reportMonitor reportPerformance'),
  setEnableDebug: { kind: 'other' },
  ...alike({ kind: 'other', returns: 'manager' }, 'getLogManager getRealtimeLogManager'),
  ...alike({ kind: 'other', returns: 'object' }, 'getPerformance createWorker createSharedArrayBuffer requirePlugin'),
}

/** The table by family, for people and for the test that no name stands in two families. */
export const WECHAT_API_FAMILIES: readonly ApiTable[] = [
  NAVIGATE,
  JUMP,
  NETWORK,
  STORAGE,
  PAYMENT,
  ACCOUNT,
  LOCATION,
  MEDIA,
  FILE,
  SHARE,
  CALL,
  MESSAGE,
  UI,
  DEVICE,
  BLUETOOTH,
  PERMISSION,
  ENV,
  CLOUD,
  AI,
  OTHER,
]

const FACTS: ReadonlyMap<string, ApiFacts> = new Map(WECHAT_API_FAMILIES.flatMap((family) => Object.entries(family)))

/** Every API name known, in the order of the families. */
export const WECHAT_API_NAMES: readonly string[] = [...FACTS.keys()]

/** Facts of `wx.<name>`, a name such as 'getLocation' or 'cloud.callFunction'; undefined where the name is not known. */
export function wechatApi(name: string): ApiFacts | undefined {
  return FACTS.get(name)
}

/**
 * Facts of any `wx.<name>`: those of the table, else what the platform's naming rules say (`onX` registers a callback,
 * `createX` gives a handle, `XSync` gives its result at once).
 */
export function wechatApiOrGuess(name: string): ApiFacts {
  return wechatApi(name) ?? guess(name)
}

function guess(name: string): ApiFacts {
  if (/^on[A-Z]/.test(name)) return { kind: 'other', listener: true, returns: 'none' }
  if (/^off[A-Z]/.test(name)) return { kind: 'other', returns: 'none' }
  if (/^create[A-Z]/.test(name)) return { kind: 'other', returns: 'object' }
  if (/^get[A-Z].*Manager$/.test(name)) return { kind: 'other', returns: 'manager' }
  if (name.endsWith('Sync')) return { kind: 'other', sync: true, value: 'unknown' }
  return { kind: 'other' }
}

/**
 * Interfaces that app.json must name in `requiredPrivateInfos` before they may be called
 * (developers.weixin.qq.com, "地理位置接口").
 */
export const REQUIRED_PRIVATE_INFOS: readonly string[] = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
]
