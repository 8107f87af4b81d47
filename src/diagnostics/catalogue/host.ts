import type { Entry } from '../entry.js'

export const host = {
  'host/busy': {
    severity: 'error',
    en: 'Another run has been writing for seconds where this one wants to: {place}. Wait for it to end, or remove that folder where no run is at work.',
    zh: '另一次运行正在写入同一位置，已持续数秒：{place}。请等待其结束；若并无运行，请删除该目录。',
  },
  'host/not-ours': {
    severity: 'error',
    en: '{place} is there already and was not written by mini2mcp. Move it, or choose another folder with --out.',
    zh: '{place} 已存在，且不是由 mini2mcp 写出的。请移走它，或用 --out 指定其他目录。',
  },
  'host/not-writable': {
    severity: 'error',
    en: 'Nothing could be written to {place}. Check that it is a folder, that you may write there, and that the disk is not full.',
    zh: '无法写入 {place}。请检查它是否为目录、是否有写权限，以及磁盘是否已满。',
  },
  'host/unsafe-path': {
    severity: 'error',
    en: 'A file named {place} was to be written outside the output folder; nothing was written. Please report this.',
    zh: '文件 {place} 将写到输出目录之外，已全部放弃写入。请反馈此问题。',
  },
} as const satisfies Readonly<Record<string, Entry>>
