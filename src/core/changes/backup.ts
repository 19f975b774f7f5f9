import { z } from 'zod'
import { instantSchema } from '../dates/instant'

/** Why a backup was made. Those kept from before a restore or a migration are never rotated away. */
export const backupReasonSchema = z.enum(['schedule', 'lock', 'demand', 'before-migration', 'before-restore'])
export type BackupReason = z.infer<typeof backupReasonSchema>

/** Whether rotation may remove a backup made for this reason. Example: `isRotated('schedule') //=> true`. */
export const isRotated = (reason: BackupReason): boolean =>
  reason !== 'before-migration' && reason !== 'before-restore'

/**
 * A backup as it is listed. `verifiedAt` is when it was opened with its key, read whole and found equal
 * to the register; `null` means that nothing vouches for it, and it is never offered as a good one.
 */
export const backupSchema = z.object({
  id: z.string(),
  madeAt: instantSchema,
  verifiedAt: instantSchema.nullable(),
  reason: backupReasonSchema.nullable(),
  sizeBytes: z.number(),
  /** Entries of the change log that it holds. */
  entries: z.number().nullable(),
})
export type Backup = z.infer<typeof backupSchema>

/** Below this much free space the user is warned that backups may fail, in bytes. */
export const lowSpaceBytes = 200_000_000
