import type { Location } from '../../source/location.js'
import { visible } from '../../source/visible.js'

/** 'pages/home/home.js:3:5', as editors and terminals link it. */
export function placeText({ file, line, column }: Location): string {
  return `${visible(file)}:${line}:${column + 1}`
}
