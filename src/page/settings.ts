import type { Language } from '../diagnostics/message.js'

/** 'system' follows what the reader's device is set to. */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

const languages: readonly Language[] = ['en', 'zh-CN']

/** The language that the reader chose last, else the one that the report was written in. */
export function chosenLanguage(): Language {
  const kept = recall('language') ?? document.documentElement.lang
  return languages.find((known) => known === kept) ?? 'zh-CN'
}

/** The theme that the reader chose last. */
export function chosenTheme(): Theme {
  const kept = recall('theme')
  return themes.find((known) => known === kept) ?? 'system'
}

/** Puts the page into `language`, now and when it is opened again. */
export function keepLanguage(language: Language): void {
  document.documentElement.lang = language
  keep('language', language)
}

/** Puts the page into `theme`, now and when it is opened again. */
export function keepTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  keep('theme', theme)
}

const prefix = 'mini2mcp.'

function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name)
  } catch {
    // A page that was opened as a file may have no storage.
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value)
  } catch {
    // Then it holds until the page is closed.
  }
}
