import type { ConditionWording, RuleWording, SkillWording } from '../wording.js'

/** SKILL.md in Chinese. */
export const skill: SkillWording = {
  headings: { triggers: '触发场景', outside: '不适用范围', conditions: '前置条件', order: '使用顺序' },
  scope: (description) => `能力范围：${description}`,
  quoted: (utterance) => `「${utterance}」`,
  title: (titles) => titles.join('、'),
  description: (title, deeds) => `${title}：${deeds.join('、')}。`,
  descriptions: (descriptions) => descriptions.join(''),
  sibling: (deeds, isAll, skill) => `${deeds.join('、')}${isAll ? '' : '等'}：由技能 ${skill} 处理`,
  unsupported: '本技能的接口做不到的事：如实告知用户暂不支持，不用相近的接口代替',
  line: (tool, text) => `${tool}：${text}`,
}

/** Conditions in Chinese. */
export const conditions: ConditionWording = {
  scopes: {
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
  },
  line: (tools, condition) => `${tools === null ? '全部接口' : tools.join('、')}：${condition}`,
  login: '用户须已登录小程序',
  permission: (scopes) => `须由用户授权（${scopes.join('、')}）`,
  personal: (fields) => `个人信息（${fields.join('、')}）须由用户本人提供并同意使用`,
}

/** Rules of use in Chinese. */
export const rules: RuleWording = {
  line: (tool, text) => `${tool}：${text}`,
  abroad: (tool, skill) => `${tool}（技能 ${skill}）`,
  values: (how, tools, inputs) => {
    const names = tools.join(' 或 ')
    const values = inputs.join('、')
    if (how === 'optional') return `可从 ${names} 的结果取 ${values}`
    return how === 'read' ? `先用 ${names} 取得 ${values}` : `只在 ${names} 已给出结果后调用，从中取 ${values}`
  },
  payment: (page) => `先说明金额并取得用户明确同意；付款由用户本人${on(page)}完成`,
  authorisation: (page) => `调用后由用户本人${on(page)}授权`,
  device: (page) => `调用后由用户本人${on(page)}完成`,
  ids: '编号只取自接口返回值；没有时先调用给出它的接口，不编造，不从用户的话推断',
  required: '必填信息以用户所说为准；没有说的先追问，不代填',
  changes: '会改动内容的接口：用户直接要求即为确认，信息齐全就调用；只是问起或说得不明确时先问',
}

function on(page: string | null): string {
  return page === null ? '在页面上' : `在「${page}」页面`
}
