import type { Handlers } from '../handler'
import { changesHandlers } from './changes'
import { peopleHandlers } from './people'
import { sessionHandlers } from './session'

/** Every question's handler: one line a feature. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...changesHandlers,
  ...peopleHandlers,
}
