import type { Skill } from '../../../5-infer/toolset.js'
import type { Artifact } from '../../artifact.js'
import type { Target } from '../../target.js'
import type { ReplyWording } from '../../wording/wording.js'
import { quoted } from './literal.js'

/**
 * The card of a skill where a platform opens pages by one: it names the page of the result, and opens it when it is tapped.
 * Rules of the platform: one view at the root, every text in a text, taps on views, the related page set before it is opened.
 */
export function cardFiles({ name }: Skill, { card }: Target, say: ReplyWording): readonly Artifact[] {
  if (card === null) return []
  const path = `skills/${name}/${card}`
  return [
    { path: `${path}.axml`, text: template },
    { path: `${path}.acss`, text: style },
    { path: `${path}.js`, text: script(say) },
    { path: `${path}.json`, text: config },
  ]
}

const template = `<view class="page-card" onTap="onOpen">
  <text class="page-card-title">{{title}}</text>
  <text class="page-card-hint">{{hint}}</text>
</view>
`

const style = `.page-card {
  display: flex;
  flex-direction: column;
  padding: 16px;
  border-radius: 20px;
  background-color: #ffffff;
}

.page-card-title {
  font-size: 15px;
  line-height: 21px;
  color: #000000;
}

.page-card-hint {
  margin-top: 6px;
  font-size: 13px;
  line-height: 18px;
  color: #1677ff;
}
`

const config = `{
  "component": true,
  "styleIsolation": "apply-shared"
}
`

function script({ open, unopened }: ReplyWording): string {
  return `Component({
  data: { title: '', hint: '' },

  onInit() {
    const context = my.modelContext.getContext(this)
    context.on(my.modelContext.NotificationType.Result, ({ result }) => this.show(result))
  },

  methods: {
    /** Names the page of the result; without one there is nothing to open. */
    show(result) {
      const page = result && !result.isError && result._meta ? result._meta.page : undefined
      if (page) my.modelContext.getViewContext(this).setRelatedPage({ path: page.path, query: page.query })
      this.setData(page ? { title: page.title, hint: ${quoted(open)} } : { title: '', hint: ${quoted(unopened)} })
    },

    onOpen() {
      if (this.data.title !== '') my.modelContext.getViewContext(this).openRelatedPage()
    },
  },
})
`
}
