import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '../../core/changes/backup'
import type { Instant } from '../../core/dates/instant'
import { conflict, ok, type Result } from '../../core/result'
import { type BackupNote, backupName, backupNoteBeside, freeBytesAt, rotateBackups } from './backup-folder'
import { copyStore, type HelpFor } from './copy-store'
import { syncFolder, writeDurably } from './durable-file'
import { keyFileBeside } from './key-file'

export type BackupOrder = {
  readonly file: string
  readonly folder: string
  readonly reason: BackupReason
  readonly madeAt: Instant
  /** The facility's zone, whose days and weeks decide what is kept. */
  readonly zone: string
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const isFull = (code: string): boolean => ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)
const isUnwritable = (code: string): boolean =>
  ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'SQLITE_READONLY'].includes(code) ||
  code.startsWith('SQLITE_CANTOPEN')

/** Half-made copies: of this program's own making, and of no use after a crash. */
const clearParts = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (/\.habeas\.part(-journal)?$/.test(name)) rmSync(join(folder, name), { force: true })
}

/**
 * Makes one verified backup and only then removes what rotation no longer keeps. Whatever fails, the
 * older backups stay as they are and nothing half-made has the name of a backup.
 */
export const makeBackup = (order: BackupOrder, key: Buffer, helpFor?: HelpFor): Result<BackupNote> => {
  const { file, folder, reason, madeAt, zone } = order
  const part = join(folder, `${backupName(madeAt)}.part`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    clearParts(folder)
    const free = freeBytesAt(folder)
    if (free !== null && free < statSync(file).size) return conflict('backups.diskFull')
    const copied = copyStore(file, key, part, helpFor)
    if (!copied.ok) return copied
    const note: BackupNote = {
      format: 'habeas-backup',
      version: 1,
      madeAt,
      verifiedAt: madeAt,
      reason,
      sizeBytes: statSync(part).size,
      ...copied.value,
    }
    giveName(file, part, join(folder, backupName(madeAt)), note)
    rotateBackups(folder, zone, madeAt)
    return ok(note)
  } catch (error) {
    const code = errorCode(error)
    if (isFull(code)) return conflict('backups.diskFull')
    if (isUnwritable(code)) return conflict('backups.cannotWrite')
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
      return conflict(isShort(folder) ? 'backups.diskFull' : 'backups.registerDamaged')
    throw error
  } finally {
    if (existsSync(part)) rmSync(part)
  }
}

/** A disk that fills while pages are written is told as a fault of the disk on some systems. */
const isShort = (folder: string): boolean => (freeBytesAt(folder) ?? Number.POSITIVE_INFINITY) < 4_000_000

/** The key file and the note first: a backup that has its name has everything. */
const giveName = (file: string, part: string, backup: string, note: BackupNote): void => {
  if (existsSync(keyFileBeside(file))) writeDurably(keyFileBeside(backup), readFileSync(keyFileBeside(file)))
  writeDurably(backupNoteBeside(backup), `${JSON.stringify(note)}\n`)
  renameSync(part, backup)
  syncFolder(join(backup, '..'))
}
