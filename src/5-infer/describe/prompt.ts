/** Whether `placeholder` has nothing to add to `label`: '请输入手机号' to '手机号'. */
export function says(label: string, placeholder: string): boolean {
  return requests.includes(placeholder) || placeholder.includes(label) || label.includes(placeholder)
}

/** '请输入您的手机号' asks; the thing is '手机号'. */
export function asThing(label: string): string {
  const opening = requests.find((request) => label.startsWith(request) && label.length > request.length + 1)
  return opening === undefined ? label : asThing(label.slice(opening.length))
}

const requests: readonly string[] = [
  '请输入',
  '请填写',
  '请选择',
  '请设置',
  '请您',
  '请',
  '输入',
  '填写',
  '您的',
  '你的',
]
