import type { CustodyEvent } from '../../src/core/custody/event'
import { suggestedHouseAlarmHours } from '../../src/core/law/count'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import type { Law } from '../../src/core/law/law'
import type { Pack } from '../../src/core/law/pack'

/** A law of these packs in a zone, with the suggested house alarms and no calendar. */
export const aLaw = (packs: readonly Pack[], zone: string): Law => ({
  packs,
  zone,
  calendars: [],
  houseAlarms: suggestedHouseAlarmHours,
})

/** What the law looks at for someone of whom only the events of one stay are known. */
export const factsOfEvents = (events: readonly CustodyEvent[]): LawFacts => ({
  birth: { kind: 'unknown' },
  sex: 'unknown',
  nationalities: [],
  stays: [{ id: 'stay', events: [...events], orders: [], placements: [] }],
  milestones: [],
  flags: [],
  answers: [],
  facilityAnswers: [],
  extensions: [],
})
