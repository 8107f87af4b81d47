import { fields, NOTHING } from '../control.js'
import { defineKit } from './kit.js'

/** WeUI, the platform's own extension library (wechat-miniprogram.github.io/weui). */
export const weui = defineKit({
  name: 'WeUI',
  tagPrefix: 'mp',
  packages: ['weui-miniprogram'],
  components: {
    searchbar: {
      control: 'search',
      value: 'value',
      placeholder: 'placeholder',
      changes: ['input'],
      events: {
        input: fields({ value: 'string' }),
        focus: fields({ value: 'string' }),
        blur: fields({ value: 'string' }),
        clear: NOTHING,
        cancel: NOTHING,
        selectresult: fields({ index: 'number', item: 'object' }),
      },
    },
    checkbox: {
      control: 'checkbox',
      value: 'value',
      label: 'label',
      changes: ['change'],
      events: { change: fields({ value: 'unknown', checked: 'boolean' }) },
    },
    'checkbox-group': { control: 'checkbox', changes: ['change'], events: { change: fields({ value: 'unknown' }) } },
    uploader: {
      control: 'upload',
      label: 'title',
      value: 'files',
      changes: ['success', 'select'],
      events: {
        select: fields({ tempFilePaths: 'array', tempFiles: 'array', contents: 'array' }),
        success: fields({ urls: 'array' }),
        fail: fields({ type: 'number', errMsg: 'string' }),
        cancel: fields({}),
        delete: fields({ index: 'number', item: 'object' }),
      },
    },
    cell: { label: 'title', events: { navigatesuccess: fields({}), navigateerror: fields({}) } },
    form: { events: {} },
    dialog: { label: 'title', events: { buttontap: fields({ index: 'number', item: 'object' }), close: NOTHING } },
    'half-screen-dialog': {
      label: 'title',
      events: { buttontap: fields({ index: 'number', item: 'object' }), close: NOTHING },
    },
    actionsheet: {
      label: 'title',
      choices: 'actions',
      events: { actiontap: fields({ value: 'unknown', groupindex: 'number', index: 'number' }), close: NOTHING },
    },
    tabbar: { events: { change: fields({ index: 'number', item: 'object' }) } },
    'navigation-bar': { label: 'title', events: { back: fields({ delta: 'number' }) } },
    slideview: { events: { buttontap: fields({ index: 'number', data: 'unknown' }), show: NOTHING, hide: NOTHING } },
    gallery: {
      shows: 'image',
      events: {
        change: fields({ current: 'number' }),
        delete: fields({ url: 'string', index: 'number' }),
        hide: NOTHING,
      },
    },
    tabs: { events: { tabclick: fields({ index: 'number' }), change: fields({ index: 'number' }) } },
    vtabs: { events: { tabclick: fields({ index: 'number' }), change: fields({ index: 'number' }) } },
  },
})
