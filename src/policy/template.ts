import type { Language } from '../diagnostics/message.js'

/** A policy file that decides nothing yet and says in comments what it could. */
export const policyTemplate: Readonly<Record<Language, string>> = {
  en: `{
  // The level from which a finding fails the review: "error", "warning", "note" or "never".
  "failOn": "error",

  // Severities by code, by group or for all ("*"); the closest counts: "error", "warning", "note" or "off".
  // generated/diagnostics.md lists every code.
  "severities": {
    // "secrets/*": "error",
    // "load/page-duplicate": "off",
  },

  // Hosts that data may be sent to. Without "allow" all that are not denied may be.
  // Every host below example.com, but not example.com itself, is "*.example.com".
  "hosts": {
    // "allow": ["api.example.com", "*.example.com"],
    "deny": []
  },

  // Platform APIs, without the platform's object.
  "apis": {
    // "allow": ["login", "choose*"],
    "deny": []
  },

  // Findings that somebody has decided to live with: by the fingerprint that reports show, or by code and file
  // (and action). After the day in "until" they count again.
  "accepted": [
    // { "fingerprint": "0123456789abcdef0123456789abcdef", "reason": "why it may stay", "until": "2027-01-31" },
    // { "code": "trace/handler-missing", "file": "pages/old/old.wxml", "reason": "the page goes in the next version" },
  ],

  // A review that takes more seconds of processor time, or more megabytes of memory, is ended.
  "limits": {
    // "seconds": 20,
    // "memory": 768,
  }
}
`,
  'zh-CN': `{
  // 达到哪个级别即审核不通过："error"、"warning"、"note" 或 "never"。
  "failOn": "error",

  // 按代码、按组或对全部（"*"）设定级别，最具体的一条生效："error"、"warning"、"note" 或 "off"。
  // 全部代码见 generated/diagnostics.zh-CN.md。
  "severities": {
    // "secrets/*": "error",
    // "load/page-duplicate": "off",
  },

  // 允许发送数据的域名。没有 "allow" 时，未被禁止的都允许。
  // example.com 的所有下级域名（不含其本身）写作 "*.example.com"。
  "hosts": {
    // "allow": ["api.example.com", "*.example.com"],
    "deny": []
  },

  // 平台接口，不写平台对象名。
  "apis": {
    // "allow": ["login", "choose*"],
    "deny": []
  },

  // 经确认可以保留的发现：用报告中的指纹，或用代码加文件（可再加操作）指定。过了 "until" 当天即重新计入。
  "accepted": [
    // { "fingerprint": "0123456789abcdef0123456789abcdef", "reason": "保留的理由", "until": "2027-01-31" },
    // { "code": "trace/handler-missing", "file": "pages/old/old.wxml", "reason": "该页面将在下个版本移除" },
  ],

  // 审核占用的处理器时间（秒）或内存（MB）超过此值即终止。
  "limits": {
    // "seconds": 20,
    // "memory": 768,
  }
}
`,
}
