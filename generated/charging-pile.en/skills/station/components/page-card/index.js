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
      this.setData(page ? { title: page.title, hint: 'Tap to open the page' } : { title: '', hint: 'There is no page to open' })
    },

    onOpen() {
      if (this.data.title !== '') my.modelContext.getViewContext(this).openRelatedPage()
    },
  },
})
