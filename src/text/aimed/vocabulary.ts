import { folded } from '../fold.js'

/** Words for one thing that a text can speak of. */
interface Words {
  /** Alternatives without spaces, as Chinese is written. */
  readonly zh: string
  /** Whole words, or beginnings of words that end in '*'; spaces stand for themselves. */
  readonly en: string
}

/**
 * What texts that are meant for an assistant speak of: who reads and who is served, what an assistant has and does, and what it
 * could be made to do. Each word by itself is ordinary; `combinations.ts` says what only stands together where an assistant is meant.
 */
const words = {
  /** Who reads. */
  agent: {
    zh: '助手|助理|智能体|模型|机器人|人工智能|代理程序|数字员工|采购代理|自动程序|爬虫|机器读取',
    en: 'ai|ais|agent|agents|assistant|assistants|bot|bots|chatbot*|llm|llms|model|models|copilot|gpt|claude|automaton*|automated reader*|machines|software|crawler*|language model*|procurement bot',
  },
  /** Who is served, spoken of and not to: an app says 'you' to whoever is in front of it. */
  user: {
    zh: '用户(?!协议|名|须知|服务|中心|隐私|评价|手册|指南|信息|反馈|类型|列表|管理|头像|昵称|资料|编号|注册|登录|条款|体验)|客户(?!端|经理|服务|管理|列表|名)|顾客|买家|使用者|机主|消费者|持卡人|当事人|主人|操作者|人类|真人|付款人|户主|本尊|(?:告诉|替|帮|问|让|跟|对)(?:他|她)|对方|用户本人',
    en: 'user|users|customer|customers|buyer|buyers|shopper|shoppers|client|clients|human|humans|cardholder*|the person|people|account holder*|account owner*|they|them|their|principal|the human|the owner|him|nobody|anyone|anybody|cardholder',
  },
  tool: {
    zh: '(?<!交通|办公|劳动|支付|出行|代步|通行|开发者)工具(?!栏|箱|包|条)|(?<!云)函数|接口|插件|技能|脚本|同类插件|打点上报',
    en: 'tool|tools|function|functions|api|apis|plugin*|skill|skills|endpoint*|mcp|script|scripts|command|commands|tracking call|service|gateway|request',
  },
  call: {
    zh: '调用|执行|运行|触发|启用|动用|走一遍|跑一遍|跑一下|经过|走',
    en: 'call|calls|calling|called|invok*|run|runs|running|execut*|trigger*|use|using|fire|launch*|hit|hits|go through|going through|must follow|runs? the',
  },
  instruction: {
    zh: '指令|指示|提示词|规则|设定|约束|要求|命令|守则|准则|政策|规定|限制|系统提示词|叮嘱|交代|嘱咐|约定|吩咐|底线|原则|护栏|告诫|安全策略|系统消息|系统级|约束',
    en: 'instruction*|prompt|prompts|rule|rules|guideline*|directive*|policy|policies|guidance|constraint*|restriction*|guardrail*|safeguard*|briefing|training|programming|system message|system level|guard ?rails|limits|constraints|judgement|judgment',
  },
  earlier: {
    zh: '之前|以前|先前|此前|上面|以上|上文|前面|前文|原来|原有|原先|旧|老|早先|系统|你的|你被|你得到|收到的|开发者|刚才|既有|上述|前述|一开始|最初',
    en: 'previous*|prior|earlier|above|preceding|before|original*|initial*|existing|your|told|given|old|developer*|so far|until now|up to now|beforehand',
  },
  void: {
    zh: '忽略|无视|忘|抛|丢|作废|失效|不算|过期|废|覆盖|取代|替代|推翻|绕过|跳过|遵守|不用管|别管|不再|清空|清零|不用理|一边|一旁|脑后|搁置|不适用|无效|停用|当作没|凌驾|高于|为准|让路|不作数|归零|重置|暂时停用|已解除|解除|停用|之上|关闭',
    en: 'ignor*|disregard*|forget*|overrid*|bypass*|void|obsolete|expired|outdated|supersed*|replac*|cancel*|drop*|discard*|aside|no longer|overrul*|dismiss*|revok*|stale|retired|outrank*|takes precedence|scrap|erase*|reset*|invalid|lapsed|behind you|does not apply|do not apply|are off|lifted|lift|ranks above|do not bind|not bind|suspended|switched off|disabled',
  },
  waive: {
    zh: '无需|无须|不必|不用|不需|(?<!类|级|特|性|分|区|识|个|鉴|辨|差|甄)别|不要|勿|跳过|绕过|省去|省略|省掉|省得|略过|不得|禁止|不准|不许|没必要|用不着|犯不着|毋|未经|不经|不等|不问|免去|免得|何必|干脆|直接|不要停|免确认|与其|自行',
    en: 'no|not|never|without|skip*|bypass*|avoid*|omit*|dont|neednt|unnecessary|needless*|instead of|rather than|straight|refrain|suppress*|waive*|forgo|spare|keep|hold back|rather than|no need|need not|nobody|leave out|nothing',
  },
  confirm: {
    zh: '确认|询问|再问|多问|问一|征求|征得|同意|授权|许可|批准|核实|核对|复核|请示|审批|点头|首肯|过问|二次|征询|核验|核准|停下来问|免确认|请教',
    en: 'confirm*|ask|asks|asking|asked|consent*|approv*|permission*|authoris*|authoriz*|verif*|consult*|prompting|double check*|review|sign off|go ahead|okay|ok|check in with|approval|second check|needs? no',
  },
  tell: {
    zh: '告诉|告知|通知|提醒|透露|汇报|知道|知情|知晓|察觉|发现|看到|看见|惊动|打扰|声张|解释|提及|提起|说明|吭声|弹窗|弹出|展示|显示',
    en: 'tell|tells|telling|told|inform*|notif*|mention*|reveal*|show|shows|showing|shown|alert*|disclos*|report*|know|knows|knowing|see|sees|seeing|notic*|aware|hear|learn|explain*|bother*|disturb*|surface|display*',
  },
  agreed: {
    zh: '(?:已|早|之前|事先|都|提前|刚才|方才|先前|口头|私下|默认|全权|书面)(?:(?!拒绝|未|取消|不).){0,4}(?:同意|授权|答应|认可|默许|批准|首肯|知情|点头|允许|签字|签过|打过招呼|许可|委托|表态|确认过|说过)',
    en: '(?:already|has|have|had|previously|been|is|are) (?:\\w+ ){0,2}(?:agreed|consented|approved|authorized|authorised|confirmed|accepted|signed|granted|cleared|okayed|consent|permission|fine with|happy with|ok with|okay with|on board|aware of)|pre ?(?:approved|authorized|authorised|cleared)|consent (?:was|is) (?:given|implied|on file|obtained|assumed)|(?:signed|gave|given) (?:\\w+ ){0,3}(?:consent|permission|approval)|consent earlier|cleared this',
  },
  secret: {
    zh: '密码|验证码|口令|令牌|token|密钥|凭证|cookie|聊天记录|聊天内容|对话|上下文|通讯录|身份证|银行卡|卡号|手机号|个人信息|记忆|系统提示词|会话|环境变量|余额|历史消息|账单|定位|会话原文|本次会话|之前的聊天|全部内容|短信验证码|支付密码|聊天|联系人|家庭住址',
    en: 'password*|otp|pin|token*|key|keys|secret|secrets|credential*|cookie*|history|conversation*|context|contacts|card number*|phone number*|memory|transcript*|cvv|personal data|messages|location|balance|bank details|identity|session id|session token|sms code|payment pin|chat|dialogue|said so far|earlier messages|address book|everything said|three digits',
  },
  send: {
    zh: '发送|发给|发到|发往|传给|传到|传至|转发|上传|提交|附上|附带|附在|附到|填进|填入|填到|写进|写到|写入|写在|放进|放到|放入|塞|拼|贴到|藏在|泄露给|泄给|导出|复制|抄送|抄一份|寄|回传|同步到|报给|念给|念出|带上|带进|捎|交给|交出|递给|译成|贴进|贴过来|贴到|转成|编码到|附在|寄给|拿来填|要来填|补进',
    en: 'send*|forward*|post|posts|posting|upload*|email*|append*|attach*|includ*|put|puts|pass|passing|insert*|leak*|exfiltrat*|share|shares|sharing|copy|transmit*|encod*|submit*|write|fill*|embed*|paste*|relay*|hand over|deliver*|place|echo*|dump*|bcc|cc|supply|report*|hand it|type|pasted|turn into|convert',
  },
  sink: {
    zh: '备注|参数|url|链接|字段|服务器|第三方|日志|外部|webhook|描述|留言|请求头|请求体|我方|攻击者|以下|这个地址|远程|另一个|网址|优惠码|搜索框|反馈框|给我们|门店地址|店长|商家指定',
    en: 'note|notes|param*|field|fields|url|urls|query|header|headers|server|endpoint*|webhook*|email|argument*|remark*|link|log|logs|us|me|external|following|third party|body|address|attacker*|callback|elsewhere|outside|promo field|coupon code|search box|the merchant|parameter|the shop|gift card*|shop manager|the seller',
  },
  money: {
    zh: '转账|转给|转到|转走|打款|打钱|打给|汇款|付款|付钱|付掉|付了|支付|扣款|扣钱|扣费|划走|划扣|提现|充值|下单|购买|买下|买单|结账|结算|退款|打赏|代付|花钱|掏钱|垫付|买|打赏|兑换|礼品卡|转出|续费|付掉|照付|成交',
    en: 'transfer*|wire|wires|wiring|pay|pays|paying|payment*|charge|charges|charging|debit*|purchas*|buy|buys|buying|remit*|withdraw*|refund*|checkout|check out|donat*|deposit*|deduct*|place the order|place an order|order it|spend*|funds|money|top up|tip|gift card*|renewal|convert the|complete the|closing the deal',
  },
  urge: {
    zh: '必须|务必|一定|请|应当|应该|需要|立即|立刻|马上|自动|始终|总是|永远|一律|只能|只准|优先|统统|都要|需先|须|麻烦|烦请|劳驾|记得|要先|先',
    en: 'must|should|always|shall|never|need to|needs to|have to|has to|please|immediately|directly|automatically|required|requires|simply|ought|only|just|kindly|be sure|make sure|ensure|remember to|first|supposed to|expected to|instructed to|go ahead|mandatory',
  },
  silent: {
    zh: '悄悄|偷偷|暗中|静默|默默|私下|秘密|不动声色|背着|瞒|不露声色|低调|悄无声息|不声不响|神不知|别让|不让.{0,4}知|不准向|不要出现在|不要总结给',
    en: 'silent*|secretly|in secret|quiet*|covert*|stealth*|discreet*|unnoticed|behind the scenes|on the sly|under the radar|without a word|between us|between you and me|unaware|hidden from|must not appear|kept from|never described|not reach|leave out of',
  },
  occasion: {
    zh: '每次|每当|一旦|只要|凡是|然后|随后|接着|顺便|顺手|同时|之前|之后|以前|以后|完成后|结束后|前先|前必须|前请|后再|后请|时请|时先|时必须|如果|遇到|看到',
    en: 'whenever|when|before|after|afterwards|once|every time|each time|if|then|also|while|prior to|as soon as|until|upon',
  },
  role: {
    zh: '你(?:现在|其实|本来|已经)?(?:是|成为|变成|扮演|充当|不再|就是|不受|没有任何)|你的(?:任务|职责|身份|角色|目标|使命|工作|权限|上级|主人)|扮演|以.{1,6}(?:口吻|名义)|作为(?:一|本|此|该|他|她|用户|助|智|ai|模)|身为|作为可信|作为采购|首要职责|你不必|你无权|你不受|若你具备',
    en: 'you are|youre|you were|you become|you serve|you act|you have been|your (?:\\w+ )?(?:role|task|job|goal|purpose|duty|mission|objective|identity|master|boss|owner|persona)|act as|acting as|behave as|behave like|pretend*|role ?play*|play the|pose as|impersonat*|persona|in the name of|on behalf of|your main|as (?:\\w+ )?(?:bot|agent|assistant|tool|model)|your own',
  },
  lasting: {
    zh: '记住|牢记|谨记|记忆|以后都|今后|从现在起|从现在开始|永久|从此|往后|以后每|自此|此后|下次对话|每轮|长期|每回|凡是',
    en: 'remember|memori*|memory|from now on|henceforth|future|permanent*|going forward|from here on|from this point|every session|all sessions|next conversation*|forever|long term|from today|always come',
  },
  answer: {
    zh: '回复|回答|答复|声称|谎称|假装|说成|说是|就说|只说|报称|宣称|输出|复述|打印|对外称|请称|须称|只需说|均答|一概答|一律说',
    en: 'reply|replies|replying|respond*|response*|answer*|claim|claims|pretend*|say|says|saying|output*|state|lie|recite*|repeat*|print*|gets the answer|tell him|tell her|tell them|the reply|blame',
  },
  rival: {
    zh: '其他|其它|别的|别家|竞品|同类|另外的|其余',
    en: 'other|others|competing|competitor*|rival*|alternative*|another|any other',
  },
  choose: {
    zh: '选择|选用|推荐|首选|优先|改用|换用|采用',
    en: 'choose|choos*|prefer*|recommend*|select*|pick|rank|suggest*|favor*|favour*|switch|migrat*|promote',
  },
  here: {
    zh: '本文|这段|此段|本条|这条|本行|这行|此处|这里的|本说明|本描述|看到这|读到这|看到此|读到此|以下内容|下面这|本句|这句话|此描述|该描述|此说明|此页面|本页面内容|看这里|此条',
    en: 'this text|this message|this line|this description|this note|this page|this label|reading this|read this|the following|see this|seeing this|parsing this|processing this|written here|stated here|said here|you read|this sentence|this description|this content|this paragraph|look here|content on this page|this remark|this entry',
  },
  authority: {
    zh: '管理员|开发者|官方|平台|风控|安全中心|老板|上级|客服主管|总部|银行(?!卡)|运营|运维|技术部|财务|人工审核|审核人员|系统级|店主',
    en: 'admin|admins|administrator*|developer*|operator*|security team|compliance|root|platform|headquarters|management|the bank|maintainer*|engineering|support team|it department|root|human reviewer|reviewer',
  },
} as const satisfies Readonly<Record<string, Words>>

/** One of the things that texts speak of. */
export type Thing = keyof typeof words

/** Where a text speaks of each thing. */
export const vocabulary: ReadonlyMap<Thing, RegExp> = new Map(
  Object.entries(words).map(([thing, { zh, en }]) => [thing as Thing, patternOf({ zh, en })] as const),
)

function patternOf({ zh, en }: Words): RegExp {
  const whole = en.replaceAll('*', '[a-z]*').replaceAll('\\w', '[a-z]')
  return new RegExp(folded(`(?:${zh})|(?<![a-z])(?:${whole})(?![a-z])`), 'u')
}
