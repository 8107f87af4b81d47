import { originText } from '../domain/source.js'
import type { Output, ValueType } from '../graph.js'
import { originsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { fieldAt, pathOf } from '../surface/natives.js'
import type { Live } from '../surface/live.js'
import { typeOf } from './knowledge.js'
import { samplesOf } from './samples.js'

/** What the template shows, with the type and the response field that it comes from, where known. */
export function outputsOf(machine: Machine, live: Live): readonly Output[] {
  return live.surface.view.shows.map(({ path, label, rendering }) => {
    const place = fieldAt(machine, live.data, path)
    const known = place.v === 'source' ? machine.known(place) : null
    const from = known ? [...new Set(originsOf(known).map(originText))].slice(0, 4) : []
    const type = typeShown(machine, live, path, typeOf(known))
    const samples =
      known !== null && namesItem(path) ? samplesOf(machine, known, live.surface.script?.file ?? null) : []
    return {
      path,
      type,
      label,
      ...(from.length > 0 && { from }),
      ...(Object.keys(rendering).length > 0 && { rendering }),
      ...(samples.length > 1 && { samples }),
    }
  })
}

/** What items of lists are called is what people say. */
function namesItem(path: string): boolean {
  return /\[\]$|\[\]\.(?:\w*(?:name|title|label|text|keyword|word|value))$/iu.test(path)
}

/** Where nothing is known of a value, what TypeScript declares about it. */
function typeShown({ program }: Machine, { surface }: Live, path: string, known: ValueType): ValueType {
  return known === 'unknown' ? (program.declared.data(surface, pathOf(path))?.type ?? known) : known
}
