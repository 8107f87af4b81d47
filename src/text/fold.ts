import { invisible } from './characters.js'

/** What looks like a Latin letter, by the letter that it looks like. Full width, styled and ringed letters are NFKC's. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вʙЬьβ',
  c: 'сϲᴄ',
  d: 'ԁᴅ',
  e: 'еєэεᴇҽ',
  f: 'ꜰƒϝ',
  g: 'ɡɢԍ',
  h: 'һнʜ',
  i: 'іιɩɪıɨ',
  j: 'јᴊϳ',
  k: 'кκᴋ',
  l: 'ӏʟⅼ',
  m: 'мᴍμ',
  n: 'пηɴո',
  o: 'оοσօᴏ',
  p: 'рρᴘ',
  q: 'ԛզ',
  r: 'гʀɾ',
  s: 'ѕꜱƽ',
  t: 'тτᴛ',
  u: 'υսᴜц',
  v: 'νѵᴠ',
  w: 'ԝωᴡшщ',
  x: 'хχ×',
  y: 'уγүʏ',
  z: 'ᴢʐ',
}

/** Traditional characters of the words that orders are made of, with their simplified forms. */
const simplified =
  '無无視视請请調调務务確确認认訴诉戶户轉转賬账帳账詞词統统現现絕绝對对條条後后發发這这個个執执動动開开關关權权許许驗验證证碼码號号隱隐匯汇錢钱費费買买賣卖訂订單单選选擇择傳传遞递給给從从將将為为與与應应該该須须規规則则設设問问題题說说話话讀读寫写記记憶忆聽听員员級级優优據据測测試试誤误錯错復复輸输網网頁页連连鏈链結结繼继續续進进過过還还時时間间隨随讓让當当種种緊紧機机會会來来啟启啓启項项額额貨货辦办處处實实際际屬属麼么沒没見见觀观覺觉獲获獎奖參参數数態态導导擔担嚴严聲声內内兩两幫帮協协議议製制綁绑審审計计擬拟節节場场產产業业電电靜静約约藍蓝複复標标檔档層层斷断衝冲簡简達达運运報报長长馬马貼贴備备臨临終终點点們们樣样總总剛刚獨独義义勢势歸归併并並并無无暫暂瞞瞒遵遵責责資资詢询徵征諮咨經经餘余劃划賞赏誰谁語语論论譯译課课講讲護护訊讯詐诈騙骗檢检構构極极權权營营離离類类願愿顯显響响體体髮发門门閉闭閱阅隊队難难電电預预領领頻频顧顾飯饭館馆駐驻國国圖图團团圍围壓压夠够學学寶宝寫写專专尋寻將将屆届廣广廢废張张強强彈弹徑径術术裝装裡里裏里補补誠诚輕轻較较載载轄辖迴回遠远適适遺遗郵邮鑰钥銀银鎖锁録录錄录'

const folds: ReadonlyMap<string, string> = new Map([
  ...Object.entries(lookalikes).flatMap(([letter, alike]) => Array.from(alike, (char) => [char, letter] as const)),
  ...pairs(Array.from(simplified)),
])

const foldable = new RegExp(`[${[...folds.keys()].join('')}]`, 'gu')

function pairs(chars: readonly string[]): readonly (readonly [string, string])[] {
  return chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] ?? char] as const] : []))
}

/** Digits and signs that stand for letters; 'l' is read as 'i' everywhere, because '1' stands for both. */
const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'i',
}

/** `text` in one form for all that it could be mistaken for, spaces and signs as they are: for comparing only, never for showing. */
export function fold(text: string): string {
  const seen = ringed(text.normalize('NFKC').replace(invisible, ''))
  const plain = seen.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFKC')
  return unspaced(plain)
    .toLowerCase()
    .replace(foldable, (char) => folds.get(char) ?? char)
}

/** Folded text as it is compared: of characters that are written for each other, one stands for all. */
export function folded(text: string): string {
  return text.replace(/[l覆]/gu, (char) => (char === 'l' ? 'i' : '复'))
}

/** The readings of a folded text as one run of letters and digits, whatever is strewn between them. */
export function readings(fold: string): readonly string[] {
  const tight = tightened(fold)
  if (!/[a-z]/u.test(fold) || !/[01345789@$€!|]/u.test(fold)) return [tight]
  return [tight, tightened(fold.replace(/[01345789@$€!|]/gu, (char) => leet[char] ?? char))]
}

function tightened(text: string): string {
  return folded(text.replace(/[^\p{L}\p{N}]/gu, ''))
}

/** 'p·a·y' as 'pay': every second character is the same, and no letter. */
function unspaced(text: string): string {
  const chars = Array.from(text)
  const [, sign = 'a'] = chars
  if (chars.length < 5 || /[\p{L}\p{N}]/u.test(sign)) return text
  const isSpaced = chars.every((char, at) => at % 2 === 0 || char === sign)
  return isSpaced ? chars.filter((_, at) => at % 2 === 0).join('') : text
}

/** A folded text with its digits read as letters, signs as they are. */
export function spelled(fold: string): string {
  return fold.replace(/[013457]/gu, (char) => leet[char] ?? char)
}

/** Letters in black rings and squares, and those that flags are made of, which NFKC leaves as they are. */
function ringed(text: string): string {
  return text.replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0
    const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150
    return String.fromCodePoint(0x61 + code - first)
  })
}
