import { fields, NOTHING } from '../control.js'
import { OPEN_TYPE_EVENTS } from '../open-types.js'
import { defineKit } from './kit.js'
import type { Events } from '../control.js'

// The library passes the inner input's whole detail on, one level deeper than others do.
const TEXT: Events = {
  change: fields({ detail: 'object', value: 'string' }),
  focus: fields({ detail: 'object', value: 'string' }),
  blur: fields({ detail: 'object', value: 'string' }),
}

/** iView Weapp (weapp.iviewui.com). */
export const iview = defineKit({
  name: 'iView Weapp',
  tagPrefix: 'i',
  packages: ['iview-weapp', 'iview'],
  components: {
    input: {
      control: 'text',
      value: 'value',
      placeholder: 'placeholder',
      label: 'title',
      changes: ['change', 'blur'],
      mode: {
        attribute: 'type',
        of: {
          text: { control: 'text' },
          textarea: { control: 'textarea' },
          password: { control: 'password' },
          number: { control: 'number' },
        },
      },
      events: TEXT,
    },
    'input-number': {
      control: 'stepper',
      value: 'value',
      changes: ['change'],
      events: { change: fields({ value: 'number' }) },
    },
    rate: { control: 'rate', value: 'value', changes: ['change'], events: { change: fields({ index: 'number' }) } },
    switch: {
      control: 'switch',
      value: 'value',
      changes: ['change'],
      events: { change: fields({ value: 'boolean' }) },
    },
    radio: {
      control: 'radio',
      value: 'value',
      changes: ['change'],
      events: { change: fields({ value: 'string', current: 'boolean' }) },
    },
    'radio-group': {
      control: 'radio',
      value: 'current',
      changes: ['change'],
      events: { change: fields({ value: 'string' }) },
    },
    checkbox: {
      control: 'checkbox',
      value: 'value',
      changes: ['change'],
      events: { change: fields({ value: 'string', current: 'boolean' }) },
    },
    'checkbox-group': {
      control: 'checkbox',
      value: 'current',
      changes: ['change'],
      events: { change: fields({ value: 'string', current: 'boolean' }) },
    },
    tabs: { events: { change: fields({ key: 'string' }) } },
    'tab-bar': { events: { change: fields({ key: 'string' }) } },
    page: { events: { change: fields({ type: 'string' }) } },
    'action-sheet': { choices: 'actions', events: { click: fields({ index: 'number' }), cancel: NOTHING } },
    modal: { label: 'title', events: { click: fields({ index: 'number' }), ok: NOTHING, cancel: NOTHING } },
    button: { events: { click: NOTHING, ...OPEN_TYPE_EVENTS } },
    cell: { label: 'title', events: { click: NOTHING } },
    swipeout: { events: { change: fields({ index: 'number' }) } },
  },
})
