import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { mainBundle } from './main-bundle.mjs'
import { requireNode, root } from './node-version.mjs'

// Working days of the program against two that know nothing of it: a loop that steps from day to day
// (1,000,000 pairs), and LibreOffice's WORKDAY.INTL and NETWORKDAYS.INTL (100,000 cells, headless). Longer
// than a test may take; `npm test` compares 100,000 pairs. Ends with 1 when anything differs.
//
//   node scripts/compare-working-days.mjs

requireNode()
const pairs = 1_000_000
const rowsOfSheet = 50_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
/** The day from which LibreOffice counts, 1899-12-30, is so many days before 1970-01-01. */
const serialOfEpoch = 25_569

// Mulberry32: the same numbers in every run, so that a difference can be looked for again.
function randomFrom(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const vite = await createServer({
  root,
  configFile: false,
  ...mainBundle(),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const { addWorkingDays, calendarTable, workingDaysBetween } = await vite.ssrLoadModule(
  '/src/core/law/calendar-table.ts',
)
const { fromEpochDay, toEpochDay } = await vite.ssrLoadModule('/src/core/dates/epoch-day.ts')
const { shippedCalendars } = await vite.ssrLoadModule('/src/main/calendars/shipped-calendars.ts')

const words = { en: 'x', es: 'x', pt: 'x', fr: 'x' }

/** A calendar of chance: any weekend of none to three days, up to 400 holidays, some in doubt. */
function chanceCalendar(random, years) {
  const from = toEpochDay('2000-01-01') + random(3000)
  const until = from + years * 365
  const holidays = new Map()
  for (let left = random(400); left > 0; left -= 1)
    holidays.set(from + random(until - from + 1), random(4) > 0)
  return {
    format: 1,
    id: 'chance',
    title: words,
    note: words,
    weekend: weekdays.filter(() => random(4) === 0).slice(0, 3),
    coversFrom: fromEpochDay(from),
    coversUntil: fromEpochDay(until),
    holidays: [...holidays].map(([on, certain]) => ({ on: fromEpochDay(on), name: 'x', certain })),
    citations: [],
    confirmed: null,
  }
}

/** What anyone would do with a finger on a wall calendar. */
function finger(calendar, reading) {
  const from = toEpochDay(calendar.coversFrom)
  const until = toEpochDay(calendar.coversUntil)
  const skipped = calendar.holidays.filter(({ certain }) => certain || reading !== 'certain')
  const holidays = new Set(skipped.map(({ on }) => toEpochDay(on)))
  const rests = (day) =>
    holidays.has(day) || calendar.weekend.includes(weekdays[new Date(day * 86_400_000).getUTCDay()])
  const restsOn = Array.from({ length: until - from + 1 }, (_, at) => rests(from + at))
  return {
    from,
    until,
    holidays,
    add(start, n, firstDay) {
      const step = Math.sign(n)
      let day = firstDay === 'included' ? start - step : start
      for (let left = Math.abs(n); left > 0; ) {
        day += step
        if (day < from || day > until) return Number.NaN
        if (!restsOn[day - from]) left -= 1
      }
      return day
    },
    between(a, b) {
      let count = 0
      for (let day = Math.min(a, b) + 1; day <= Math.max(a, b); day += 1) if (!restsOn[day - from]) count += 1
      return b < a ? 0 - count : count
    },
  }
}

const readings = ['certain', 'certain-and-uncertain']
let different = 0
function compare(what, ours, theirs) {
  if (Object.is(ours, theirs)) return
  different += 1
  if (different <= 10) console.error(`  differs: ${what}: ${ours}, not ${theirs}`)
}

function againstLoop() {
  const random = randomFrom(1)
  const calendars = [
    ...shippedCalendars,
    ...Array.from({ length: 45 }, () => chanceCalendar(random, 3 + random(25))),
  ]
  const each = pairs / calendars.length / 2
  for (const calendar of calendars)
    for (const reading of readings) {
      const table = calendarTable(calendar, reading)
      const loop = finger(calendar, reading)
      for (let pair = 0; pair < each; pair += 1) {
        const start = loop.from + random(loop.until - loop.from + 1)
        if (pair % 2 === 0) {
          const n = (1 + random(90)) * (random(4) === 0 ? -1 : 1)
          const firstDay = random(2) === 0 ? 'excluded' : 'included'
          const what = `${calendar.id}, ${reading}: ${n} from ${fromEpochDay(start)}, ${firstDay}`
          compare(what, addWorkingDays(table, start, n, firstDay), loop.add(start, n, firstDay))
        } else {
          const end = Math.min(loop.until, Math.max(loop.from, start + random(400) - 100))
          const what = `${calendar.id}, ${reading}: from ${fromEpochDay(start)} to ${fromEpochDay(end)}`
          compare(what, workingDaysBetween(table, start, end), loop.between(start, end))
        }
      }
    }
  console.log(`Against a loop from day to day: ${pairs} pairs, ${different} differences.`)
}

const office = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
)

const cell = (formula) => `<table:table-cell table:style-name="n" table:formula="of:=${formula}"/>`
const number = (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`
const row = (cells) => `<table:table-row>${cells.join('')}</table:table-row>`

function sheet(tables, rows) {
  const longest = Math.max(...tables.map(({ holidays }) => holidays.length))
  const holidayRows = Array.from({ length: longest }, (_, at) =>
    row(
      tables.map(({ holidays }) =>
        holidays[at] === undefined ? '<table:table-cell/>' : number(holidays[at]),
      ),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">
<office:automatic-styles>
<number:number-style style:name="N0"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="n" style:family="table-cell" style:data-style-name="N0"/>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="days">${rows.map(row).join('\n')}</table:table>
<table:table table:name="holidays">${holidayRows.join('\n')}</table:table>
</office:spreadsheet></office:body></office:document>`
}

function againstOffice() {
  if (office === undefined) {
    console.log(
      'SKIPPED: LibreOffice is not here (Debian: apt-get install libreoffice-calc-nogui). Nothing compared.',
    )
    return
  }
  const before = different
  const random = randomFrom(2)
  const calendars = [...shippedCalendars, ...Array.from({ length: 15 }, () => chanceCalendar(random, 12))]
  const tables = calendars.flatMap((calendar) =>
    readings.map((reading) => {
      const { from, until, holidays } = finger(calendar, reading)
      // LibreOffice takes the week from Monday, 1 for a day that rests.
      const week = [...weekdays.slice(1), 'sunday']
        .map((day) => (calendar.weekend.includes(day) ? 1 : 0))
        .join('')
      const serials = [...holidays].map((day) => day + serialOfEpoch)
      return {
        calendar,
        reading,
        from,
        until,
        week,
        holidays: serials,
        table: calendarTable(calendar, reading),
      }
    }),
  )
  const asked = []
  while (asked.length < rowsOfSheet) {
    const column = random(tables.length)
    const { from, until, table } = tables[column]
    const start = from + random(until - from + 1)
    const n = (1 + random(90)) * (random(4) === 0 ? -1 : 1)
    // A term that leaves the calendar has no answer here, and one of a sheet without end.
    if (Number.isNaN(addWorkingDays(table, start, n, 'excluded'))) continue
    asked.push({ column, start, n, end: from + random(until - from + 1) })
  }
  const rows = asked.map(({ column, start, n, end }) => {
    const { week, holidays } = tables[column]
    const name = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`
    const list = holidays.length === 0 ? '' : `;[$holidays.$${name}$1:.$${name}$${holidays.length}]`
    const more = `&quot;${week}&quot;${list}`
    return [
      cell(`COM.MICROSOFT.WORKDAY.INTL(${start + serialOfEpoch};${n};${more})`),
      cell(`COM.MICROSOFT.NETWORKDAYS.INTL(${start + serialOfEpoch};${end + serialOfEpoch};${more})`),
    ]
  })

  const folder = mkdtempSync(join(tmpdir(), 'habeas-working-days-'))
  const file = join(folder, 'days.fods')
  writeFileSync(file, sheet(tables, rows))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const done = spawnSync(office, [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file], {
    encoding: 'utf8',
    timeout: 900_000,
  })
  if (done.status !== 0) throw new Error(`LibreOffice failed: ${done.stderr}`)
  const lines = readFileSync(join(folder, 'days.csv'), 'utf8').trimEnd().split('\n')
  rmSync(folder, { recursive: true, force: true })
  if (lines.length !== asked.length) throw new Error(`${lines.length} rows came back, not ${asked.length}`)

  for (const [index, { column, start, n, end }] of asked.entries()) {
    const { table, calendar, reading } = tables[column]
    const [day, days] = lines[index].split(',').map(Number)
    const what = `${calendar.id}, ${reading}, from ${fromEpochDay(start)}`
    compare(`${what}: ${n} working days`, addWorkingDays(table, start, n, 'excluded') + serialOfEpoch, day)
    // NETWORKDAYS.INTL counts both ends, and gives a negative number when the second is earlier.
    const isBack = end < start
    const [low, high] = isBack ? [end, start] : [start, end]
    const firstCounts = table.rests[low - table.from] === 0 ? 1 : 0
    const both = workingDaysBetween(table, low, high) + firstCounts
    compare(`${what} to ${fromEpochDay(end)}`, isBack && both !== 0 ? -both : both, days)
  }
  const version = spawnSync(office, ['--version'], { encoding: 'utf8' }).stdout.trim()
  console.log(`Against ${version}: ${asked.length * 2} cells, ${different - before} differences.`)
}

againstLoop()
againstOffice()
await vite.close()
process.exit(different === 0 ? 0 : 1)
