import type { HarmKind } from './harm.js'

/** What a label promises that hurts nobody. */
export type MildVerb =
  'view' | 'refresh' | 'back' | 'close' | 'cancel' | 'search' | 'share' | 'help' | 'copy' | 'free' | 'mark'

/** How each is said, in Chinese anywhere in a label, in English as a word. */
const sayings: readonly (readonly [verb: MildVerb, zh: string, en: string])[] = [
  ['refresh', '刷新 重新加载 重新获取 换一批 换一换 换一组 更新列表 加载更多', 'refresh reload'],
  ['back', '返回 后退 上一页 上一步 回到首页 回首页 首页 主页', 'back return home previous'],
  ['close', '关闭 关掉 知道了 我知道 我已知晓 收起 跳过 不再提示', 'close dismiss skip hide'],
  ['cancel', '取消 暂不 暂时不 以后再说 稍后 下次再说 不了谢谢 再想想 再看看 算了', 'cancel later'],
  ['copy', '复制 拷贝', 'copy'],
  ['share', '分享 转发 海报', 'share'],
  [
    'help',
    '帮助 说明 规则 常见问题 疑问 指南 攻略 教程 关于 怎么用 了解 客服 反馈 须知 协议 条款 隐私政策',
    'help faq about guide rules tutorial learn support feedback terms',
  ],
  ['search', '搜索 搜一搜 查询 查找 筛选 排序 关键词 关键字', 'search query find filter sort'],
  [
    'view',
    '查看 看看 看一看 浏览 详情 预览 更多 展开 明细 全部 放大 介绍 公告 通知 资讯 新闻 目录 下一页 翻页 排行 评价 推荐 参数',
    'view show details detail preview browse see more expand all open read news notice zoom',
  ],
  ['mark', '收藏 点赞 关注 喜欢 签到 打卡', 'favorite favourite'],
]

const chinese = sayings.map(([verb, zh]) => [verb, zh.split(' ')] as const)
const english = sayings.map(([verb, , en]) => [verb, new Set(en.split(' '))] as const)

/** Words that announce something grave: where one stands beside '查看', the label does not hide it. */
const graveChinese =
  /支付|付款|付费|代付|买|购|下单|订单提交|提交订单|充值|结算|结账|缴|打赏|捐|续费|开通|订阅|兑换|租|预[订定约]|订[票座房]|报名|押金|转账|红包|提现|赞赏|会员|解锁|领|抽奖|拼团|砍价|拼单|约|抢|借|用车|叫车|打车|出发|确认|提交|同意|生成(?!海报|分享|图片|二维码)|删|移除|清[空除理]|注销|解绑|退|撤|作废|销毁|重置|移出|解散|停用|终止|下架|还|再来一单/u
const graveEnglish =
  /\b(?:pay|payment|buy|purchase|order|checkout|recharge|top ?up|donate|subscribe|rent|book|reserve|tip|redeem|delete|remove|clear|empty|unbind|revoke|withdraw|refund|reset|destroy|erase|submit|confirm|agree|upgrade|unlock|renew)\b/u

/** What a label may say that owns up to the use of personal data. */
const privateWords =
  /手机|电话|号码|联系|位置|定位|地址|附近|地图|导航|路线|周边|门店|城市|地区|天气|相册|照片|图片|图|视频|拍|头像|昵称|资料|个人|我的|授权|登[录陆]|通讯录|录|语音|剪[贴切]板|粘贴|上传|文件|识别|扫|身份|发票|抬头|运动|步数|车牌|\b(?:phone|mobile|contact|location|locate|address|near|nearby|map|photo|image|picture|camera|album|avatar|nickname|profile|login|log ?in|sign ?in|authori[sz]e|record|voice|clipboard|paste|upload|file|scan|invoice|mine|my)\b/u
const logoutWords =
  /退出|登出|注销|切换|换账[号户]|登[录陆]|账[号户]|解绑|\b(?:log ?out|sign ?out|log ?off|exit|quit|switch|login|log ?in|sign ?in|account)\b/u
const callWords = /电话|拨打|致电|联系|客服|热线|咨询|商家|短信|\b(?:call|phone|contact|tel|dial|hotline|sms)\b/u

/** What the words of `label` promise, where they promise nothing grave; null where they promise anything else. */
export function mildVerbOf(label: string): MildVerb | null {
  if (isClosingSign(label)) return 'close'
  const { squeezed, words } = read(label)
  if (promisesFree(squeezed, words)) return 'free'
  if (graveChinese.test(squeezed) || graveEnglish.test(words)) return null
  const said = words.split(' ')
  return (
    chinese.find(([, zh]) => zh.some((word) => squeezed.includes(word)))?.[0] ??
    english.find(([, en]) => said.some((word) => en.has(word)))?.[0] ??
    null
  )
}

/** '免费领取': what costs nothing. '免费3天后自动续费', '免费额度已用完' promise no such thing. */
function promisesFree(squeezed: string, words: string): boolean {
  if (/后|续|到期|\d天/u.test(squeezed)) return false
  return (
    /^(?:免费|零元|0元)(?:领|获取|试|体验|观看|参[加与]|使用|下载|开[始通]|查看|抽奖|报名|$)/u.test(squeezed) ||
    /^(?:free|(?:try|get|start|play|watch)(?: it)?(?: for)? free)$/u.test(words)
  )
}

/** The sign in the corner of what can be closed. */
export function isClosingSign(label: string): boolean {
  return /^[×✕✖✗✘╳⨉xX]$/u.test(label.trim())
}

/** Whether `label` says that what is open is put away, and nothing else. */
export function closesOnly(label: string): boolean {
  if (isClosingSign(label)) return true
  return /^(?:关闭|关掉|收起|跳过|我?知道了|我已知晓|关闭(?:弹窗|窗口|页面)|close|dismiss|skip|hide)$/u.test(
    read(label).squeezed,
  )
}

/** Whether `label` owns up to what is of `kind`. */
export function announces(label: string, kind: HarmKind): boolean {
  const { squeezed, words } = read(label)
  if (kind === 'private') return privateWords.test(squeezed) || privateWords.test(words)
  if (kind === 'logout') return logoutWords.test(squeezed) || logoutWords.test(words)
  if (kind === 'call') return callWords.test(squeezed) || callWords.test(words)
  if (kind === 'pay' && promisesFree(squeezed, words)) return false
  return graveChinese.test(squeezed) || graveEnglish.test(words)
}

/** Invisible signs and blanks between Chinese characters are ways to write a word, not other words. */
function read(label: string): { readonly squeezed: string; readonly words: string } {
  const plain = label
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase()
  return {
    squeezed: plain.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, ''),
    words: plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
  }
}
