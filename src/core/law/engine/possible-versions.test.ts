import { describe, expect, it } from 'vitest'
import { aLaw, factsOfEvents } from '../../../../tests/support/a-law'
import { aMark, aPack } from '../../../../tests/support/a-pack'
import { anEvent } from '../../../../tests/support/an-event'
import type { Instant } from '../../dates/instant'
import type { PlainDate } from '../../dates/plain-date'
import { explain } from '../explain'
import type { MomentName } from '../facts/moment-name'
import type { Line } from '../line'
import type { RuleVersion } from '../rule-version'

const zone = 'America/New_York'
const at = (text: string) => text as Instant
const [only] = aMark(24).versions as [RuleVersion]
const version = (
  amount: number,
  from: string | null,
  until: string | null,
  startsFrom: MomentName = 'physical-stop',
): RuleVersion => ({
  ...only,
  lines: [
    {
      ...(only.lines[0] as Line),
      startsFrom: { ...(only.lines[0] as Line).startsFrom, earliestOf: [startsFrom] },
      counted: [{ kind: 'elapsed', amount, unit: 'hours' }],
    },
  ],
  inForceFrom: from as PlainDate | null,
  inForceUntil: until as PlainDate | null,
})

// The rule changed on 10 January 2026, from 24 hours to 48.
const changed = (startsFrom?: MomentName, hours = 48) =>
  aLaw(
    [
      {
        ...aPack(),
        rules: [
          aMark(24, {
            versions: [
              version(24, null, '2026-01-09', startsFrom),
              version(hours, '2026-01-10', null, startsFrom),
            ],
          }),
        ],
      },
    ],
    zone,
  )
const found = (
  law: ReturnType<typeof changed>,
  events: Parameters<typeof factsOfEvents>[0],
  asOf: string,
) => {
  const explained = explain(law, 'mark-24-hours', factsOfEvents(events), at(asOf))
  return {
    finding: explained?.finding,
    from: explained?.version?.inForceFrom,
    said: explained?.steps.map(({ sentence }) => sentence),
  }
}
const minute = { earliestIsDayEnd: false, latestIsDayEnd: false }
const unknownStop = anEvent('stop', null, { recordedAt: at('2026-01-31T00:00:00.000Z') })

describe('a rule with two versions, of a start that is not known', () => {
  it('is read by the first, where whoever was stopped had arrived before the change', () => {
    const arrived = anEvent('arrival', '2026-01-08T10:00:00.000Z')
    expect(found(changed(), [unknownStop, arrived], '2026-01-20T00:00:00.000Z')).toMatchObject({
      finding: {
        kind: 'overdue',
        due: { earliest: null, latest: '2026-01-09T10:00:00.000Z', ...minute },
        since: '2026-01-09T10:00:00.000Z',
      },
      from: null,
    })
  })

  it('cannot be computed and names the start, where it may lie before the change or after', () => {
    const arrived = anEvent('arrival', '2026-01-12T10:00:00.000Z')
    const { finding, said } = found(changed(), [unknownStop, arrived], '2026-01-20T00:00:00.000Z')
    expect(finding).toEqual({ kind: 'cannot-be-computed', missing: ['physical-stop'] })
    expect(said).toContain('law.step.versionsPossible')
    expect(said).not.toContain('law.step.versionByStart')
  })

  it('is read all the same where both versions say the same of it', () => {
    const arrived = anEvent('arrival', '2026-01-12T10:00:00.000Z')
    expect(
      found(changed('physical-stop', 24), [unknownStop, arrived], '2026-01-20T00:00:00.000Z').finding,
    ).toMatchObject({ kind: 'overdue', due: { earliest: null, latest: '2026-01-13T10:00:00.000Z' } })
  })

  it('is read by the second, where what is missing is done with someone stopped after the change', () => {
    const stopped = anEvent('stop', '2026-01-12T10:00:00.000Z')
    expect(found(changed('handover'), [stopped], '2026-01-20T00:00:00.000Z')).toMatchObject({
      finding: { kind: 'cannot-be-computed', missing: ['handover'] },
      from: '2026-01-10',
    })
    // An order may be older than the stop, so either version may count.
    const { said } = found(changed('detention-order-issued'), [stopped], '2026-01-20T00:00:00.000Z')
    expect(said).toContain('law.step.versionsPossible')
  })
})
