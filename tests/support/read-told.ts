import type { TellAs } from '../../src/main/import/ready-batch'
import { beforeFirst } from '../../src/main/store/change-log'
import { type Contents, readContents } from '../../src/main/store/entry-contents'
import type { ToldEntries } from '../../src/main/store/told-entries'
import { testNow } from './a-register'

/** An import into an empty log, for a job that is asked without a register. */
export const tellAs = (reason: string): TellAs => ({
  head: beforeFirst,
  header: {
    recordedAt: testNow,
    userId: 'user-1',
    command: 'imports.start',
    actionId: 'action-1',
    entity: 'person',
  },
  reason,
})

/** What told entries say. */
export const readTold = ({ header, entityIds, contents }: ToldEntries): Contents[] =>
  contents.map((text, at) => readContents({ ...header, entityId: entityIds[at] ?? '', contents: text }))
