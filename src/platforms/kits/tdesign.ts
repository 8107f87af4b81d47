import { fields, NOTHING } from '../control.js'
import { OPEN_TYPE_EVENTS } from '../open-types.js'
import { defineKit } from './kit.js'
import type { ComponentFacts, Events } from '../control.js'

const TEXT: Events = {
  change: fields({ value: 'string', cursor: 'number', keyCode: 'number' }),
  focus: fields({ value: 'string' }),
  blur: fields({ value: 'string', cursor: 'number' }),
  enter: fields({ value: 'string' }),
  clear: fields({ value: 'string' }),
  keyboardheightchange: fields({ height: 'number', duration: 'number' }),
}

const INPUT: ComponentFacts = {
  control: 'text',
  value: 'value',
  placeholder: 'placeholder',
  label: 'label',
  changes: ['change', 'enter', 'blur'],
  mode: {
    attribute: 'type',
    of: {
      text: { control: 'text' },
      number: { control: 'number' },
      digit: { control: 'digit' },
      idcard: { control: 'idcard' },
      password: { control: 'password' },
      'safe-password': { control: 'password' },
      nickname: { control: 'text' },
    },
  },
  events: {
    ...TEXT,
    click: fields({ trigger: 'string' }),
    nicknamereview: fields({ pass: 'boolean', timeout: 'boolean' }),
  },
}

const VISIBLE: Events = { 'visible-change': fields({ visible: 'boolean' }), close: fields({ trigger: 'string' }) }
const CHOSEN: Events = { change: fields({ value: 'unknown', label: 'string' }) }

/** TDesign for WeChat (tdesign.tencent.com/miniprogram). */
export const tdesign = defineKit({
  name: 'TDesign',
  tagPrefix: 't',
  packages: ['tdesign-miniprogram', '@tencent/tdesign-miniprogram'],
  components: {
    input: INPUT,
    textarea: {
      control: 'textarea',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['change', 'blur'],
      events: { ...TEXT, 'line-change': fields({ lineCount: 'number' }) },
    },
    search: {
      control: 'search',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['submit', 'change'],
      events: {
        ...TEXT,
        change: fields({ value: 'string' }),
        submit: fields({ value: 'string' }),
        'action-click': NOTHING,
        selectresult: fields({ index: 'number', item: 'string' }),
      },
    },
    stepper: {
      control: 'stepper',
      value: 'value',
      changes: ['change'],
      events: {
        change: fields({ value: 'number' }),
        overlimit: fields({ type: 'string' }),
        focus: fields({ value: 'number' }),
        blur: fields({ value: 'number' }),
      },
    },
    rate: { control: 'rate', value: 'value', changes: ['change'], events: { change: fields({ value: 'number' }) } },
    slider: {
      control: 'slider',
      value: 'value',
      label: 'label',
      changes: ['change', 'dragend'],
      events: { change: fields({ value: 'number' }), dragstart: NOTHING, dragend: fields({ value: 'number' }) },
    },
    switch: {
      control: 'switch',
      value: 'value',
      label: 'label',
      changes: ['change'],
      events: { change: fields({ value: 'boolean' }) },
    },
    radio: { control: 'radio', value: 'value', label: 'label', events: { change: fields({ checked: 'boolean' }) } },
    'radio-group': {
      control: 'radio',
      value: 'value',
      choices: 'options',
      changes: ['change'],
      events: { change: fields({ value: 'string', index: 'number' }) },
    },
    checkbox: {
      control: 'checkbox',
      value: 'value',
      label: 'label',
      changes: ['change'],
      events: { change: fields({ checked: 'boolean', context: 'object' }) },
    },
    'checkbox-group': {
      control: 'checkbox',
      value: 'value',
      choices: 'options',
      changes: ['change'],
      events: { change: fields({ value: 'array', context: 'object' }) },
    },
    'check-tag': {
      control: 'checkbox',
      value: 'checked',
      label: 'content',
      changes: ['change'],
      events: { change: fields({ checked: 'boolean' }), click: NOTHING, close: NOTHING },
    },
    picker: {
      control: 'picker',
      value: 'value',
      label: 'title',
      changes: ['confirm', 'change'],
      events: {
        confirm: fields({ value: 'array', label: 'array', columns: 'array' }),
        change: fields({ value: 'array', label: 'array', columns: 'array' }),
        pick: fields({ value: 'array', label: 'array', column: 'number', index: 'number' }),
        cancel: NOTHING,
        ...VISIBLE,
      },
    },
    'picker-item': {
      choices: 'options',
      events: { pick: fields({ value: 'unknown', label: 'string', column: 'number', index: 'number' }) },
    },
    'date-time-picker': {
      control: 'date',
      value: 'value',
      label: 'title',
      changes: ['confirm', 'change'],
      mode: {
        attribute: 'mode',
        of: { hour: { control: 'time' }, minute: { control: 'time' }, second: { control: 'time' } },
      },
      events: {
        confirm: fields({ value: 'string' }),
        change: fields({ value: 'string' }),
        pick: fields({ value: 'string' }),
        cancel: NOTHING,
        ...VISIBLE,
      },
    },
    cascader: {
      control: 'picker',
      value: 'value',
      label: 'title',
      placeholder: 'placeholder',
      choices: 'options',
      changes: ['change'],
      events: {
        change: fields({ value: 'unknown', selectedOptions: 'array' }),
        pick: fields({ value: 'unknown', label: 'string', index: 'number', level: 'number' }),
        ...VISIBLE,
      },
    },
    calendar: {
      control: 'date',
      value: 'value',
      label: 'title',
      changes: ['confirm', 'change', 'select'],
      events: {
        confirm: fields({ value: 'unknown' }),
        change: fields({ value: 'unknown' }),
        select: fields({ value: 'unknown' }),
        'panel-change': fields({ year: 'number', month: 'number' }),
        ...VISIBLE,
      },
    },
    upload: {
      control: 'upload',
      value: 'files',
      changes: ['add', 'success'],
      events: {
        add: fields({ files: 'array' }),
        success: fields({ files: 'array' }),
        remove: fields({ index: 'number', file: 'object' }),
        click: fields({ index: 'number', file: 'object' }),
        drop: fields({ files: 'array' }),
        fail: fields({}),
        complete: fields({}),
        'select-change': fields({ files: 'array', currentSelectedFiles: 'array' }),
      },
    },
    'dropdown-item': {
      control: 'picker',
      value: 'value',
      label: 'label',
      choices: 'options',
      changes: ['change', 'confirm'],
      events: {
        change: fields({ value: 'unknown' }),
        confirm: fields({ value: 'unknown' }),
        reset: NOTHING,
        ...VISIBLE,
      },
    },
    'tree-select': {
      control: 'picker',
      value: 'value',
      choices: 'options',
      changes: ['change'],
      events: { change: fields({ value: 'array', level: 'number' }) },
    },
    'color-picker': {
      control: 'other',
      value: 'value',
      changes: ['change'],
      events: { change: fields({ value: 'string', context: 'object' }), ...VISIBLE },
    },
    'action-sheet': {
      choices: 'items',
      events: { selected: fields({ selected: 'unknown', index: 'number' }), cancel: NOTHING, ...VISIBLE },
    },
    tabs: {
      value: 'value',
      events: { ...CHOSEN, click: fields({ value: 'unknown', label: 'string' }), scroll: fields({}) },
    },
    'tab-panel': { label: 'label', events: {} },
    'tab-bar': { value: 'value', events: { change: fields({ value: 'unknown' }) } },
    'side-bar': { value: 'value', events: { ...CHOSEN, click: fields({ value: 'unknown', label: 'string' }) } },
    collapse: { value: 'value', events: { change: fields({ value: 'array' }) } },
    steps: { events: { change: fields({ previous: 'number', current: 'number' }) } },
    button: { label: 'content', events: { tap: fields({}), ...OPEN_TYPE_EVENTS } },
    cell: { label: 'title', events: { click: fields({}) } },
    fab: { label: 'text', events: { click: fields({}) } },
    link: { label: 'content', events: {} },
    navbar: {
      label: 'title',
      events: { 'go-back': NOTHING, 'go-home': NOTHING, complete: NOTHING, success: NOTHING, fail: NOTHING },
    },
    'notice-bar': {
      label: 'content',
      events: { click: fields({ trigger: 'string' }), change: fields({ current: 'number', source: 'string' }) },
    },
    dialog: {
      label: 'title',
      events: {
        confirm: NOTHING,
        cancel: NOTHING,
        close: fields({ trigger: 'string' }),
        action: fields({ index: 'number' }),
        'overlay-click': NOTHING,
        'open-type-event': fields({}),
        'open-type-error-event': fields({}),
      },
    },
    popup: { events: VISIBLE },
    overlay: { events: { click: fields({ visible: 'boolean' }) } },
    swiper: { events: { change: fields({ current: 'number', source: 'string' }), click: fields({ index: 'number' }) } },
    indexes: { events: { select: fields({ index: 'string' }), change: fields({ index: 'string' }) } },
    'swipe-cell': { events: { click: fields({}), dragstart: NOTHING, dragend: NOTHING } },
    'pull-down-refresh': {
      events: {
        refresh: NOTHING,
        timeout: NOTHING,
        scrolltolower: NOTHING,
        change: fields({ value: 'boolean' }),
        scroll: fields({ scrollTop: 'number' }),
      },
    },
    'grid-item': { label: 'text', shows: 'image', events: { click: fields({}) } },
    tag: { events: { click: NOTHING, close: NOTHING } },
    image: { shows: 'image', events: { load: fields({}), error: fields({}) } },
    avatar: { shows: 'image', events: { error: fields({}) } },
    'image-viewer': {
      shows: 'image',
      events: {
        change: fields({ index: 'number' }),
        close: fields({ trigger: 'string' }),
        delete: fields({ index: 'number' }),
      },
    },
  },
})
