import { eventKinds } from '../../custody/event'
import { flagKinds } from '../../flags/flag-kind'
import { facilityFacts } from './condition-name'
import { recordedAs } from './document-fault'
import { milestoneKinds } from './moment-name'
import { answeredFacts } from './person-document'

/** The lists of names of the person file, each with how one of its names is written there. */
export const listedNames: readonly {
  readonly names: readonly string[]
  readonly as: (name: string) => string
}[] = [
  { names: eventKinds, as: (name) => `stays[].events: {"kind": "${name}"}` },
  { names: milestoneKinds, as: (name) => `milestones: {"kind": "${name}"}` },
  { names: answeredFacts, as: (name) => `answers: {"fact": "${name}", "is": "yes"}` },
  { names: facilityFacts, as: (name) => `facilityAnswers: {"fact": "${name}", "is": "yes"}` },
  { names: flagKinds, as: (name) => `flags: {"kind": "${name}"}` },
]

/**
 * Where a person file has a name, or `null` for one that it does not know.
 *
 * @example placesOfName('physical-stop') //=> 'stays[].events: {"kind": "stop"}'
 */
export const placesOfName = (name: string): string | null => {
  if (Object.hasOwn(recordedAs, name)) return recordedAs[name] ?? null
  const places = listedNames.filter(({ names }) => names.includes(name)).map(({ as }) => as(name))
  return places.length === 0 ? null : places.join(' / ')
}
