import type { lawQuestions } from '../../core/law/law-questions'
import { invalid, ok } from '../../core/result'
import type { CommandContext, HandlersOf } from '../handler'
import { knownPackIds } from '../law/law-of-register'
import { lawRows } from '../law/law-rows'
import { houseMarks } from '../law-packs'

type Settings = Pick<typeof lawQuestions, 'houseAlarms.save' | 'packs.activate'>

export const lawSettingsHandlers: HandlersOf<Settings> = {
  'houseAlarms.save': (context, { hours }) => {
    set(context, { houseAlarms: JSON.stringify(hours) })
    return ok(null)
  },

  'packs.activate': (context, { packIds }) => {
    const known = knownPackIds(lawRows(context.read))
    const strange = packIds?.findIndex((id) => !known.includes(id)) ?? -1
    if (strange !== -1) return invalid(['packIds', strange], 'pack.unknownPack')
    const chosen = packIds?.filter((id) => id !== houseMarks.id) ?? null
    set(context, { activePacks: chosen === null ? null : JSON.stringify([...new Set(chosen)]) })
    return ok(null)
  },
}

/** The one row of settings; it is made when something is first set. */
function set(
  { read, work }: Pick<CommandContext, 'read' | 'work'>,
  patch: { activePacks?: string | null; houseAlarms?: string },
): void {
  if (lawRows(read).setting === null)
    work.insert('lawSetting', { id: 'law', activePacks: null, houseAlarms: null, ...patch })
  else work.update('lawSetting', 'law', patch)
}
