import type { Precondition, Skill, Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

/** What the platform asks a person for, by the scope that it names. */
const scopes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'scope.userInfo': '用户信息',
    'scope.userLocation': '位置信息',
    'scope.userFuzzyLocation': '模糊位置',
    'scope.userLocationBackground': '后台位置',
    'scope.address': '通讯地址',
    'scope.invoice': '发票',
    'scope.invoiceTitle': '发票抬头',
    'scope.werun': '微信运动步数',
    'scope.record': '麦克风',
    'scope.camera': '摄像头',
    'scope.bluetooth': '蓝牙',
    'scope.writePhotosAlbum': '保存到相册',
    'scope.addPhoneContact': '添加到通讯录',
    'scope.addPhoneCalendar': '添加到日历',
  }),
)

/** What has to hold before a skill is chosen, one line per condition, with the tools that it is a condition of. */
export function preconditionsOf(skill: Skill): readonly string[] {
  const wanting = new Map<string, string[]>()
  for (const tool of skill.tools) {
    for (const sentence of sentencesOf(tool)) wanting.set(sentence, [...(wanting.get(sentence) ?? []), tool.name])
  }
  const all = skill.tools.length
  return [...wanting].map(([sentence, names]) => `${names.length === all ? '全部接口' : names.join('、')}：${sentence}`)
}

/** Storage keys are the app's own affair, and earlier tools belong to the order of use. */
function sentencesOf({ preconditions }: Tool): readonly string[] {
  const details = (kind: Precondition['kind']): readonly string[] => [
    ...new Set(
      preconditions.filter((each) => each.kind === kind).map(({ detail }) => plain(scopes.get(detail) ?? detail, 60)),
    ),
  ]
  const permissions = details('permission')
  const personal = details('privacy')
  return [
    ...(details('login').length > 0 ? ['用户须已登录小程序'] : []),
    ...(permissions.length > 0 ? [`须由用户授权（${permissions.join('、')}）`] : []),
    ...(personal.length > 0 ? [`个人信息（${personal.join('、')}）须由用户本人提供并同意使用`] : []),
  ]
}
