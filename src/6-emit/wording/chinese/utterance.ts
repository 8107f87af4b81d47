import type { Tool, ToolKind } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

/** How a person would ask for a tool. `X` is the tool's title, a verb with its object; no values are made up. */
const phrases: Readonly<Record<ToolKind, readonly string[]>> = {
  query: ['帮我X', '我想X', '能X吗'],
  open: ['我想X', '帮我X', '在哪里X'],
  mutate: ['帮我X', '我要X', '请X'],
  pay: ['我要X', '帮我X', '现在X'],
  auth: ['我要X', '帮我X', '怎么X'],
  device: ['帮我X', '我想X', '能X吗'],
}

/** The same where the title is only a thing, as the words on a tab are; what changes something is not looked at. */
const naming: readonly string[] = ['看看X', 'X', '我要X']
const doing: readonly string[] = ['X', '我要X', '帮我X']

/** What titles begin with when they say what is done. */
const verbs: readonly string[] = (
  '查看 查询 查找 搜索 筛选 浏览 统计 选择 排序 添加 加入 新建 新增 创建 保存 提交 修改 更新 编辑 设置 更换 切换 发送 发布 发表 申请 参加 报名 注册 预约 预订 确认 接受 通过 拒绝 完成 ' +
  '上传 下载 绑定 解绑 签到 打卡 点赞 取消 收藏 关注 投票 评论 回复 评价 兑换 领取 抽奖 结算 分配 转让 导入 启用 停用 标记 移动 举报 反馈 订阅 邀请 退出 增加 减少 勾选 全选 购买 租用 借 归还 提醒 核验 同意 ' +
  '拨打 联系 扫 打开 分享 同步 填写 删除 移除 清空 撤销 撤回 在「 选 找 查 逛 寄 看 退 续 预订 拨 申请 退款 重置 解散 关闭 支付 付款 充值 登录 授权 获取 去 立即 再 一键 我要 开始 参与 处理'
).split(' ')

/** What titles end with when they say what is done. */
const endings: readonly string[] = ['登录', '支付', '付款', '注册', '预约', '下单', '签到']

/** How a person would ask for `tool` in Chinese, in other words at each turn. */
export function utterance(tool: Tool, turn: number, isActing: boolean): string {
  const title = spoken(plain(tool.title).replace(/（[^（）]*）$/u, '') || tool.name, isActing)
  const isDeed = verbs.some((verb) => title.startsWith(verb)) || endings.some((verb) => title.endsWith(verb))
  const patterns = isDeed ? phrases[tool.kind] : tool.risk === 'read' ? naming : doing
  return (patterns[turn] ?? 'X').replace('X', () => title)
}

/**
 * People say one thing at a time, and what they want to do rather than which page to open: '打开「找书」页' → '找书'.
 * Where another tool of the page does it, opening the page stays opening the page.
 */
function spoken(title: string, isActing: boolean): string {
  const page = /^打开「(.+)」页$/u.exec(title)?.[1]
  if (page === undefined) return title.includes('或') ? (title.split(/[、或]/u, 1)[0] ?? title) : title
  return isActing || places.has(page) ? `打开${page}页面` : page
}

const places: ReadonlySet<string> = new Set(['我的', '首页'])
