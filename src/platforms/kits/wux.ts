import { fields, NOTHING } from '../control.js'
import { OPEN_TYPE_EVENTS } from '../open-types.js'
import { defineKit } from './kit.js'
import type { ComponentFacts, Events } from '../control.js'

const TEXT: Events = {
  change: fields({ value: 'string', cursor: 'number' }),
  focus: fields({ value: 'string' }),
  blur: fields({ value: 'string' }),
  confirm: fields({ value: 'string' }),
  clear: fields({ value: 'string' }),
}

const PICKED = fields({
  value: 'unknown',
  label: 'unknown',
  displayValue: 'unknown',
  selectedIndex: 'unknown',
  options: 'array',
})

const PICKER: ComponentFacts = {
  control: 'picker',
  value: 'value',
  choices: 'options',
  changes: ['confirm', 'change', 'valuechange'],
  events: {
    change: PICKED,
    confirm: PICKED,
    cancel: PICKED,
    valuechange: PICKED,
    visiblechange: fields({ visible: 'boolean' }),
  },
}

/** Wux Weapp (wux-weapp.github.io). */
export const wux = defineKit({
  name: 'Wux Weapp',
  tagPrefix: 'wux',
  packages: ['wux-weapp'],
  components: {
    input: {
      control: 'text',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['change', 'blur'],
      events: TEXT,
    },
    textarea: {
      control: 'textarea',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['change', 'blur'],
      events: TEXT,
    },
    'search-bar': {
      control: 'search',
      value: 'value',
      placeholder: 'placeholder',
      changes: ['confirm', 'change'],
      events: { ...TEXT, cancel: fields({ value: 'string' }), click: NOTHING },
    },
    'input-number': {
      control: 'stepper',
      value: 'value',
      changes: ['change'],
      events: {
        change: fields({ value: 'number' }),
        focus: fields({ value: 'number' }),
        blur: fields({ value: 'number' }),
      },
    },
    rater: {
      control: 'rate',
      value: 'value',
      changes: ['change'],
      events: { change: fields({ value: 'number', index: 'number' }) },
    },
    slider: {
      control: 'slider',
      value: 'value',
      changes: ['afterchange', 'change'],
      events: { change: fields({ value: 'array' }), afterchange: fields({ value: 'array' }) },
    },
    switch: {
      control: 'switch',
      value: 'value',
      label: 'label',
      changes: ['change'],
      events: { change: fields({ value: 'boolean' }) },
    },
    radio: {
      control: 'radio',
      value: 'value',
      label: 'title',
      changes: ['change'],
      events: { change: fields({ value: 'string', checked: 'boolean', name: 'string' }) },
    },
    'radio-group': {
      control: 'radio',
      value: 'value',
      label: 'title',
      choices: 'options',
      changes: ['change'],
      events: { change: fields({ value: 'string', checked: 'boolean', name: 'string' }) },
    },
    checkbox: {
      control: 'checkbox',
      value: 'value',
      label: 'title',
      changes: ['change'],
      events: { change: fields({ value: 'string', checked: 'boolean', name: 'string' }) },
    },
    'checkbox-group': {
      control: 'checkbox',
      value: 'value',
      label: 'title',
      choices: 'options',
      changes: ['change'],
      events: { change: fields({ value: 'unknown', checked: 'boolean', name: 'string' }) },
    },
    'selector-group': {
      control: 'picker',
      value: 'value',
      choices: 'options',
      changes: ['change'],
      events: { change: PICKED },
    },
    picker: PICKER,
    'popup-select': PICKER,
    'date-picker': { ...PICKER, control: 'date', mode: { attribute: 'mode', of: { time: { control: 'time' } } } },
    cascader: PICKER,
    'cascader-view': PICKER,
    calendar: { control: 'date', changes: ['change'], events: { change: fields({ value: 'array' }) } },
    upload: {
      control: 'upload',
      changes: ['success', 'change'],
      events: {
        change: fields({ file: 'object', fileList: 'array' }),
        success: fields({ file: 'object', fileList: 'array' }),
        fail: fields({ file: 'object', fileList: 'array' }),
        remove: fields({ file: 'object', fileList: 'array' }),
        preview: fields({ file: 'object', fileList: 'array' }),
      },
    },
    form: {
      events: {
        change: fields({ changedValues: 'object', allValues: 'object' }),
        fieldschange: fields({ changedFields: 'array', allFields: 'array' }),
      },
    },
    tabs: { events: { change: fields({ key: 'string', keys: 'array' }) } },
    tabbar: { events: { change: fields({ key: 'string', keys: 'array' }) } },
    'segmented-control': {
      control: 'radio',
      choices: 'values',
      changes: ['change'],
      events: { change: fields({ key: 'number', values: 'array' }) },
    },
    filterbar: {
      events: {
        change: fields({ checkedItems: 'array', items: 'array', checkedValues: 'array' }),
        open: NOTHING,
        close: NOTHING,
      },
    },
    pagination: {
      events: {
        change: fields({ current: 'number', type: 'string' }),
        prev: fields({ current: 'number' }),
        next: fields({ current: 'number' }),
      },
    },
    button: { events: { click: NOTHING, ...OPEN_TYPE_EVENTS } },
    cell: { label: 'title', events: { click: NOTHING } },
    popup: { label: 'title', events: { close: NOTHING, show: NOTHING, showed: NOTHING, closed: NOTHING } },
    'swipe-action': {
      events: { click: fields({ index: 'number', value: 'unknown', buttons: 'array' }), open: NOTHING, close: NOTHING },
    },
    refresher: { events: { pulling: NOTHING, refresh: NOTHING, loadmore: NOTHING } },
    image: { shows: 'image', events: { load: fields({}), error: fields({}), click: fields({}) } },
  },
})
