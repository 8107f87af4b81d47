import { edited, fixture } from '../../diff/sides.js'
import type { Files } from '../../diff/sides.js'
import { saidOf } from './showing.js'
import type { Showing } from './showing.js'

const rooms = fixture('meeting-rooms')
const finder = 'skills/room-finder'

/** The app in which a file is otherwise; null takes it away. */
function otherwise(path: string, change: (text: string) => string | null): Files {
  const text = change(rooms[path] ?? '')
  return Object.fromEntries(Object.entries({ ...rooms, [path]: text }).filter((entry) => entry[1] !== null)) as Files
}

const without = (path: string) => () => saidOf(otherwise(path, () => null))
const edit = (path: string, from: string, to: string) => () => saidOf(edited(rooms, path, [from, to]))
const described = (characters: number): (() => ReturnType<typeof saidOf>) =>
  edit(`${finder}/mcp.json`, '查询至少有指定座位数的空闲会议室。', '房'.repeat(characters))
const manySkills = Array.from({ length: 31 }, (_, at) => {
  return { name: `s${String(at)}`, description: 'a', path: `skills/s${String(at)}` }
})

interface Manifest {
  readonly apis: readonly object[]
}

/** The app whose findRooms has a card, the parts of which can be otherwise. */
const carded = (parts: Readonly<Record<string, string>>) => (): ReturnType<typeof saidOf> => {
  const { apis } = JSON.parse(rooms[`${finder}/mcp.json`] ?? '') as Manifest
  const [first, ...others] = apis
  const shown = { ...first, _meta: { ui: { componentPath: 'components/rooms/index' } } }
  const card = {
    json: '{"component":true}',
    wxml: '<view class="card">{{rooms}}</view>',
    wxss: '',
    js: reading('rooms'),
    ...parts,
  }
  const files = Object.entries(card).map(([part, text]) => [`${finder}/components/rooms/index.${part}`, text] as const)
  const manifest = JSON.stringify({ apis: [shown, ...others] })
  return saidOf({ ...rooms, [`${finder}/mcp.json`]: manifest, ...Object.fromEntries(files) })
}

/** A card that shows `key` of the answer. */
const reading = (key: string): string => `Component({ data: { rooms: [] }, created() {
  wx.modelContext.getContext(this).on('result', ({ result }) => { this.setData({ rooms: result.structuredContent.${key} }) })
} })`

export const handWritten: Showing = {
  'skills/card-files': edit(
    `${finder}/mcp.json`,
    '"_meta": { "ui": { "pagePath"',
    '"_meta": { "ui": { "componentPath": "components/away/index", "pagePath"',
  ),
  'skills/card-tag': carded({ wxml: '<textarea value="{{rooms}}"/>' }),
  'skills/card-attribute': carded({ wxml: '<button open-type="share">{{rooms}}</button>' }),
  'skills/card-style': carded({ wxss: '.card { position: fixed }' }),
  'skills/card-selector': carded({ wxss: '.card > .name { color: red }' }),
  'skills/card-reads': carded({ js: reading('seats') }),
  'skills/card-shows': carded({ wxml: '<view>{{rooms}} {{seats}}</view>' }),
  'skills/no-index': without(`${finder}/index.js`),
  'skills/no-manifest': without(`${finder}/mcp.json`),
  'skills/too-large': described(8_000),
  'skills/near-limit': described(7_300),
  'skills/no-description': edit('app.json', '查找空闲的会议室', ' '),
  'skills/too-many': () =>
    saidOf(
      otherwise('app.json', (text) => {
        return JSON.stringify({ ...(JSON.parse(text) as object), agent: { skills: manySkills } })
      }),
    ),
  'skills/not-packaged': edit('app.json', ', "independent": true', ''),
  'skills/api-incomplete': edit(`${finder}/mcp.json`, '"description": "打开一间会议室的页面，由用户查看和预订。",', ''),
  'skills/no-answer': edit(`${finder}/apis/openRoom.js`, 'return', 'void'),
  'skills/page-path': edit(`${finder}/mcp.json`, '/pages/room/room', '/pages/hall/hall'),
  'skills/handoff-absent': edit(`${finder}/apis/openRoom.js`, 'handoff:', 'more:'),
  'skills/handoff-homeless': edit(`${finder}/mcp.json`, '"pagePath": "/pages/room/room"', ''),
  'skills/handoff-part-unread': edit(`${finder}/apis/openRoom.js`, '`roomId=', '`from=ai&roomId='),
  'skills/handoff-lacking': edit(`${finder}/apis/openRoom.js`, '`roomId=${roomId}`', "''"),
  'skills/page-meta-broken': without('page-meta.json'),
}
