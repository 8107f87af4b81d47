import type { ToolInput } from '../5-infer/toolset.js'
import { plain } from './plain.js'

/** What a field is called where people read it, which its description begins with, in at most `longest` code points. */
export function fieldLabel({ name, schema }: Pick<ToolInput, 'name' | 'schema'>, longest: number): string {
  return plain(schema.description?.split(/[。：，]|[.:;,] | \(/u)[0] ?? '', longest) || name
}
