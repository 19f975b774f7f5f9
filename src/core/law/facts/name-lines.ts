import type { EventKind } from '../../custody/event'
import type { FlagKind } from '../../flags/flag-kind'
import { law } from '../../words/en/law'
import { absentMeans, type ConditionName, facilityFacts, ownerOf } from './condition-name'
import { endsWithStay, type MomentName, milestoneKinds, momentGroup } from './moment-name'
import { answeredFacts, type placementKinds } from './person-document'

/** One name of the person file and what it means, in one plain line. */
export type NameLine = { readonly name: string; readonly line: string }

const events = {
  stop: 'Liberty was taken: the physical stop or arrest. The first sign of custody of a stay stands in for one that is not recorded at all.',
  handover: 'Handed over to the migration authority.',
  arrival: 'Came to a place of detention.',
  placement: 'Was given a place within the facility.',
  'transfer-out': 'Left for another place of detention; the stay goes on.',
  'transfer-in': 'Came from another place of detention; the stay goes on.',
  hospital: 'Was taken to a hospital under guard; still held.',
  absence: 'Was out under guard, for a court or a consulate; still held.',
  return: 'Came back from hospital or an absence.',
  escape: 'Left without leave. Time stands still until the recapture.',
  recapture: 'Was brought back after an escape.',
  hearing: 'Was heard by an authority or a court. It is no review by itself: write that as a milestone.',
  release: 'Was set free: ends the stay.',
  removal: 'Was taken out of the country: ends the stay.',
  death: 'Died: ends the stay.',
  birth: 'Gave birth while held.',
} as const satisfies Readonly<Record<EventKind, string>>

const ofVulnerability = 'Its first day stands in for a vulnerability-identified that is not recorded.'

const flags = {
  'no-consular-contact': 'Nobody may tell the consulate.',
  'interpreter-needed': 'Needs an interpreter.',
  'unaccompanied-child': 'A child without a parent or guardian. Of whom no birth is known it makes a child.',
  'with-children': 'Held with children, or has the care of some.',
  'older-person': `An older person. ${ofVulnerability}`,
  indigenous: `An indigenous person. ${ofVulnerability}`,
  'keep-apart': 'To be kept apart from someone.',
  stateless: 'Without a nationality.',
  'asylum-claim': 'Has asked for asylum.',
  'fear-of-return': 'Has said that return is feared.',
  refugee: 'A refugee.',
  pregnant: 'Pregnant. Its first day stands in for a pregnancy-known that is not recorded.',
  nursing: 'Nursing a child. Its first day stands in for a nursing-known that is not recorded.',
  'serious-illness': 'Seriously ill.',
  'mental-health': 'Of ill mental health.',
  disability: `With a disability. ${ofVulnerability}`,
  'suicide-risk': 'In danger of suicide.',
  torture: 'A survivor of torture.',
  'sexual-violence': 'A survivor of sexual violence.',
  lgbti: 'LGBTI.',
  trafficking: 'A victim of trafficking.',
  'trafficking-sign': 'Signs of trafficking were noticed.',
} as const satisfies Readonly<Record<FlagKind, string>>

const placements = {
  'hold-room':
    'A room for a short hold before admission. Its end is the move out of it, unless another follows at once.',
  secure: 'A secure place, for a child.',
  segregation: 'Apart from all others.',
  ordinary: 'Any other place: no rule counts it.',
} as const satisfies Readonly<Record<(typeof placementKinds)[number], string>>

const linesOf = (record: Readonly<Record<string, string>>): readonly NameLine[] =>
  Object.entries(record).map(([name, line]) => ({ name, line }))

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const milestoneLine = (name: MomentName): string =>
  `${sentence(law[`law.fact.${name}`])}${
    momentGroup(name) === 'duty' && !endsWithStay(name) ? ' Counts for the stay in which it was done.' : ''
  }${endsWithStay(name) ? ' One before the end of an earlier stay does not count for the next.' : ''}${name === 'hearing-fixed-for' ? ' The day or time is written as "for".' : ''}`

const ownerLines = {
  facility: ' Of the place: `facilityAnswers` says it of everyone there.',
  territory: ' Of the territory: `facilityAnswers` says it of everyone, at any time.',
} as const

const factLine = (name: ConditionName): NameLine => {
  const owner = ownerOf(name)
  const ofWhat = owner === null ? '' : ownerLines[owner]
  return {
    name,
    line: `${sentence(law[`law.fact.${name}`])} While nothing is recorded: ${absentMeans(name)}.${ofWhat}`,
  }
}

/** The published lists of names of the person file, each name with what it means. */
export const nameLines = {
  events: linesOf(events),
  milestones: milestoneKinds.map((name) => ({ name, line: milestoneLine(name) })),
  facts: answeredFacts.map(factLine),
  facilityFacts: facilityFacts.map(factLine),
  flags: linesOf(flags),
  placements: linesOf(placements),
} as const satisfies Readonly<Record<string, readonly NameLine[]>>
