import { fields, itself, NOTHING } from '../control.js'
import { OPEN_TYPE_EVENTS } from '../open-types.js'
import { defineKit } from './kit.js'
import type { ComponentFacts, Events } from '../control.js'

const TEXT: Events = {
  input: itself('string'),
  change: itself('string'),
  confirm: itself('string'),
  blur: fields({ value: 'string', cursor: 'number' }),
  focus: fields({ value: 'string', height: 'number' }),
  clear: itself('string'),
  linechange: fields({ height: 'number', heightRpx: 'number', lineCount: 'number' }),
  keyboardheightchange: fields({ height: 'number', duration: 'number' }),
  'click-icon': NOTHING,
  'click-input': NOTHING,
}

const FIELD: ComponentFacts = {
  control: 'text',
  value: 'value',
  placeholder: 'placeholder',
  label: 'label',
  changes: ['change', 'input', 'confirm', 'blur'],
  mode: {
    attribute: 'type',
    of: {
      text: { control: 'text' },
      textarea: { control: 'textarea' },
      number: { control: 'number' },
      digit: { control: 'digit' },
      idcard: { control: 'idcard' },
      password: { control: 'password' },
    },
  },
  events: TEXT,
}

const PICKED: Events = {
  confirm: fields({ value: 'unknown', index: 'unknown' }),
  change: fields({ value: 'unknown', index: 'unknown', picker: 'object' }),
  cancel: fields({ value: 'unknown', index: 'unknown' }),
}

const BUTTON: Events = { click: fields({}), ...OPEN_TYPE_EVENTS }
const TAB = fields({ index: 'number', name: 'unknown', title: 'string' })
const OPEN_AND_CLOSE: Events = { open: NOTHING, opened: NOTHING, close: NOTHING, closed: NOTHING }

/** Vant Weapp (vant-ui.github.io/vant-weapp). */
export const vant = defineKit({
  name: 'Vant Weapp',
  tagPrefix: 'van',
  packages: ['@vant/weapp', 'vant-weapp', 'vant'],
  components: {
    field: FIELD,
    search: {
      control: 'search',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['search', 'change'],
      events: { ...TEXT, search: itself('string'), cancel: NOTHING },
    },
    stepper: {
      control: 'stepper',
      value: 'value',
      changes: ['change'],
      events: {
        change: itself('number'),
        plus: NOTHING,
        minus: NOTHING,
        overlimit: itself('string'),
        focus: fields({ value: 'string' }),
        blur: fields({ value: 'number' }),
      },
    },
    rate: {
      control: 'rate',
      value: 'value',
      changes: ['change'],
      events: { change: itself('number'), input: itself('number') },
    },
    slider: {
      control: 'slider',
      value: 'value',
      changes: ['change', 'drag'],
      events: {
        change: itself('number'),
        drag: fields({ value: 'number' }),
        'drag-start': NOTHING,
        'drag-end': NOTHING,
      },
    },
    switch: {
      control: 'switch',
      value: 'checked',
      changes: ['change'],
      events: { change: itself('boolean'), input: itself('boolean') },
    },
    radio: { control: 'radio', value: 'name', events: { change: itself('unknown') } },
    'radio-group': { control: 'radio', value: 'value', changes: ['change'], events: { change: itself('string') } },
    checkbox: { control: 'checkbox', value: 'value', changes: ['change'], events: { change: itself('boolean') } },
    'checkbox-group': { control: 'checkbox', value: 'value', changes: ['change'], events: { change: itself('array') } },
    picker: { control: 'picker', label: 'title', choices: 'columns', changes: ['confirm', 'change'], events: PICKED },
    'datetime-picker': {
      control: 'date',
      value: 'value',
      label: 'title',
      changes: ['confirm', 'input'],
      mode: {
        attribute: 'type',
        of: {
          time: { control: 'time', events: { confirm: itself('string'), input: itself('string') } },
          date: { control: 'date' },
          datetime: { control: 'date' },
          'year-month': { control: 'date' },
        },
      },
      events: { confirm: itself('number'), input: itself('number'), change: fields({}), cancel: NOTHING },
    },
    area: {
      control: 'region',
      value: 'value',
      label: 'title',
      changes: ['confirm', 'change'],
      events: {
        confirm: fields({ values: 'array', index: 'array' }),
        change: fields({ values: 'array', index: 'number', picker: 'object' }),
        cancel: fields({ values: 'array', index: 'array' }),
      },
    },
    cascader: {
      control: 'picker',
      value: 'value',
      label: 'title',
      placeholder: 'placeholder',
      choices: 'options',
      changes: ['finish', 'change'],
      events: {
        change: fields({ value: 'unknown', selectedOptions: 'array', tabIndex: 'number' }),
        finish: fields({ value: 'unknown', selectedOptions: 'array', tabIndex: 'number' }),
        'click-tab': fields({ tabIndex: 'number', title: 'string' }),
        close: NOTHING,
      },
    },
    calendar: {
      control: 'date',
      label: 'title',
      changes: ['confirm', 'select'],
      mode: {
        attribute: 'type',
        of: {
          single: { control: 'date' },
          multiple: { control: 'date', events: { confirm: itself('array'), select: itself('array') } },
          range: { control: 'date', events: { confirm: itself('array'), select: itself('array') } },
        },
      },
      events: { confirm: itself('object'), select: itself('object'), unselect: itself('array'), ...OPEN_AND_CLOSE },
    },
    uploader: {
      control: 'upload',
      value: 'file-list',
      changes: ['after-read'],
      events: {
        'after-read': fields({ file: 'object', name: 'string', index: 'number' }),
        'before-read': fields({ file: 'object', name: 'string', index: 'number', callback: 'unknown' }),
        delete: fields({ file: 'object', name: 'string', index: 'number' }),
        oversize: fields({ file: 'object', name: 'string', index: 'number' }),
        'click-preview': fields({ index: 'number', url: 'string', name: 'string' }),
        error: fields({}),
      },
    },
    'dropdown-item': {
      control: 'picker',
      value: 'value',
      label: 'title',
      choices: 'options',
      changes: ['change'],
      events: { change: itself('unknown'), ...OPEN_AND_CLOSE },
    },
    'tree-select': {
      control: 'picker',
      choices: 'items',
      changes: ['click-item'],
      events: { 'click-item': fields({ id: 'unknown', text: 'string' }), 'click-nav': fields({ index: 'number' }) },
    },
    tabs: {
      events: { change: TAB, click: TAB, disabled: TAB, scroll: fields({ scrollTop: 'number', isFixed: 'boolean' }) },
    },
    tabbar: { events: { change: itself('unknown') } },
    'tabbar-item': { events: { click: NOTHING } },
    sidebar: { events: { change: itself('number') } },
    'sidebar-item': { events: { click: itself('number') } },
    collapse: { events: { change: itself('unknown'), open: itself('unknown'), close: itself('unknown') } },
    'action-sheet': {
      label: 'title',
      choices: 'actions',
      events: {
        select: fields({ name: 'string' }),
        cancel: NOTHING,
        close: NOTHING,
        'click-overlay': NOTHING,
        ...OPEN_TYPE_EVENTS,
      },
    },
    'share-sheet': {
      label: 'title',
      events: { select: fields({ name: 'string', index: 'number' }), cancel: NOTHING, close: NOTHING },
    },
    dialog: {
      label: 'title',
      events: {
        confirm: fields({ dialog: 'object' }),
        cancel: fields({ dialog: 'object' }),
        close: itself('string'),
        ...OPEN_TYPE_EVENTS,
      },
    },
    popup: { events: { close: NOTHING, 'click-overlay': NOTHING, 'before-enter': NOTHING, 'after-leave': NOTHING } },
    button: { events: BUTTON },
    cell: { label: 'title', events: { click: fields({}) } },
    card: { label: 'title', shows: 'image', events: {} },
    'grid-item': { label: 'text', events: { click: NOTHING } },
    'goods-action-button': { label: 'text', events: BUTTON },
    'goods-action-icon': { label: 'text', events: BUTTON },
    'submit-bar': { label: 'button-text', events: { submit: fields({}) } },
    'nav-bar': { label: 'title', events: { 'click-left': NOTHING, 'click-right': NOTHING } },
    'notice-bar': { label: 'text', events: { click: fields({}), close: fields({}) } },
    'swipe-cell': {
      events: {
        click: itself('string'),
        open: fields({ position: 'string', name: 'unknown' }),
        close: fields({ position: 'string', instance: 'object', name: 'unknown' }),
      },
    },
    'index-bar': { events: { select: itself('string') } },
    'count-down': {
      events: {
        change: fields({ days: 'number', hours: 'number', minutes: 'number', seconds: 'number' }),
        finish: NOTHING,
      },
    },
    steps: { events: { 'click-step': itself('number') } },
    image: { shows: 'image', events: { click: fields({}), load: fields({}), error: fields({}) } },
    icon: { events: { click: NOTHING } },
    tag: { events: { close: NOTHING } },
    overlay: { events: { click: NOTHING } },
  },
})
