import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder'

// The worked examples of the laws, numbered, as person files, through the built command line, as any machine would run them.
const folder = 'tests/law/shared-examples'
const run = promisify(execFile)

type Due = [earliest: string, latest: string]
type Expected = { state: string; due?: Due | null; dayEnd?: [string | null, string | null]; since?: string }
type Example = {
  file: string
  law: string
  zone: string
  asOf: string
  args?: () => readonly string[]
  findings: Record<string, Expected>
}

const mexico = { law: 'mx', zone: 'America/Mexico_City' }
const toronto = { law: 'ca', zone: 'America/Toronto' }
const buenosAires = { law: 'ar', zone: 'America/Argentina/Buenos_Aires' }
const santiago = { law: 'cl', zone: 'America/Santiago' }
const london = { law: 'uk', zone: 'Europe/London' }
const both = (at: string): Due => [at, at]

// The day in doubt that Mexico's agency may suspend by notice (Ley de Migración art. 111), beside the shipped calendar.
const withAgencyDay = (): string => {
  const file = join(tempFolder(), 'mx-lfpa.yaml')
  const shipped = readFileSync('src/core/law/calendars/mx-lfpa.yaml', 'utf8')
  const day = '  - { on: 2026-11-16, name: Suspensión por aviso en el DOF, certain: false }\n'
  writeFileSync(file, shipped.replace(/(\nholidays:\n)/, `$1${day}`))
  return file
}

const examples: readonly Example[] = [
  {
    file: '01-mexico-36-hours',
    ...mexico,
    asOf: '2026-09-17T10:10:00-06:00',
    findings: {
      'mx-lm-100-order-24h': { state: 'overdue', due: both('2026-09-16T22:10:00-06:00') },
      'mx-lm-68-presentation-36h': { state: 'due-soon', due: both('2026-09-17T10:10:00-06:00') },
      'mx-scjn-388-2022-36h-station': { state: 'due-soon', due: both('2026-09-17T10:10:00-06:00') },
    },
  },
  {
    file: '03-mexico-working-days',
    ...mexico,
    asOf: '2026-09-10T12:00:00-06:00',
    findings: {
      'mx-lm-111-15wd-nominal': {
        state: 'printed-term',
        due: ['2026-09-26T00:00:00-06:00', '2026-09-29T00:00:00-06:00'],
        dayEnd: ['2026-09-25', '2026-09-28'],
      },
      'mx-lm-111-60wd-nominal-max': {
        state: 'printed-term',
        due: ['2026-12-01T00:00:00-06:00', '2026-12-02T00:00:00-06:00'],
        dayEnd: ['2026-11-30', '2026-12-01'],
      },
      'mx-scjn-388-2022-36h-station': { state: 'overdue' },
    },
  },
  {
    file: '03-mexico-working-days',
    ...mexico,
    asOf: '2026-09-10T12:00:00-06:00',
    args: () => ['--calendar', withAgencyDay()],
    findings: {
      'mx-lm-111-60wd-nominal-max': { state: 'printed-term', dayEnd: ['2026-11-30', '2026-12-02'] },
    },
  },
  {
    file: '04-mexico-child-at-the-gate',
    ...mexico,
    asOf: '2026-05-20T03:15:00-06:00',
    findings: {
      'mx-lm-99-no-children': {
        state: 'breached',
        due: both('2026-05-20T03:15:00-06:00'),
        since: '2026-05-20T03:15:00-06:00',
      },
      'mx-lm-98-112-child-notice-transfer prosecutor-told': {
        state: 'due-soon',
        due: both('2026-05-20T04:15:00-06:00'),
      },
      'mx-lm-98-112-child-notice-transfer handed-over': {
        state: 'due-soon',
        due: both('2026-05-20T04:15:00-06:00'),
      },
      // Kept so far: its outcome is to keep silent.
      'mx-lsrpcap-21-no-consular-notice': { state: 'satisfied' },
    },
  },
  {
    file: '06-canada-second-review',
    ...toronto,
    asOf: '2026-06-07T12:00:00-04:00',
    findings: {
      'ca-irpa-57-2-7d': {
        state: 'due-soon',
        due: both('2026-06-09T00:00:00-04:00'),
        dayEnd: ['2026-06-08', '2026-06-08'],
      },
    },
  },
  {
    file: '06-canada-third-review-and-disclosure',
    ...toronto,
    asOf: '2026-06-21T12:00:00-04:00',
    findings: {
      'ca-irpa-57-2-30d': {
        state: 'running',
        due: both('2026-07-09T00:00:00-04:00'),
        dayEnd: ['2026-07-08', '2026-07-08'],
      },
      'ca-idr-8-disclosure-3d': {
        state: 'running',
        due: both('2026-07-05T00:00:00-04:00'),
        dayEnd: ['2026-07-04', '2026-07-04'],
      },
    },
  },
  {
    file: '08-united-states-unaccompanied-child',
    law: 'us',
    zone: 'America/Chicago',
    asOf: '2026-07-05T12:00:00-05:00',
    findings: {
      'us-uac-notify-hhs-48h': { state: 'running', due: both('2026-07-06T17:00:00-05:00') },
      'us-uac-transfer-72h': { state: 'running', due: both('2026-07-07T18:20:00-05:00') },
      'us-uac-transfer-72h from-apprehension': { state: 'running', due: both('2026-07-07T17:00:00-05:00') },
    },
  },
  {
    file: '10-united-states-detainer',
    law: 'us',
    zone: 'America/New_York',
    asOf: '2026-07-03T12:00:00-04:00',
    findings: {
      'us-287-7-d-detainer-48h': {
        state: 'running',
        due: ['2026-07-06T15:00:00-04:00', '2026-07-07T15:00:00-04:00'],
      },
    },
  },
  {
    file: '11-argentina-30-days',
    ...buenosAires,
    asOf: '2026-08-20T12:00:00-03:00',
    findings: {
      'ar-25871-70-30d': {
        state: 'running',
        due: both('2026-09-03T00:00:00-03:00'),
        dayEnd: ['2026-09-02', '2026-09-02'],
      },
    },
  },
  {
    file: '11-argentina-extended',
    ...buenosAires,
    asOf: '2026-09-15T12:00:00-03:00',
    findings: {
      'ar-25871-70-30d': {
        state: 'running',
        due: both('2026-10-03T00:00:00-03:00'),
        dayEnd: ['2026-10-02', '2026-10-02'],
      },
    },
  },
  {
    file: '13-chile-5-days',
    ...santiago,
    asOf: '2026-09-17T09:00:00-03:00',
    findings: {
      'cl-21325-134-2h-info': { state: 'running', due: both('2026-09-17T11:00:00-03:00') },
      'cl-21325-134-5-days': {
        state: 'running',
        due: ['2026-09-22T09:00:00-03:00', '2026-09-23T00:00:00-03:00'],
        dayEnd: [null, '2026-09-22'],
      },
      'cl-21325-134-children': { state: 'not-applicable', due: null },
    },
  },
  {
    file: '13-chile-17-years-old',
    ...santiago,
    asOf: '2026-09-17T09:00:00-03:00',
    findings: {
      'cl-21325-134-children': { state: 'breached', since: '2026-09-17T09:00:00-03:00' },
    },
  },
  {
    file: '15-united-kingdom-pregnancy',
    ...london,
    asOf: '2026-03-28T12:00:00+00:00',
    findings: { 'uk-ia2016-60-pregnant-72h': { state: 'running', due: both('2026-03-30T17:00:00+01:00') } },
  },
  {
    file: '15-united-kingdom-minister',
    ...london,
    asOf: '2026-04-01T12:00:00+01:00',
    findings: {
      'uk-ia2016-60-pregnant-72h': {
        state: 'running',
        due: ['2026-04-03T16:00:00+01:00', '2026-04-03T17:00:00+01:00'],
      },
    },
  },
]

type Finding = {
  rule: string
  line: string
  state: string
  due: Record<'earliest' | 'latest' | 'earliestDayEnd' | 'latestDayEnd', string | null> | null
  since: string | null
}

const found = async ({ file, law, zone, asOf, args = () => [] }: Example, timeZone: string) => {
  const call = ['evaluate', '--law', law, '--zone', zone, '--as-of', asOf, '--no-steps', ...args()]
  const { stdout } = await run(process.execPath, ['out/main/cli.js', ...call, `${folder}/${file}.json`], {
    env: { ...process.env, TZ: timeZone, LC_ALL: 'C' },
    maxBuffer: 2 ** 26,
  })
  return (JSON.parse(stdout) as { findings: Finding[] }).findings
}

const seen = ({ state, due, since }: Finding, { due: wanted, dayEnd, since: wantedSince }: Expected) => ({
  state,
  ...(wanted === undefined ? {} : { due: due === null ? null : [due.earliest, due.latest] }),
  ...(dayEnd === undefined ? {} : { dayEnd: [due?.earliestDayEnd, due?.latestDayEnd] }),
  ...(wantedSince === undefined ? {} : { since }),
})

describe.each(['UTC', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Cairo'])(
  'on a machine set to %s',
  (timeZone) => {
    it.each(examples.map((one) => [one.file, one] as const))('%s comes out to the minute', async (_, one) => {
      const findings = await found(one, timeZone)
      for (const [name, expected] of Object.entries(one.findings)) {
        const [rule, line] = name.split(' ')
        const finding = findings.find(
          (each) => each.rule === rule && (line === undefined || each.line === line),
        )
        expect(finding && seen(finding, expected), name).toEqual(expected)
      }
    })
  },
)
