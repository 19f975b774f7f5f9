import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, it } from 'vitest'
import { type BuiltPage, servePage } from '../tests/e2e/components/built-page'
import { quantile, report } from './measure'

// The same ten thousand rows in one page of our own: once through the register's table, once as a plain
// table of the same columns, each drawn anew several times. The figure is from the request to draw until
// the browser has painted the rows.

const rows = 10_000
let folder: string
let built: BuiltPage

const page = `
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { VirtualTable } from '${resolve('src/renderer/components/virtual-table')}'
import { registerColumns, columnIds } from '${resolve('src/renderer/features/register/register-columns')}'
import { formatOf } from '${resolve('src/renderer/i18n/format')}'
import { TextProvider, useText } from '${resolve('src/renderer/i18n/text')}'
import '${resolve('src/renderer/styles/tokens.css')}'
import '${resolve('src/renderer/styles/base.css')}'

z.config({ jitless: true })
const hour = 3600000
const now = Date.parse('2026-11-24T18:00:00.000Z')
const marks = [24, 48, 72, 336, 720, 2160, 4320, 8760, 12960, 17520].map((hours) => ({
  ruleId: 'm' + hours, packId: 'house', title: {}, lengthMs: hours * hour, isHouse: true }))
const at = (ms) => new Date(ms).toISOString()
const rows = Array.from({ length: ${rows} }, (_, place) => {
  const held = (1 + ((place * 7919) % 20000)) * hour
  const passed = marks.findLast(({ lengthMs }) => held > lengthMs)
  return {
    id: 'p' + place, stayId: 's' + place, name: 'Persona Ejemplo ' + place, scriptName: place % 3 === 0 ? 'أحمد الهاشمي' : '',
    number: 'RC-2026-' + place, age: { band: 'adult', reading: { kind: 'years', years: 20 + (place % 50) }, birthKind: 'exact' },
    sex: 'male', nationalities: [['HN', 'GT', 'VE', 'HT'][place % 4]], unit: 'A', place: 'A-' + (place % 40), state: 'held',
    startAt: at(now - held), startPrecision: 'minute', endAt: null, endKind: null, longestMs: held, shortestMs: held,
    passed: passed ? { ruleId: passed.ruleId, at: at(now - held + passed.lengthMs), overMs: held - passed.lengthMs, isDisputed: false } : null,
    law: { state: passed ? 'limit-passed' : 'next', nearest: { ruleId: 'r' + (place % 4), line: '', at: at(now - held + 36 * hour) } },
    next: null, authority: { kind: 'covered', until: at(now + 9 * 24 * hour) }, flags: ['interpreter-needed'], restricted: 0,
  }
})
const rules = new Map(Array.from({ length: 4 }, (_, rule) => ['r' + rule + ' ', { ruleId: 'r' + rule, line: '', isHouse: false,
  cite: 'Example Act, art. ' + rule, howSure: rule === 0 ? 'not-confirmed' : 'confirmed', title: { en: 'A rule of the example ' + rule } }]))
const format = formatOf('en', 'America/Mexico_City')
const rowsAt = (start, count) => rows.slice(start, start + count)

function Both({ kind }) {
  const words = useText()
  const columns = registerColumns({ words, format, marks, rules, asOfMs: now, zone: 'America/Mexico_City' }, () => {})
  if (kind === 'virtual')
    return <VirtualTable label="Register" columns={columns} rowCount={rows.length} rowsAt={rowsAt} listKey="bench" revision={0}
      onOpen={() => {}} selection={{ isSelected: () => false, onToggle: () => {}, all: 'none', onToggleAll: () => {} }} />
  return <table><thead><tr>{columns.map((c) => <th key={c.id}>{c.head}</th>)}</tr></thead>
    <tbody>{rows.map((row) => <tr key={row.id}>{columns.map((c) => <td key={c.id}>{c.cell(row)}</td>)}</tr>)}</tbody></table>
}

let root
window.draw = (kind) => new Promise((done, failed) => {
  // Rows that cannot be drawn would else be waited for without end.
  addEventListener('error', ({ message }) => failed(new Error(message)), { once: true })
  root?.unmount()
  const place = document.getElementById('root')
  root = createRoot(place)
  requestAnimationFrame(() => {
    const start = performance.now()
    root.render(<TextProvider language="en"><Both kind={kind} /></TextProvider>)
    const look = () => {
      if (!place.querySelector('[role=row] a, tbody a')) return setTimeout(look, 0)
      // After the frame in which the rows are: the browser has then laid out and painted them.
      requestAnimationFrame(() => setTimeout(() => done({ ms: performance.now() - start, nodes: place.querySelectorAll('*').length }), 0))
    }
    look()
  })
})
`

beforeAll(async () => {
  folder = mkdtempSync(join(resolve('node_modules/.cache'), 'habeas-paint-'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Bench</title><div id="root"></div><script type="module" src="./page.jsx"></script></html>',
  )
  writeFileSync(join(folder, 'page.jsx'), page)
  built = await servePage(folder)
}, 240_000)
afterAll(() => {
  built?.close()
  rmSync(folder, { recursive: true, force: true })
})

type Drawn = { ms: number; nodes: number }
const draw = (page: Page, kind: 'virtual' | 'plain'): Promise<Drawn> =>
  page.evaluate(
    (wanted) => (window as unknown as { draw: (kind: string) => Promise<Drawn> }).draw(wanted),
    kind,
  )

it('paints ten thousand rows for the first time', async () => {
  const executablePath = process.env.HABEAS_CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(built.address)
  await page.waitForFunction(() => 'draw' in window)
  await draw(page, 'virtual')
  const virtual: Drawn[] = []
  for (let run = 0; run < 7; run += 1) virtual.push(await draw(page, 'virtual'))
  const plain: Drawn[] = []
  for (let run = 0; run < 3; run += 1) plain.push(await draw(page, 'plain'))
  await browser.close()
  const ours = quantile(
    virtual.map(({ ms }) => ms),
    0.5,
  )
  const theirs = quantile(
    plain.map(({ ms }) => ms),
    0.5,
  )
  const nodes = virtual[0]?.nodes ?? 0
  report('First paint of a register of 10,000 rows', [
    { what: 'the register', measured: `${ours.toFixed(0)} ms`, goal: '<= 200 ms', met: ours <= 200 },
    {
      what: 'a plain table of the same rows',
      measured: `${theirs.toFixed(0)} ms`,
      goal: 'the peer',
      met: true,
    },
    {
      what: 'how many times faster',
      measured: `${(theirs / ours).toFixed(1)} x`,
      goal: '>= 20 x',
      met: theirs / ours >= 20,
    },
    { what: 'elements in the page', measured: `${nodes}`, goal: '<= 1500', met: nodes <= 1500 },
  ])
})
