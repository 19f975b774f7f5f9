import type { NamedRule } from '../../../core/register/register-row'
import type { MessageKey } from '../../i18n/catalogues'

const actions = {
  release: 'today.action.release',
  review: 'today.action.review',
  'present-to-judge': 'today.action.judge',
  alternative: 'today.action.alternative',
  notify: 'today.action.notify',
  'transfer-to-protection': 'today.action.protection',
  'record-reasons': 'today.action.reasons',
  show: 'today.open',
  'keep-silent': 'today.open',
} as const satisfies Record<NonNullable<NamedRule['outcome']>, MessageKey>

/** The one thing to do on a line, by what the rule says follows; a release that is still to come is planned. */
export const actionOf = (rule: NamedRule | undefined, isPast: boolean): MessageKey => {
  const outcome = rule?.outcome ?? 'show'
  return outcome === 'release' && !isPast ? 'today.action.planRelease' : actions[outcome]
}
