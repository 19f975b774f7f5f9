import { dirname } from 'node:path'
import { lowSpaceBytes } from '../../core/changes/backup'
import type { backupsQuestions, RestorePreview } from '../../core/changes/backups-questions'
import { conflict, ok, type Result, refuse } from '../../core/result'
import { everyMinutes } from '../backup-schedule'
import { backupState, entriesSinceBackup, keepBackup } from '../backup-work'
import type { HandlersOf, QueryContext } from '../handler'
import { logIncident } from '../incident'
import { oneAtATime } from '../one-at-a-time'
import { restoreBackup } from '../restore-backup'
import { backupFolder, backupPath, freeBytesAt, listBackups } from '../store/backup-folder'
import { readHead } from '../store/change-log'
import { beginsWith, changesAfter, holdingOf } from '../store/holding-rows'
import { openConnection } from '../store/open-store'
import { withSecret } from '../store/secret-bytes'
import { findUser } from '../store/user-rows'

export const backupsHandlers: HandlersOf<typeof backupsQuestions> = {
  'backups.list': ({ register }) => {
    const folder = backupFolder(register.file)
    const backups = listBackups(folder)
    const freeBytes = freeBytesAt(dirname(register.file))
    return ok({
      folder,
      freeBytes,
      isSpaceLow: freeBytes !== null && freeBytes < lowSpaceBytes,
      entriesSince: entriesSinceBackup(register),
      everyMinutes,
      backups,
    })
  },
  'backups.make': ({ register, now, isWriting }) => {
    if (backupState(register).kind === 'making') return conflict('backups.busy')
    if (isWriting()) return conflict('write.busy')
    keepBackup(register, 'demand', now).catch(logIncident)
    return ok(null)
  },
  'backups.progress': ({ register }) => ok(backupState(register)),
  'backups.restorePreview': (context, { id }) => previewOf(context, id),
  'backups.restore': (context, order) => {
    const { register, desk, isWriting } = context
    if (register.readOnly) return refuse({ code: 'forbidden', why: 'read-only' })
    if (isWriting()) return conflict('write.busy')
    return oneAtATime(desk, async () => {
      const restored = await restoreBackup(context, register, order)
      if (!restored.ok) return restored
      desk.open(restored.value.register)
      return ok({ keptAs: restored.value.keptAs })
    })
  },
}

/** Opens the backup beside the register and says what a restore would change. */
function previewOf({ register, read, user }: QueryContext, id: string): Result<RestorePreview> {
  const folder = backupFolder(register.file)
  const path = backupPath(folder, id)
  const backup = listBackups(folder).find((listed) => listed.id === id)
  if (path === null || !backup) return refuse({ code: 'not-found', what: 'backup' })
  const opened = withSecret(register.copyKey(), (key) => openConnection(path, key, 'read-only'))
  if (!opened.ok) return conflict('backups.notGood')
  try {
    const head = readHead(opened.value)
    return ok({
      backup,
      inBackup: holdingOf(opened.value),
      present: holdingOf(read),
      ...changesAfter(read, head.seq),
      isEarlier: beginsWith(read, head),
      knowsUser: findUser(opened.value, user.id)?.active === 1,
    })
  } finally {
    opened.value.raw.close()
  }
}
