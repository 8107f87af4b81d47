import type { GraphUnit } from '../4-trace/graph.js'
import type { App } from './facts/app.js'
import { subjectOf } from './facts/subject.js'
import type { Subject } from './facts/subject.js'
import type { Intent, Leftover } from './intent.js'
import { because } from './reasons.js'
import { rules } from './rules/index.js'

/** Tries the rules on every action of `app`: each ends as an intent or as a leftover with its reason. */
export function propose(app: App): { readonly intents: readonly Intent[]; readonly leftovers: readonly Leftover[] } {
  const intents: Intent[] = []
  const leftovers: Leftover[] = []
  for (const subject of subjectsOf(app)) {
    const verdict = judge(subject)
    if ('reason' in verdict) leftovers.push(verdict)
    else intents.push(verdict)
  }
  return { intents, leftovers }
}

/** Every action of every page, and of every component on the page that offers it. */
function subjectsOf(app: App): readonly Subject[] {
  const own = app.graph.pages.flatMap((page) => page.actions.map((action) => subjectOf(app, page, page, action)))
  const hosted = app.graph.components.flatMap((unit) => {
    const page = hostOf(app, unit)
    return unit.actions.map((action) => subjectOf(app, page, unit, action))
  })
  return [...own, ...hosted]
}

/** A component that no page uses stands for itself. */
function hostOf(app: App, unit: GraphUnit): GraphUnit {
  return app.units.get(app.hosts.get(unit.route) ?? '') ?? unit
}

function judge(subject: Subject): Intent | Leftover {
  for (const rule of rules) {
    if (!rule.when(subject)) continue
    if ('drop' in rule) return { subject, reason: rule.drop(subject) }
    const { ability, kind, claim, confidence } = rule
    return { ability, kind, claim, confidence, page: subject.page, lead: subject, subjects: [subject] }
  }
  return { subject, reason: because('unknown') }
}
