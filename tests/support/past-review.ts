import type { PlainDate } from '../../src/core/dates/plain-date'
import type { Pack } from '../../src/core/law/pack'

/** The rules whose text was to be checked again before a day, with that day: what an upkeeper has to read. */
export const pastReview = (packs: readonly Pack[], asOf: PlainDate): readonly string[] =>
  packs.flatMap(({ rules }) =>
    rules.flatMap(({ id, versions }) => {
      const due = versions.map(({ reviewBy }) => reviewBy).sort()[0]
      return due !== undefined && due < asOf ? [`${id} ${due}`] : []
    }),
  )
