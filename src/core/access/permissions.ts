import type { QuestionName } from '../contract'
import type { FieldGroup, Role } from './roles'

const everyone = [
  'administrator',
  'custody-officer',
  'review-officer',
  'health-worker',
  'monitor',
  'lawyer',
] as const satisfies readonly Role[]
const staff = [
  'administrator',
  'custody-officer',
  'review-officer',
  'health-worker',
] as const satisfies readonly Role[]

/** Who takes people in, moves and releases them. */
const registrars = ['administrator', 'custody-officer'] as const satisfies readonly Role[]
/** Who records what happens in a stay, and the orders it rests on. */
const custodians = [...registrars, 'review-officer'] as const satisfies readonly Role[]

/** Who may say that a computed date is another, or what the law is: those who answer for a decision. */
const deciders = ['administrator', 'review-officer'] as const satisfies readonly Role[]

/** An import writes many people at once and shows those already here. */
const importers = ['administrator', 'custody-officer'] as const satisfies readonly Role[]

/**
 * Who may ask what: the one table. `door` questions are open to whoever stands before the locked
 * program. A question missing here does not compile. Whose people a lawyer sees is decided by the
 * scope that dispatch hands to each handler, not here.
 */
export const mayAsk: { readonly [N in QuestionName]: readonly Role[] | 'door' } = {
  'session.state': 'door',
  'session.lock': 'door',
  'session.unlock': 'door',
  'session.unlockWithRecoveryKey': 'door',
  'registers.list': 'door',
  'registers.choose': 'door',
  'registers.openElsewhere': 'door',
  'registers.create': 'door',
  'registers.openExample': 'door',
  'registers.resetExample': 'door',
  'registers.recoverDamaged': 'door',
  'registers.renewRecoveryKey': ['administrator'],
  'users.list': ['administrator', 'monitor'],
  'users.add': ['administrator'],
  'users.update': ['administrator'],
  'users.setPassword': ['administrator'],
  'users.remove': ['administrator'],
  'users.changeOwnPassword': everyone,
  'assignments.list': ['administrator', 'monitor'],
  'assignments.add': ['administrator'],
  'assignments.remove': ['administrator'],
  'facility.get': everyone,
  'facility.update': ['administrator'],
  'units.list': everyone,
  'units.add': ['administrator'],
  'units.update': ['administrator'],
  'actions.list': ['administrator', 'monitor'],
  'actions.last': staff,
  'actions.undo': staff,
  'changes.ofPerson': everyone,
  'changes.ofThing': ['administrator', 'monitor'],
  'changes.restoreValue': staff,
  'changelog.verify': ['administrator', 'monitor'],
  'changelog.progress': ['administrator', 'monitor'],
  'changelog.missing': everyone,
  'changelog.acknowledgeMissing': ['administrator'],
  'backups.list': ['administrator', 'monitor'],
  'backups.make': ['administrator', 'custody-officer', 'monitor'],
  'backups.progress': everyone,
  'backups.restorePreview': ['administrator', 'monitor'],
  'backups.restore': ['administrator'],
  'people.search': everyone,
  'imports.chooseFile': importers,
  'imports.inspect': importers,
  'imports.preview': importers,
  'imports.start': importers,
  'imports.progress': importers,
  'imports.cancel': importers,
  'imports.refusals': importers,
  'importProfiles.list': importers,
  'importProfiles.save': importers,
  'register.page': everyone,
  'register.facets': everyone,
  'register.counts': everyone,
  'today.board': everyone,
  'machine.settings': 'door',
  'machine.keep': 'door',
  'machine.secretFocus': 'door',
  'machine.protectScreen': ['administrator'],
  'preferences.get': everyone,
  'preferences.set': everyone,
  'people.similar': registrars,
  'people.admit': registrars,
  'people.update': custodians,
  'identifiers.add': custodians,
  'identifiers.change': custodians,
  'identifiers.remove': custodians,
  'person.get': everyone,
  'person.reveal': everyone,
  'looks.ofPerson': ['administrator', 'monitor'],
  'stays.open': registrars,
  'stays.release': registrars,
  'events.record': custodians,
  'events.correct': custodians,
  'events.markInError': custodians,
  'placements.move': registrars,
  'orders.record': custodians,
  'orders.correct': custodians,
  'flags.add': staff,
  'flags.close': staff,
  'contacts.add': staff,
  'contacts.update': staff,
  'families.link': staff,
  'families.unlink': staff,
  'findings.list': everyone,
  'findings.explain': everyone,
  'workings.list': everyone,
  'missingFacts.list': everyone,
  // What a monitor or a lawyer prints has to be recomputable too. It keeps their own paper and changes no record.
  'results.keep': everyone,
  'results.list': everyone,
  'results.recompute': everyone,
  'milestones.record': staff,
  'milestones.correct': staff,
  'milestones.withdraw': staff,
  'answers.give': staff,
  'answers.end': staff,
  'answers.withdraw': staff,
  // Of the place, so of everyone there and of nobody alone.
  'facilityAnswers.list': everyone,
  'facilityAnswers.give': registrars,
  'facilityAnswers.end': registrars,
  'facilityAnswers.withdraw': registrars,
  'extensions.record': custodians,
  'extensions.withdraw': custodians,
  'overrides.ask': custodians,
  'overrides.confirm': deciders,
  'overrides.withdraw': custodians,
  'law.packs': everyone,
  'law.rule': everyone,
  'law.touches': everyone,
  'law.calendars': everyone,
  'calendars.names': everyone,
  'calendars.propose': ['administrator'],
  'calendars.save': ['administrator'],
  'calendars.confirm': ['administrator'],
  'houseAlarms.save': ['administrator'],
  'packs.activate': ['administrator'],
  'packs.text': everyone,
  'packs.export': everyone,
  'packs.import': deciders,
  'packDrafts.list': ['administrator', 'review-officer', 'monitor'],
  'packDrafts.get': ['administrator', 'review-officer', 'monitor'],
  'packDrafts.save': deciders,
  'packDrafts.preview': ['administrator', 'review-officer', 'monitor'],
  'packDrafts.propose': deciders,
  'packDrafts.approve': deciders,
  'packDrafts.publish': ['administrator'],
  'packDrafts.discard': deciders,
}

/**
 * Who may read which protected facts: those who need them for their work, and nobody else.
 * The monitor reads all; the lawyer reads all of the people assigned to them.
 */
export const mayRead: { readonly [G in FieldGroup]: readonly Role[] } = {
  health: ['health-worker', 'monitor', 'lawyer'],
  asylum: ['review-officer', 'health-worker', 'monitor', 'lawyer'],
  trafficking: ['review-officer', 'health-worker', 'monitor', 'lawyer'],
  contacts: ['administrator', 'custody-officer', 'review-officer', 'health-worker', 'monitor', 'lawyer'],
}

/** Whether a role may read a protected group. Example: `canRead('custody-officer', 'health') //=> false`. */
export const canRead = (role: Role, group: FieldGroup): boolean => mayRead[group].includes(role)
