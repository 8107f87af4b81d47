import { fields, NOTHING } from '../control.js'
import { OPEN_TYPE_EVENTS } from '../open-types.js'
import { defineKit } from './kit.js'
import type { Events } from '../control.js'

// The library names its own events lin…, and lets some through under the platform's names.
const TEXT: Events = {
  lininput: fields({ value: 'string' }),
  linfocus: fields({ value: 'string' }),
  linblur: fields({ value: 'string' }),
  linconfirm: fields({ value: 'string' }),
  linchange: fields({ value: 'string' }),
  linclear: fields({ value: 'string' }),
}

/** Lin UI (doc.mini.talelin.com). */
export const lin = defineKit({
  name: 'Lin UI',
  tagPrefix: 'l',
  packages: ['lin-ui'],
  components: {
    input: {
      control: 'text',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['lininput', 'linblur', 'linconfirm'],
      mode: {
        attribute: 'type',
        of: {
          text: { control: 'text' },
          number: { control: 'number' },
          digit: { control: 'digit' },
          idcard: { control: 'idcard' },
          password: { control: 'password' },
        },
      },
      events: TEXT,
    },
    textarea: {
      control: 'textarea',
      value: 'value',
      placeholder: 'placeholder',
      label: 'label',
      changes: ['lininput', 'linblur'],
      events: TEXT,
    },
    'search-bar': {
      control: 'search',
      value: 'value',
      placeholder: 'placeholder',
      changes: ['linconfirm', 'linchange'],
      events: { ...TEXT, lincancel: fields({}) },
    },
    counter: {
      control: 'stepper',
      value: 'count',
      changes: ['linchange'],
      events: {
        lintap: fields({ count: 'number', type: 'string' }),
        linchange: fields({ count: 'number' }),
        linout: fields({}),
      },
    },
    rate: {
      control: 'rate',
      value: 'score',
      changes: ['linchange'],
      events: { linchange: fields({ score: 'number' }) },
    },
    slider: {
      control: 'slider',
      value: 'value',
      changes: ['linchange'],
      events: { linchange: fields({ value: 'number' }), linchanging: fields({ value: 'number' }) },
    },
    'radio-group': {
      control: 'radio',
      value: 'current',
      changes: ['linchange'],
      events: { linchange: fields({ key: 'string', currentKey: 'string' }) },
    },
    'checkbox-group': {
      control: 'checkbox',
      changes: ['linchange'],
      events: { linchange: fields({ key: 'string', checked: 'boolean' }) },
    },
    calendar: { control: 'date', changes: ['linconfirm'], events: { linconfirm: fields({}), linselect: fields({}) } },
    'image-picker': {
      control: 'upload',
      value: 'urls',
      changes: ['linadd'],
      events: {
        linadd: fields({ current: 'array', all: 'array' }),
        linremove: fields({ index: 'number', current: 'object', all: 'array' }),
        linchange: fields({ all: 'array' }),
      },
    },
    form: { events: { linsubmit: fields({ values: 'object', errors: 'object', isValidate: 'boolean' }) } },
    tabs: { events: { linchange: fields({ activeKey: 'string', currentIndex: 'number' }) } },
    'tab-bar': { events: { linchange: fields({ index: 'number' }) } },
    segment: { events: { linchange: fields({ activeKey: 'string', currentIndex: 'number' }) } },
    'action-sheet': { events: { linitemtap: fields({ index: 'number', item: 'object' }), lincancel: NOTHING } },
    dialog: { label: 'title', events: { linconfirm: NOTHING, lincancel: NOTHING } },
    button: { events: { lintap: fields({}), ...OPEN_TYPE_EVENTS } },
    list: { label: 'title', events: { lintap: fields({}) } },
    card: { label: 'title', shows: 'image', events: { lintap: fields({}) } },
  },
})
