Component({
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
      this.setData(page ? { title: page.title, hint: '点击打开页面' } : { title: '', hint: '没有可以打开的页面' })
    },

    onOpen() {
      if (this.data.title !== '') my.modelContext.getViewContext(this).openRelatedPage()
    },
  },
})
