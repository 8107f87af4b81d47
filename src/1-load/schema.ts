import { z } from 'zod'

/**
 * Configuration files as far as they are read. Every field is optional and unknown ones pass: a file of a newer
 * platform version, or with one wrong value, still says the rest. List entries may be null: `readJson` empties the
 * place of an entry that has the wrong type.
 */
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry.nullable()).optional()
const text = z.string().optional()

const subpackage = z.looseObject({
  root: z.string(),
  name: text,
  pages: list(z.string()),
  independent: z.boolean().optional(),
  plugins: z.record(z.string(), z.unknown()).optional(),
})

/** Alipay calls the text of a tab its name. */
const tab = z.looseObject({ pagePath: z.string(), text, name: text })

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
export const appSchema = z.looseObject({
  pages: list(z.string()),
  subPackages: list(subpackage),
  subpackages: list(subpackage),
  entryPagePath: text,
  /** Alipay calls the title of the window its default title, and the list of tabs its items. */
  window: z.looseObject({ navigationBarTitleText: text, defaultTitle: text }).optional(),
  tabBar: z.looseObject({ list: list(tab), items: list(tab) }).optional(),
  usingComponents: z.record(z.string(), z.string().nullable()).optional(),
  plugins: z.record(z.string(), z.unknown()).optional(),
  requiredPrivateInfos: list(z.string()),
  permission: z.record(z.string(), z.unknown()).optional(),
  lazyCodeLoading: text,
  sitemapLocation: text,
  resolveAlias: z.record(z.string(), z.string().nullable()).optional(),
  agent: z
    .looseObject({
      skills: list(z.looseObject({ path: text, name: text, description: text })),
      pageMetadata: text,
      instruction: text,
    })
    .optional(),
})

export type AppConfig = z.infer<typeof appSchema>

/** https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html */
export const projectConfigSchema = z.looseObject({
  miniprogramRoot: text,
  srcMiniprogramRoot: text,
  cloudfunctionRoot: text,
  appid: text,
  projectname: text,
})

export type ProjectConfig = z.infer<typeof projectConfigSchema>

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/sitemap.html */
export const sitemapSchema = z.looseObject({
  rules: list(
    z.looseObject({
      action: z.enum(['allow', 'disallow']).optional(),
      page: text,
      params: list(z.string()),
      matching: z.enum(['exact', 'inclusive', 'exclusive', 'partial']).optional(),
      priority: z.number().optional(),
    }),
  ),
})

export type Sitemap = z.infer<typeof sitemapSchema>

/** The `paths` of a tsconfig.json or jsconfig.json. */
export const tsconfigSchema = z.looseObject({
  compilerOptions: z
    .looseObject({ baseUrl: text, paths: z.record(z.string(), list(z.string()).nullable()).optional() })
    .optional(),
})

/** What package.json says about the framework that the source is written for. */
export const packageSchema = z.looseObject({
  dependencies: z.record(z.string(), z.unknown()).optional(),
  devDependencies: z.record(z.string(), z.unknown()).optional(),
})
