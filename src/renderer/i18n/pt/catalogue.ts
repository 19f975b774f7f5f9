import { changes } from './changes'
import { components } from './components'
import { facilityFacts } from './facility-facts'
import { format } from './format'
import { frame } from './frame'
import { importing } from './import'
import { keys } from './keys'
import { law } from './law'
import { lawbook } from './lawbook'
import { lawbookDrafts } from './lawbook-drafts'
import { lawbookForms } from './lawbook-forms'
import { limits } from './limits'
import { person } from './person'
import { personLists } from './person-lists'
import { print } from './print'
import { problem } from './problem'
import { register } from './register'
import { session } from './session'
import { settings } from './settings'
import { state } from './state'
import { today } from './today'

export const pt = {
  ...changes,
  ...components,
  ...facilityFacts,
  ...format,
  ...frame,
  ...importing,
  ...keys,
  ...law,
  ...lawbook,
  ...lawbookDrafts,
  ...lawbookForms,
  ...limits,
  ...person,
  ...personLists,
  ...print,
  ...problem,
  ...register,
  ...session,
  ...settings,
  ...state,
  ...today,
} as const
