import type { Action, Trigger } from '../../4-trace/graph.js'

/** Events that report what the platform does, not what a person wants. */
const passiveEvents: ReadonlySet<string> = new Set(
  'scroll load error animationend animationstart animationiteration transitionend transition touchstart touchmove touchend touchcancel touchforcechange timeupdate waiting ended focus blur keyboardheightchange scrolltolower scrolltoupper scrolltoend refresherrefresh refresherpulling refresherrestore refresherabort fullscreenchange progress loadedmetadata regionchange updated bindplay'.split(
    ' ',
  ),
)

/** Whether the action is only started by events that report, never by a person's choice. */
export function isPassive(action: Action): boolean {
  return (
    action.triggers.length > 0 && action.triggers.every((trigger) => passiveEvents.has(trigger.event.toLowerCase()))
  )
}

/** Events that come while a person does something else, or nothing: scrolling by, a picture that has loaded. */
const unaskedEvents: ReadonlySet<string> = new Set(
  'scroll load error animationend animationstart animationiteration transitionend transition touchmove timeupdate waiting ended keyboardheightchange scrolltolower scrolltoupper scrolltoend refresherrefresh refresherpulling refresherrestore refresherabort fullscreenchange progress loadedmetadata regionchange updated focus blur'.split(
    ' ',
  ),
)

/** Whether the event comes without being asked for. A swiper turns by itself, and is turned to look at what comes. */
export function isUnasked({ event, element }: Pick<Trigger, 'event' | 'element'>): boolean {
  return unaskedEvents.has(event.toLowerCase()) || (element === 'swiper' && event === 'change')
}

/** Whether a finger on the way to something else starts it: one that scrolls touches what it scrolls. */
export function isTouch({ event }: Pick<Trigger, 'event'>): boolean {
  return event === 'touchstart' || event === 'touchend'
}

/** Events through which a form control tells its value while it is being filled. */
const recordingEvents: ReadonlySet<string> = new Set(
  'input change blur focus columnchange linechange changing nicknamereview chooseavatar'.split(' '),
)

/** Whether the action is only started by filling a control. */
export function isRecording(action: Action): boolean {
  return (
    action.triggers.length > 0 && action.triggers.every((trigger) => recordingEvents.has(trigger.event.toLowerCase()))
  )
}

/** Whether nobody chooses something by `event`: it reports, or a control is being filled. */
export function isUnchosen(event: string): boolean {
  return passiveEvents.has(event.toLowerCase()) || recordingEvents.has(event.toLowerCase())
}

/** Buttons through which the platform itself hands over who the person is. */
const identityEvents: ReadonlySet<string> = new Set([
  'getuserinfo',
  'getphonenumber',
  'getrealtimephonenumber',
  'getauthorize',
])

/** Whether the action is started by such a button. */
export function isIdentityEvent(action: Action): boolean {
  return action.triggers.some((trigger) => identityEvents.has(trigger.event.toLowerCase()))
}
