import type { Handlers } from '../handler'
import { changesHandlers } from './changes'
import { facilityHandlers } from './facility'
import { peopleHandlers } from './people'
import { registersHandlers } from './registers'
import { sessionHandlers } from './session'
import { usersHandlers } from './users'

/** Every question's handler: one line a feature. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...registersHandlers,
  ...usersHandlers,
  ...facilityHandlers,
  ...changesHandlers,
  ...peopleHandlers,
}
