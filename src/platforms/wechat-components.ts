import { fields, NOTHING } from './control.js'
import { OPEN_TYPE_EVENTS } from './open-types.js'
import type { ComponentFacts, Detail, Events } from './control.js'
import type { Fields } from './api.js'

const POINT: Fields = { x: 'number', y: 'number' }

const FAILURE: Detail = fields({ errMsg: 'string' })

const TEXT_ENTRY: Events = {
  input: fields({ value: 'string', cursor: 'number', keyCode: 'number' }),
  focus: fields({ value: 'string', height: 'number' }),
  blur: fields({ value: 'string', cursor: 'number', encryptedValue: 'string', encryptError: 'string' }),
  confirm: fields({ value: 'string' }),
  keyboardheightchange: fields({ height: 'number', duration: 'number' }),
  keyboardcompositionstart: NOTHING,
  keyboardcompositionupdate: NOTHING,
  keyboardcompositionend: NOTHING,
  selectionchange: fields({ selectionStart: 'number', selectionEnd: 'number' }),
}

const INPUT: ComponentFacts = {
  control: 'text',
  value: 'value',
  placeholder: 'placeholder',
  changes: ['input', 'confirm', 'blur'],
  mode: {
    attribute: 'type',
    of: {
      text: { control: 'text' },
      number: { control: 'number' },
      digit: { control: 'digit' },
      idcard: { control: 'idcard' },
      'safe-password': { control: 'password' },
      nickname: { control: 'text' },
    },
  },
  events: {
    ...TEXT_ENTRY,
    nicknamereview: fields({ pass: 'boolean', timeout: 'boolean' }),
  },
}

const DATE: Events = { change: fields({ value: 'string' }) }

const PICKER: ComponentFacts = {
  control: 'picker',
  value: 'value',
  label: 'header-text',
  choices: 'range',
  changes: ['change'],
  mode: {
    attribute: 'mode',
    of: {
      selector: { control: 'picker' },
      multiSelector: { control: 'picker', events: { change: fields({ value: 'array' }) } },
      date: { control: 'date', events: DATE },
      time: { control: 'time', events: DATE },
      region: { control: 'region', events: { change: fields({ value: 'array', code: 'array', postcode: 'string' }) } },
    },
  },
  events: {
    // The index into `range` is a string in some base libraries, a number in others.
    change: fields({ value: 'number' }),
    columnchange: fields({ column: 'number', value: 'number' }),
    cancel: NOTHING,
  },
}

const SCROLL: Fields = {
  scrollLeft: 'number',
  scrollTop: 'number',
  scrollHeight: 'number',
  scrollWidth: 'number',
  deltaX: 'number',
  deltaY: 'number',
}

const MARKER: Detail = fields({ markerId: 'number' })
const PLACE: Fields = { longitude: 'number', latitude: 'number' }

const CONTROLS: Readonly<Record<string, ComponentFacts>> = {
  input: INPUT,
  textarea: {
    control: 'textarea',
    value: 'value',
    placeholder: 'placeholder',
    changes: ['input', 'confirm', 'blur'],
    events: { ...TEXT_ENTRY, linechange: fields({ height: 'number', heightRpx: 'number', lineCount: 'number' }) },
  },
  editor: {
    control: 'textarea',
    placeholder: 'placeholder',
    changes: ['input', 'blur'],
    events: {
      input: fields({ html: 'string', text: 'string', delta: 'object' }),
      focus: fields({ html: 'string', text: 'string', delta: 'object' }),
      blur: fields({ html: 'string', text: 'string', delta: 'object' }),
      statuschange: fields({}),
      ready: NOTHING,
    },
  },
  picker: PICKER,
  'picker-view': {
    control: 'picker',
    value: 'value',
    changes: ['change'],
    events: { change: fields({ value: 'array' }), pickstart: NOTHING, pickend: NOTHING },
  },
  switch: {
    control: 'switch',
    value: 'checked',
    changes: ['change'],
    events: { change: fields({ value: 'boolean' }) },
  },
  slider: {
    control: 'slider',
    value: 'value',
    changes: ['change', 'changing'],
    events: { change: fields({ value: 'number' }), changing: fields({ value: 'number' }) },
  },
  'radio-group': { control: 'radio', changes: ['change'], events: { change: fields({ value: 'string' }) } },
  'checkbox-group': { control: 'checkbox', changes: ['change'], events: { change: fields({ value: 'array' }) } },
  radio: { control: 'radio', value: 'value', events: {} },
  checkbox: { control: 'checkbox', value: 'value', events: {} },
  form: {
    events: {
      submit: fields({ value: 'object', formId: 'string', target: 'object' }),
      submittoempty: NOTHING,
      reset: NOTHING,
    },
  },
}

const ACTIONS: Readonly<Record<string, ComponentFacts>> = {
  button: { events: { ...OPEN_TYPE_EVENTS, error: FAILURE } },
  navigator: { events: { success: FAILURE, fail: FAILURE, complete: FAILURE } },
  'functional-page-navigator': { events: { success: fields({}), fail: FAILURE, cancel: NOTHING } },
  'open-data': { events: { error: FAILURE } },
  'official-account': {
    events: {
      load: fields({ status: 'number', errMsg: 'string' }),
      error: fields({ status: 'number', errMsg: 'string' }),
    },
  },
  'share-element': { events: {} },
  'store-home': { events: {} },
  'store-product': { events: { enterstorehome: fields({}), reserve: fields({}) } },
}

const CONTAINERS: Readonly<Record<string, ComponentFacts>> = {
  view: { events: {} },
  text: { shows: 'text', events: {} },
  'rich-text': { shows: 'text', events: { itemclick: fields({ node: 'object', src: 'string' }) } },
  'scroll-view': {
    events: {
      scroll: fields(SCROLL),
      scrollend: fields(SCROLL),
      scrollstart: fields(SCROLL),
      scrolltoupper: fields({ direction: 'string' }),
      scrolltolower: fields({ direction: 'string' }),
      dragstart: fields({ scrollTop: 'number', scrollLeft: 'number', velocity: 'object' }),
      dragging: fields({ scrollTop: 'number', scrollLeft: 'number', velocity: 'object' }),
      dragend: fields({ scrollTop: 'number', scrollLeft: 'number', velocity: 'object' }),
      refresherpulling: fields({ dy: 'number' }),
      refresherrefresh: fields({ dy: 'number' }),
      refresherrestore: fields({ dy: 'number' }),
      refresherabort: fields({ dy: 'number' }),
      refresherwillrefresh: NOTHING,
      refresherstatuschange: fields({ status: 'number', dy: 'number' }),
    },
  },
  swiper: {
    events: {
      change: fields({ current: 'number', currentItemId: 'string', source: 'string' }),
      transition: fields({ dx: 'number', dy: 'number' }),
      animationfinish: fields({ current: 'number', currentItemId: 'string', source: 'string' }),
    },
  },
  'swiper-item': { events: {} },
  'movable-area': { events: {} },
  'movable-view': {
    events: {
      change: fields({ ...POINT, source: 'string' }),
      scale: fields({ ...POINT, scale: 'number' }),
      htouchmove: NOTHING,
      vtouchmove: NOTHING,
    },
  },
  'page-container': {
    events: {
      beforeenter: NOTHING,
      enter: NOTHING,
      afterenter: NOTHING,
      beforeleave: NOTHING,
      leave: NOTHING,
      afterleave: NOTHING,
      clickoverlay: NOTHING,
    },
  },
  'page-meta': {
    events: {
      resize: fields({ size: 'object' }),
      scroll: fields({ scrollTop: 'number' }),
      scrolldone: NOTHING,
    },
  },
  'collapsible-view': { events: {} },
  'match-media': { events: {} },
  'root-portal': { events: {} },
  'cover-view': { events: {} },
  block: { events: {} },
  slot: { events: {} },
  label: { events: {} },
  icon: { events: {} },
  progress: { events: { activeend: fields({ curPercent: 'number' }) } },
}

const MEDIA: Readonly<Record<string, ComponentFacts>> = {
  image: { shows: 'image', events: { load: fields({ height: 'number', width: 'number' }), error: FAILURE } },
  'cover-image': { shows: 'image', events: { load: NOTHING, error: FAILURE } },
  video: {
    shows: 'video',
    events: {
      play: NOTHING,
      pause: NOTHING,
      ended: NOTHING,
      timeupdate: fields({ currentTime: 'number', duration: 'number' }),
      fullscreenchange: fields({ fullScreen: 'boolean', direction: 'string' }),
      waiting: NOTHING,
      error: FAILURE,
      progress: fields({ buffered: 'number' }),
      loadedmetadata: fields({ width: 'number', height: 'number', duration: 'number' }),
      controlstoggle: fields({ show: 'boolean' }),
      seekcomplete: fields({ position: 'number' }),
      enterpictureinpicture: NOTHING,
      leavepictureinpicture: NOTHING,
    },
  },
  audio: {
    events: {
      play: NOTHING,
      pause: NOTHING,
      ended: NOTHING,
      timeupdate: fields({ currentTime: 'number', duration: 'number' }),
      error: FAILURE,
    },
  },
  camera: {
    events: {
      stop: NOTHING,
      error: FAILURE,
      initdone: fields({ maxZoom: 'number' }),
      scancode: fields({ result: 'string', type: 'string', charSet: 'string', rawData: 'string', scanArea: 'array' }),
    },
  },
  'live-player': {
    shows: 'video',
    events: {
      statechange: fields({ code: 'number', message: 'string' }),
      fullscreenchange: fields({ fullScreen: 'boolean', direction: 'string' }),
      netstatus: fields({ info: 'object' }),
      audiovolumenotify: fields({ volume: 'number' }),
    },
  },
  'live-pusher': {
    events: {
      statechange: fields({ code: 'number', message: 'string' }),
      netstatus: fields({ info: 'object' }),
      error: fields({ errMsg: 'string', errCode: 'number' }),
    },
  },
  map: {
    events: {
      markertap: MARKER,
      labeltap: MARKER,
      callouttap: MARKER,
      controltap: fields({ controlId: 'number' }),
      polylinetap: fields({ polylineId: 'number', ...PLACE }),
      poitap: fields({ name: 'string', ...PLACE }),
      anchorpointtap: fields(PLACE),
      tap: fields(PLACE),
      longpress: fields(PLACE),
      regionchange: fields({
        type: 'string',
        causedBy: 'string',
        region: 'object',
        scale: 'number',
        centerLocation: 'object',
      }),
      updated: NOTHING,
    },
  },
  canvas: { events: { error: FAILURE } },
  'web-view': {
    events: {
      message: fields({ data: 'array' }),
      load: fields({ src: 'string' }),
      error: fields({ url: 'string', fullUrl: 'string' }),
    },
  },
  ad: { events: { load: NOTHING, error: fields({ errCode: 'number', errMsg: 'string' }), close: NOTHING } },
  'ad-custom': { events: { load: NOTHING, error: fields({ errCode: 'number', errMsg: 'string' }), close: NOTHING } },
  'channel-live': { events: {} },
  'channel-video': { shows: 'video', events: { error: FAILURE } },
}

const BUILT_IN: ReadonlyMap<string, ComponentFacts> = new Map(
  [CONTROLS, ACTIONS, CONTAINERS, MEDIA].flatMap((family) => Object.entries(family)),
)

/** Tags of the platform's own elements. */
export const WECHAT_TAGS: readonly string[] = [...BUILT_IN.keys()]

/** Facts of an element of the platform; undefined for own and vendored components. */
export function wechatComponent(tag: string): ComponentFacts | undefined {
  return BUILT_IN.get(tag)
}
