/**
 * What stands in text to be acted on, not read: markup, the tokens by which chats are taken apart, addresses, runs of characters
 * that are no words.
 */

/** Marks of chat templates of the common families, calls of tools, role labels, headings that begin a prompt. On text in NFKC. */
const tokens: readonly RegExp[] = [
  /<\s*\|[^>]{0,60}\|\s*>/u,
  /\[\s*(?:\/\s*)?inst\s*\]/iu,
  /<<\s*(?:\/\s*)?sys\s*>>/iu,
  /<\s*(?:\/\s*)?(?:start_of_turn|end_of_turn|system|user|assistant|human|tools?|tool_[a-z]{1,12}|function[a-z_]{0,12}|invoke|parameter|antml[:a-z_]{0,20}|important|instructions?|secret|think(?:ing)?|im_start|im_end|bos|eos|unk|s|pad|mask|context|prompt|admin|override|hidden|extra_id_\d{1,3}|begin_of_[a-z]{1,12}|end_of_[a-z]{1,12})(?:[\s/][^>]{0,80})?>/iu,
  /##\s*(?:instruction|system|response|human|assistant|user|important|new|override|指令|系统)/iu,
  /(?:^|[^\p{L}])(?:assistant|human|chatgpt|gpt|claude)\s*[:：>]\s*\S/iu,
  /(?:助手|助理|智能体)\s*[:：]\s*\p{L}{2}/u,
  /(?:^|[\n\]】(（.。!！;；] ?)(?:system|developer)\s*(?:(?:message|prompt|note|notice|update)\s*)?[:：]\s*\p{L}+[\s,]+\p{L}/iu,
  /(?:系统|开发者)(?:消息|指令|命令|通知)?\s*[:：]\s*(?:你|请(?:调用|立即|直接|先)|从现在|现在你|已授权|忽略|必须|所有|后续|以下|新)/u,
  /[[【<(（]\s*(?:\/\s*)?(?:system|assistant|important|admin|override|instructions?|system\s?prompt|system\s?message|系统指令|系统提示词|隐藏指令|指令|助手|给ai|ai必读|最高指令)\s*[\]】>)）]/iu,
  /["'](?:name|function|tool|tool_name|tool_calls|function_call|arguments|parameters|method|role|content|recipient_name|jsonrpc)["']\s*[:：]/iu,
  /\[\s*(?:gmask|cls|sep|mask|bos|eos|available_tools|tool_calls|tool_results)\s*\]/iu,
  /\b(?:tool|function)_?calls?\s*[:=({]/iu,
  /```/u,
]

/** Markup, links and pictures of Markdown, scripts, escapes of terminals, templates that run. On text in NFKC. */
const markup: readonly RegExp[] = [
  /<\s*[!/a-z?][^<>]{0,200}>/iu,
  /<\s*(?:script|img|iframe|svg|style|a|link|meta|body|object|embed|form)\b/iu,
  /<!--|-->|<!\[CDATA/iu,
  /&lt;\s*[!/a-z?]/iu,
  /!?\[[^\]]{0,120}\]\s*\([^)]{0,200}\)/u,
  /\[[^\]]{1,80}\]\s*:\s*\S+:\/\//u,
  /\$\{|<%|%>|\{%|%\}/u,
  // eslint-disable-next-line no-control-regex -- terminals act on these
  /[\u001B\u009B](?:\[|[0-9;]|\])/u,
  /\\u00[0-9a-f]{2}|\\x[0-9a-f]{2}|&#x?[0-9a-f]{1,6};|%[0-9a-f]{2}%[0-9a-f]{2}/iu,
]

/** Addresses: of pages, mail, hosts, and data that is one. On text in NFKC. */
const addresses: readonly RegExp[] = [
  /[a-z][a-z0-9+.-]{0,20}\s?:\s?\/\s?\//iu,
  /\b(?:javascript|vbscript|mailto|blob|data|hxxps?)\s?:\s?[a-z/]/iu,
  /\bwww\s?[.。·]/iu,
  /[a-z0-9-]\s?(?:[.。]|\[\.\]|\(\.\)|\(dot\))\s?(?:com|cn|net|org|io|top|xyz|info|biz|site|online|shop|app|dev|cc|me|tv|co|ru|vip|club|tk|link|live|pro|work)(?![a-z0-9])/iu,
  /[\w.+-]{1,64}\s?@\s?[a-z0-9-]{1,64}\s?\.\s?[a-z]/iu,
  /(?:^|[^\d.])(?:\d{1,3}\.){3}\d{1,3}[:/]\d/u,
]

/** A run without spaces that is no word: a hash, a token, base64. Names of many words have no digits. */
const opaque = /[A-Za-z0-9+/_=-]{40}|(?=[A-Za-z+/_=-]{0,23}\d)[A-Za-z0-9+/_=-]{24}/u

/** What `text`, in NFKC, carries that is no text; null where there is nothing. */
export function payloadIn(text: string): 'instruction' | 'markup' | 'address' | 'opaque' | null {
  const holds = (pattern: RegExp): boolean => pattern.test(text)
  if (tokens.some(holds)) return 'instruction'
  if (markup.some(holds)) return 'markup'
  if (addresses.some(holds)) return 'address'
  return opaque.test(text) ? 'opaque' : null
}
