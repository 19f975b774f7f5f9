import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { job, query } from '../question'
import { backupSchema } from './backup'

/** How the last backup of this sitting went. `why` is a message key. */
const backupStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('making') }),
  z.object({ kind: z.literal('made'), at: instantSchema }),
  z.object({ kind: z.literal('failed'), at: instantSchema, why: z.string() }),
])
export type BackupState = z.infer<typeof backupStateSchema>

/** What a register holds, in the figures a person recognises it by. */
const holdingSchema = z.object({
  people: z.number(),
  stays: z.number(),
  held: z.number(),
  entries: z.number(),
  lastRecordedAt: instantSchema.nullable(),
})
export type Holding = z.infer<typeof holdingSchema>

/** What a restore would put in the place of the register, and what it would lose. */
const restorePreviewSchema = z.object({
  backup: backupSchema,
  inBackup: holdingSchema,
  present: holdingSchema,
  /** Entries of the present log that are not in the backup, and the people they are about. */
  entriesAfter: z.number(),
  peopleAfter: z.number(),
  /** False where the backup's log is not a beginning of the present one, as after a restore. */
  isEarlier: z.boolean(),
  /** Whether the user who asks is known in the backup, and so can go on working in it. */
  knowsUser: z.boolean(),
})
export type RestorePreview = z.infer<typeof restorePreviewSchema>

/** The copies of the register: made, listed, and put in its place. */
export const backupsQuestions = {
  'backups.list': query({
    input: z.object({}),
    output: z.object({
      folder: z.string(),
      freeBytes: z.number().nullable(),
      isSpaceLow: z.boolean(),
      /** Entries written since the newest verified backup. */
      entriesSince: z.number(),
      everyMinutes: z.number(),
      backups: z.array(backupSchema),
    }),
  }),
  /** Starts a backup and answers at once; `backups.progress` tells the rest. */
  'backups.make': job({ input: z.object({}), output: z.null() }),
  'backups.progress': query({ input: z.object({}), output: backupStateSchema }),
  'backups.restorePreview': query({
    input: z.object({ id: z.string().max(200) }),
    output: restorePreviewSchema,
  }),
  /** Keeps the present register as a backup, puts the chosen one in its place and opens it. */
  'backups.restore': job({
    input: z.object({ id: z.string().max(200), reason: z.string().max(2000).default('') }),
    /** The backup that undoes this: the register as it was before. */
    output: z.object({ keptAs: z.string() }),
  }),
} as const
