import type { Handlers } from '../handler'
import { answersHandlers } from './answers'
import { backupsHandlers } from './backups'
import { calendarsHandlers } from './calendars'
import { changesHandlers } from './changes'
import { contactsHandlers } from './contacts'
import { eventsHandlers } from './events'
import { extensionsHandlers } from './extensions'
import { facilityHandlers } from './facility'
import { facilityAnswersHandlers } from './facility-answers'
import { findingsHandlers } from './findings'
import { flagsHandlers } from './flags'
import { identifiersHandlers } from './identifiers'
import { importHandlers } from './import'
import { lawHandlers } from './law'
import { lawSettingsHandlers } from './law-settings'
import { lawTouchesHandlers } from './law-touches'
import { machineHandlers } from './machine'
import { milestonesHandlers } from './milestones'
import { ordersHandlers } from './orders'
import { overridesHandlers } from './overrides'
import { packDraftsHandlers } from './pack-drafts'
import { peopleHandlers } from './people'
import { personHandlers } from './person'
import { preferencesHandlers } from './preferences'
import { registerHandlers } from './register'
import { registersHandlers } from './registers'
import { resultsHandlers } from './results'
import { sessionHandlers } from './session'
import { staysHandlers } from './stays'
import { todayHandlers } from './today'
import { usersHandlers } from './users'

/** Every question's handler: one line a feature. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...registersHandlers,
  ...usersHandlers,
  ...facilityHandlers,
  ...changesHandlers,
  ...backupsHandlers,
  ...peopleHandlers,
  ...importHandlers,
  ...registerHandlers,
  ...todayHandlers,
  ...preferencesHandlers,
  ...personHandlers,
  ...identifiersHandlers,
  ...staysHandlers,
  ...eventsHandlers,
  ...ordersHandlers,
  ...flagsHandlers,
  ...contactsHandlers,
  ...machineHandlers,
  ...milestonesHandlers,
  ...answersHandlers,
  ...facilityAnswersHandlers,
  ...extensionsHandlers,
  ...overridesHandlers,
  ...findingsHandlers,
  ...resultsHandlers,
  ...lawHandlers,
  ...lawSettingsHandlers,
  ...lawTouchesHandlers,
  ...calendarsHandlers,
  ...packDraftsHandlers,
}
