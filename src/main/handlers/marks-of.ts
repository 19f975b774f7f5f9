import type { CustodyEvent } from '../../core/custody/event'
import type { Instant } from '../../core/dates/instant'
import { suggestedHouseAlarmHours } from '../../core/law/count'
import { explain } from '../../core/law/explain'
import { markMs } from '../../core/law/ladder'
import type { FileMark } from '../../core/people/person-file'
import { houseMarks } from '../law-packs'

/** Every house mark's finding for one stay, with its working, in the order of the pack. */
export const marksOf = (events: readonly CustodyEvent[], zone: string, asOf: Instant): FileMark[] =>
  houseMarks.rules.flatMap(({ id }) => {
    const law = { packs: [houseMarks], zone, calendars: [], houseAlarms: suggestedHouseAlarmHours }
    const explained = explain(law, id, factsOfOneStay(events), asOf)
    if (explained === null) return []
    const { rule, version, finding, steps } = explained
    return [
      {
        packId: explained.packId,
        ruleId: id,
        title: rule.title,
        sentence: rule.sentence,
        force: rule.force,
        howSure: version?.howSure ?? null,
        citation: version?.citations[0] ?? null,
        lengthMs: version === null ? null : markMs(version),
        finding,
        steps: [...steps],
      },
    ]
  })

// A mark looks at nothing but the time held.
const factsOfOneStay = (events: readonly CustodyEvent[]) => ({
  birth: { kind: 'unknown' as const },
  sex: 'unknown' as const,
  nationalities: [],
  stays: [{ id: 'stay', events: [...events], orders: [], placements: [] }],
  milestones: [],
  flags: [],
  answers: [],
  facilityAnswers: [],
  extensions: [],
})
