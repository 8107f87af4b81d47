import type { Entry } from '../entry.js'

/** Faults of names that cross files. */
export const link = {
  'link/no-template-of-page': {
    severity: 'error',
    en: 'The page {route} has no template: nothing that it shows or that can be tapped on it is known. Add the file or remove the page from app.json.',
    zh: '页面 {route} 没有模板文件，无法得知其显示的内容和可点击的元素。请添加该文件，或从 app.json 中移除该页面。',
  },
  'link/no-template-file': {
    severity: 'warning',
    en: 'There is no template file {subject}. Correct the path or add the file.',
    zh: '模板文件 {subject} 不存在。请修正路径或添加该文件。',
  },
  'link/no-template': {
    severity: 'warning',
    costs: 'part',
    en: 'No template is named "{subject}" in this file or in those it imports. Correct the name or import its file.',
    zh: '本文件及其引入的文件中没有名为“{subject}”的模板。请修正名称或引入对应文件。',
  },
  'link/dynamic-template': {
    severity: 'note',
    costs: 'part',
    en: 'Which template {subject} names is known only at run time: what it shows is left out. Use names that stand in the source.',
    zh: '{subject} 指向的模板只有运行时才能确定，其内容未纳入分析。请使用源码中可见的名称。',
  },
  'link/no-view-script': {
    severity: 'warning',
    en: 'There is no view script {subject}. Correct the path or add the file.',
    zh: '视图脚本 {subject} 不存在。请修正路径或添加该文件。',
  },
  'link/view-too-large': {
    severity: 'warning',
    costs: 'part',
    en: 'With its templates this view has more than {subject} elements; the rest is not analysed. Look for templates that use each other.',
    zh: '展开模板后该视图超过 {subject} 个元素，其余部分未分析。请检查互相引用的模板。',
  },
  'link/no-component': {
    severity: 'warning',
    en: 'There is no component {path} for <{tag}>. Correct the path or add the component.',
    zh: '<{tag}> 对应的组件 {path} 不存在。请修正路径或添加该组件。',
  },
  'link/no-module': {
    severity: 'warning',
    en: 'There is no file {path} to import. Correct the path or add the file.',
    zh: '要引入的文件 {path} 不存在。请修正路径或添加该文件。',
  },
} as const satisfies Readonly<Record<string, Entry>>
