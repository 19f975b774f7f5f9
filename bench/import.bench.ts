import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { it } from 'vitest'
import type { ImportProfile } from '../src/core/import/import-profile'
import { checkTableRow, planFor } from '../src/main/import/check-table'
import { type DraftContext, draftRows } from '../src/main/import/draft-rows'
import { openTable } from '../src/main/import/open-table'
import { beforeFirst, chainHash, digestOf } from '../src/main/store/change-log'
import { contentsText } from '../src/main/store/entry-contents'
import { createStore } from '../src/main/store/open-store'
import * as schema from '../src/main/store/schema'
import { answerOf } from '../tests/support/a-desk'
import { aRegister, testNow } from '../tests/support/a-register'
import { quantile, report } from './measure'

// 100,000 fictitious rows of 14 columns: through the program, and the plain drizzle way (the same reading,
// checking, rows and log entries, each row inserted by drizzle) over the first of them, in one process.

const rows = 100_000
const runs = 3

/** The peer goes at one speed from the first row to the last; over all rows it would take minutes. */
const peerRows = 20_000

/** Columns as a government release of removals has them; everything in the rows is made up. */
const sheet = (): Uint8Array => {
  const header = [
    'Office',
    'Apprehension Date',
    'Disposition',
    'Name',
    'Given Name',
    'Birth Date',
    'Citizenship',
    'Gender',
    'Level',
    'Charge',
    'Departed Date',
    'Case Number',
    'Source File',
    'Source Row',
  ]
  const families = ['Flores', 'Mejía', 'Orellana', 'Rondón', 'Joseph', 'Baptiste', 'Singh', 'Noori', 'Haile']
  const given = ['José', 'María', 'Wilner', 'Gurpreet', 'Farid', 'Yonas', 'Ana', 'Luis']
  const pad = (value: number) => String(value).padStart(2, '0')
  const lines = Array.from({ length: rows }, (_, at) => {
    const month = `${2015 + (at % 10)}-${pad(1 + (at % 12))}`
    return [
      'Example Area',
      `${month}-${pad(1 + (at % 9))}`,
      'WA/NTA',
      `${families[at % 9]} ${families[(at * 7) % 9]}`,
      given[at % 8],
      `${1960 + (at % 45)}-${pad(1 + (at % 12))}-${pad(1 + (at % 28))}`,
      ['HONDURAS', 'GUATEMALA', 'EL SALVADOR', 'HAITI', 'INDIA'][at % 5],
      at % 9 === 0 ? 'Female' : 'Male',
      'NA',
      '212a7AiI',
      `${month}-${pad(10 + (at % 18))}`,
      `C-${at}`,
      'EXAMPLE_FY2018',
      String(at),
    ]
  })
  return new TextEncoder().encode(Papa.unparse([header, ...lines]))
}

const bytes = sheet()

/** As the screens do, after the preview of the file; or at once, with the profile of another such file. */
async function throughTheProgram(known?: ImportProfile): Promise<number> {
  const register = aRegister()
  try {
    const fileId = register.app.receiveFile('rows.csv', bytes).id
    if (known === undefined) {
      profile = answerOf(await register.ask('imports.inspect', { fileId })).proposal
      answerOf(await register.ask('imports.preview', { fileId, profile }))
    }
    const start = performance.now()
    answerOf(await register.ask('imports.start', { fileId, profile }))
    for (;;) {
      const state = answerOf(await register.ask('imports.progress', {}))
      if (state.kind === 'done') {
        if (state.result.accepted !== rows) throw new Error(`${state.result.accepted} accepted`)
        return performance.now() - start
      }
      if (state.kind === 'failed') throw new Error(JSON.stringify(state))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    register.close()
  }
}

let profile: ImportProfile

async function theDrizzleWay(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-bench-'))
  const made = createStore(join(folder, 'bench.habeas'), Buffer.alloc(32, 5))
  if (!made.ok || !made.value.writer) throw new Error('no store')
  const { orm, raw } = made.value.writer
  const start = performance.now()
  const opened = await openTable(bytes)
  if (!opened.ok) throw new Error('the sheet opens')
  const plan = planFor(opened.value, profile, testNow)
  const context: DraftContext = {
    zone: 'America/Mexico_City',
    recordedAt: testNow,
    recordedBy: 'u',
    units: new Map(),
  }
  let head = beforeFirst
  raw.exec('BEGIN')
  for (let at = 0; at < peerRows; at += 1) {
    const checked = checkTableRow(opened.value, plan, at)
    if (checked.kind !== 'accepted') throw new Error('every row is good')
    const made = draftRows(checked.draft, context)
    orm.insert(schema.person).values(made.person).run()
    for (const row of made.identifiers) orm.insert(schema.identifier).values(row).run()
    orm.insert(schema.stay).values(made.stay).run()
    for (const row of made.events) orm.insert(schema.event).values(row).run()
    const told = [made.person, ...made.identifiers, made.stay, ...made.events].map((row) => ({
      entity: 'row',
      id: row.id,
      before: null,
      after: row,
    }))
    const header = {
      seq: head.seq + 1,
      recordedAt: testNow,
      userId: 'u',
      command: 'import',
      actionId: 'a',
      entity: 'person',
      entityId: made.person.id,
    }
    const contents = contentsText(header, '', told)
    const contentsDigest = digestOf(contents)
    head = { seq: header.seq, hash: chainHash(head.hash, header, contentsDigest) }
    orm
      .insert(schema.change)
      .values({ ...header, contents, contentsDigest, hash: head.hash })
      .run()
  }
  raw.exec('COMMIT')
  const ms = performance.now() - start
  made.value.close()
  rmSync(folder, { recursive: true })
  return ms
}

it('imports 100,000 rows', async () => {
  const previewed: number[] = []
  const atOnce: number[] = []
  const peer: number[] = []
  for (let run = 0; run < runs; run += 1) {
    previewed.push(await throughTheProgram())
    atOnce.push(await throughTheProgram(profile))
    peer.push(await theDrizzleWay())
  }
  const perSecond = (count: number, times: readonly number[]) =>
    Math.round((count / quantile(times, 0.5)) * 1000)
  const mine = perSecond(rows, previewed)
  const cold = perSecond(rows, atOnce)
  const theirs = perSecond(peerRows, peer)
  report(`Import of ${rows} rows, encrypted, validated and logged`, [
    {
      what: 'rows a second, after their preview',
      measured: String(mine),
      goal: '>= 20,000',
      met: mine >= 20_000,
    },
    {
      what: 'rows a second, the file not seen before',
      measured: String(cold),
      goal: '>= 20,000',
      met: cold >= 20_000,
    },
    { what: 'plain drizzle, rows a second', measured: String(theirs), goal: '(peer)', met: true },
    {
      what: 'ratio, the file not seen before',
      measured: (cold / theirs).toFixed(1),
      goal: '>= 2',
      met: cold >= 2 * theirs,
    },
  ])
})
