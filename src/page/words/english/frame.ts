import type { Framework } from '../../../1-load/project.js'
import type { PlatformId } from '../../../platforms/platform.js'
import type { Theme } from '../../settings.js'

const themes: Readonly<Record<Theme, string>> = { system: 'as the device', light: 'light', dark: 'dark' }

const platforms: Readonly<Record<PlatformId, string>> = {
  wechat: 'WeChat',
  alipay: 'Alipay',
  baidu: 'Baidu',
  bytedance: 'Douyin',
  qq: 'QQ',
  kuaishou: 'Kuaishou',
  jd: 'JD',
  xiaohongshu: 'Xiaohongshu',
}

const frameworks: Readonly<Record<Framework, string>> = {
  native: 'native',
  'uni-app': 'uni-app',
  taro: 'Taro',
  wepy: 'WePY',
  mpvue: 'mpvue',
  other: 'other framework',
}

const form = (count: number, one: string, many: string): string => (count === 1 ? one : many)

const counted = (count: number, one: string, many: string): string => `${count} ${form(count, one, many)}`

/** What the frame of the page says. */
export const frame = {
  navigation: 'Views',
  themeNow: (theme: Theme) => `Theme: ${themes[theme]}. Change it`,
  help: 'Help',
  close: 'Close',
  platforms,
  frameworks,
  compiled: 'compiled code',
  components: (count: number) => counted(count, 'component', 'components'),
  files: (count: number) => counted(count, 'file', 'files'),
  madeBy: (version: string) => `mini2mcp ${version}`,
  input: (hash: string) => `input ${hash}`,
  overview: {
    label: 'At a glance',
    offered: (count: number) => form(count, 'tool for an assistant', 'tools for an assistant'),
    offeredNone: 'No assistant can do anything with this app yet.',
    risks: {
      read: (count: number) => form(count, '1 only shows', `${count} only show`),
      write: (count: number) => form(count, '1 changes things', `${count} change things`),
      privacy: (count: number) => `${count} personal data`,
      payment: (count: number) => form(count, '1 pays', `${count} pay`),
    },
    withheld: (count: number) => `${count} more held back`,
    confirmed: (count: number) => form(count, 'asks the person first', 'ask the person first'),
    paying: (count: number) => (count === 1 ? '1 of them pays' : `${count} of them pay`),
    payingNone: 'none of them pays',
    findings: (count: number) => form(count, 'finding', 'findings'),
    findingsNone: 'Nothing to change was found.',
    severities: {
      error: (count: number) => counted(count, 'error', 'errors'),
      warning: (count: number) => counted(count, 'warning', 'warnings'),
      note: (count: number) => counted(count, 'note', 'notes'),
    },
    dropped: (count: number) => form(count, 'action is no tool', 'actions are no tools'),
    unread: (count: number) => form(count, 'file not fully analysed', 'files not fully analysed'),
    partial: (count: number) => `${count} in part`,
    skipped: (count: number) => `${count} not at all`,
    allRead: (count: number) => form(count, 'file, analysed', 'files, all analysed'),
  },
  lost: {
    title: 'Nothing is at this address',
    text: 'The report has no such view or entry. It may have been made from another version of the app.',
    home: 'Go to the map',
    similar: 'Perhaps you are looking for:',
  },
  keys: {
    title: 'Reading this page',
    intro:
      'It shows what an assistant could do with this mini program in automatic mode, found out from its source alone: nothing was run.',
    shortcuts: 'Keys',
    search: 'search',
    help: 'this help',
    views: 'the views, in their order',
    arrows: 'on the map: from page to page',
    enter: 'on the map: open the page',
    zoom: 'on the map: closer, farther, all of it',
    risks: 'What the colours mean',
    risk: {
      read: 'only shows something',
      write: 'changes something: an order, a cart, a profile',
      privacy: 'touches personal data',
      payment: 'costs money',
    },
  },
}
