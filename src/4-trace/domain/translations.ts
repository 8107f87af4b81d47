/** Of one text in several languages the Chinese ones: it is the language of the platform's users. All where there is none. */
export function chineseAmong(texts: readonly string[]): readonly string[] {
  const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text))
  return chinese.length > 0 && chinese.length < texts.length ? chinese : texts
}
