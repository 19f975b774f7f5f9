import { isMessageKey } from '../../i18n/catalogues'
import type { Words } from '../../i18n/text'

/** What a command did, in words. */
export const commandWords = ({ t }: Pick<Words, 't'>, command: string): string => {
  const key = `command.${command}`
  return isMessageKey(key) ? t(key) : t('command.other')
}

// These change no row, or make the register that undoing happens in.
const beyondUndo = new Set([
  'registers.create',
  'backups.restore',
  'changelog.acknowledgeMissing',
  'session.unlockWithRecoveryKey',
])

/** Whether undoing an action of this kind is offered at all. */
export const isUndoable = (command: string): boolean => !beyondUndo.has(command)
