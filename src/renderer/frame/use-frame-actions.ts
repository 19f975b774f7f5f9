import { useMemo } from 'react'
import { ask } from '../client'
import { announce } from '../components/announce'
import type { MessageKey } from '../i18n/catalogues'
import { useProblem } from '../i18n/problem-words'
import { useText } from '../i18n/text'
import { shortcuts } from '../keys'
import { goTo } from '../routes'
import { useSession } from '../session-store'
import { useMayWrite } from '../use-may-write'

const useUndo = () => {
  const { t } = useText()
  const say = useProblem()
  return async () => {
    const last = await ask('actions.last', {})
    if (!last.ok) return announce(say(last.problem), 'over')
    if (last.value === null) return announce(t('frame.nothingToUndo'), 'info')
    const undone = await ask('actions.undo', { actionId: last.value.actionId })
    if (!undone.ok) return announce(say(undone.problem), 'over')
    announce(t('frame.undone', { count: undone.value.entries }))
    await useSession.getState().refresh()
  }
}

/** Something the palette can do besides finding people. */
export type PaletteAction = { id: string; words: MessageKey; keys?: string; act: () => void }

/** What the palette can always do. */
export const useFrameActions = (showKeys: () => void): readonly PaletteAction[] => {
  const undo = useUndo()
  const may = useMayWrite()
  const [mayImport, mayUndo] = [may('imports.start'), may('actions.undo')]
  return useMemo(
    () => [
      {
        id: 'today',
        words: 'frame.today',
        keys: shortcuts.today.shown,
        act: () => goTo({ screen: 'today' }),
      },
      {
        id: 'register',
        words: 'frame.register',
        keys: shortcuts.register.shown,
        act: () => goTo({ screen: 'register', query: '' }),
      },
      { id: 'stopping', words: 'limits.stoppingPage', act: () => goTo({ screen: 'stopping' }) },
      ...(mayImport
        ? [{ id: 'import', words: 'frame.import', act: () => goTo({ screen: 'import' }) } as const]
        : []),
      {
        id: 'law',
        words: 'frame.law',
        act: () => goTo({ screen: 'law', section: 'packs', first: '', second: '', query: '' }),
      },
      {
        id: 'settings',
        words: 'frame.settings',
        act: () => goTo({ screen: 'settings', section: 'facility' }),
      },
      ...(mayUndo ? [{ id: 'undo', words: 'frame.undoLast', act: () => void undo() } as const] : []),
      { id: 'keys', words: 'keys.help', keys: shortcuts.help.shown, act: showKeys },
      { id: 'lock', words: 'frame.lock', act: () => void useSession.getState().lock() },
    ],
    [undo, showKeys, mayImport, mayUndo],
  )
}
