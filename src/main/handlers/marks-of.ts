import type { CustodyEvent } from '../../core/custody/event'
import type { Instant } from '../../core/dates/instant'
import { clockMs } from '../../core/law/clock'
import { explain } from '../../core/law/explain'
import type { FileMark } from '../../core/people/person-file'
import { shippedPacks } from '../law-packs'

/** Every rule's finding for one stay, with its working, in the order of the packs. */
export const marksOf = (events: readonly CustodyEvent[], zone: string, asOf: Instant): FileMark[] =>
  shippedPacks.flatMap((pack) =>
    pack.rules.flatMap(({ id }) => {
      const explained = explain([pack], id, { zone, events }, asOf)
      if (explained === null) return []
      const { rule, version, finding, steps } = explained
      return [
        {
          packId: pack.id,
          ruleId: id,
          title: rule.title,
          sentence: rule.sentence,
          force: rule.force,
          howSure: version?.howSure ?? null,
          citation: version?.citations[0] ?? null,
          limitMs: version === null ? null : clockMs(version.clock),
          finding,
          steps: [...steps],
        },
      ]
    }),
  )
