import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type Backup, backupReasonSchema, isRotated } from '../../core/changes/backup'
import { backupsToRemove } from '../../core/changes/backup-rotation'
import { fromEpochMs, type Instant, instantSchema, isInstant } from '../../core/dates/instant'
import { keyFileBeside } from './key-file'

// Beside a register lies the folder of its backups. Each is a whole register: its file, its key file,
// and a note of what was verified. The file gets its name last, so what has a name was verified; the
// note says when and how long it was then, so that one cut short since is not taken for good.

const ending = '.habeas'

const noteSchema = z.object({
  format: z.literal('habeas-backup'),
  version: z.literal(1),
  madeAt: instantSchema,
  verifiedAt: instantSchema,
  reason: backupReasonSchema,
  sizeBytes: z.number().int().positive(),
  seq: z.number().int().nonnegative(),
  hash: z.string(),
})
export type BackupNote = z.infer<typeof noteSchema>

export const backupFolder = (register: string): string => `${register}.backups`
export const backupNoteBeside = (backup: string): string => `${backup}-backup`

/** A file name that sorts by time and is allowed everywhere: `2026-11-24T18-00-00-000Z.habeas`. */
export const backupName = (madeAt: Instant): string => `${madeAt.replaceAll(/[:.]/g, '-')}${ending}`

const instantOf = (name: string): Instant | null => {
  const [, day, hour, minute, second, ms] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.habeas$/.exec(name) ?? []
  const text = `${day}T${hour}:${minute}:${second}.${ms}Z`
  return isInstant(text) ? text : null
}

const readNote = (backup: string): BackupNote | null => {
  const file = backupNoteBeside(backup)
  if (!existsSync(file)) return null
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Whatever is wrong with the note, it vouches for nothing.
    return null
  }
}

const describeBackup = (backup: string): Backup => {
  const { size, mtimeMs } = statSync(backup)
  const note = readNote(backup)
  const vouched = note?.sizeBytes === size && existsSync(keyFileBeside(backup)) ? note : null
  const name = basename(backup)
  return {
    id: name,
    madeAt: vouched?.madeAt ?? instantOf(name) ?? fromEpochMs(Math.round(mtimeMs)),
    verifiedAt: vouched?.verifiedAt ?? null,
    reason: vouched?.reason ?? null,
    sizeBytes: size,
    entries: vouched?.seq ?? null,
  }
}

/** The backups in a folder, newest first. */
export const listBackups = (folder: string): Backup[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map(({ name }) => describeBackup(join(folder, name)))
        .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
    : []

/** What was noted of each backup that is listed as verified, newest first. */
export const verifiedNotes = (folder: string): BackupNote[] =>
  listBackups(folder)
    .filter(({ verifiedAt }) => verifiedAt !== null)
    .flatMap(({ id }) => readNote(join(folder, id)) ?? [])

/** The path of a listed backup; an id that is not in the list, or is a path, has none. */
export const backupPath = (folder: string, id: string): string | null =>
  listBackups(folder).some((backup) => backup.id === id) ? join(folder, id) : null

/** Removes what rotation no longer keeps. Only verified backups count, and only they are removed. */
export const rotateBackups = (folder: string, zone: string, now: Instant): readonly string[] => {
  const counted = listBackups(folder).filter(
    ({ verifiedAt, reason }) => verifiedAt !== null && reason !== null && isRotated(reason),
  )
  const gone = backupsToRemove(counted, zone, now)
  for (const id of gone) {
    const backup = join(folder, id)
    for (const file of [backup, keyFileBeside(backup), backupNoteBeside(backup)])
      rmSync(file, { force: true })
  }
  return gone
}

/** Free space where a folder or file lies, in bytes; `null` where the system does not say. */
export const freeBytesAt = (path: string): number | null => {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  } catch {
    return null
  }
}
