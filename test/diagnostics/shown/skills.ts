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

export const handWritten: Showing = {
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
