import { describe, expect, it } from 'vitest'
import { causesOf } from '../../../src/6-emit/report/causes.js'

describe('why files were not analysed', () => {
  it('is said once for all files that it is so for, in every language, without the name of one', () => {
    const causes = causesOf({
      analysed: 1,
      partial: [{ file: 'a.wxml', because: ['template/unclosed'] }],
      skipped: [
        { file: 'b.js', because: ['parse/library'] },
        { file: 'c.js', because: ['parse/library'] },
      ],
    })
    expect(Object.keys(causes)).toEqual(['parse/library', 'template/unclosed'])
    expect(causes['parse/library']?.message.en).toMatch(/^The file is third-party code/)
    expect(causes['parse/library']?.message['zh-CN']).toMatch(/^该文件 是第三方代码/)
    expect(JSON.stringify(causes)).not.toMatch(/[{]\w+[}]/)
  })
})
