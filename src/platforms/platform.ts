/** The super apps whose mini programs can be told apart. */
export type PlatformId = 'wechat' | 'alipay' | 'baidu' | 'bytedance' | 'qq' | 'kuaishou' | 'jd' | 'xiaohongshu'
