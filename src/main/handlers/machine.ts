import type { machineQuestions } from '../../core/access/machine-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { keepMachine, readMachine } from '../machine-file'

export const machineHandlers: HandlersOf<typeof machineQuestions> = {
  'machine.settings': ({ given }) => {
    const { language, theme, isScreenProtected } = readMachine(given.home)
    return ok({ language, theme, isScreenProtected, canProtectScreen: given.protectScreen !== undefined })
  },
  'machine.keep': ({ given }, chosen) => {
    keepMachine(given.home, chosen)
    return ok(null)
  },
  'machine.protectScreen': ({ given }, { isOn }) => {
    keepMachine(given.home, { isScreenProtected: isOn })
    given.protectScreen?.(isOn)
    return ok(null)
  },
  'machine.secretFocus': ({ given }, { isFocused }) => {
    given.guardKeyboard?.(isFocused)
    return ok(null)
  },
}
