import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, it } from 'vitest'
import { newKeyFile, withUser, wrapForUser, writeKeyFile } from '../src/main/store/key-file'
import { newId } from '../src/main/store/new-id'
import { type RunningProgram, runProgram } from '../tests/support/running-program'
import { benchKey, bigRegister } from './big-register'
import { quantile, report } from './measure'

// What a reader waits for: the built program in a browser, with its questions to the host, until the first rows
// are painted.

const credentials = { login: 'bench', password: 'a password for the bench' }
let made: ReturnType<typeof bigRegister>
let program: RunningProgram
let browser: Browser

beforeAll(async () => {
  execFileSync(process.execPath, [resolve('scripts/build.mjs')])
  made = bigRegister(110_000, 10_000)
  const { keys } = newKeyFile(newId(), benchKey)
  writeKeyFile(made.file, withUser(keys, await wrapForUser(keys, { userId: 'u', ...credentials }, benchKey)))
  made.store.close()
  program = await runProgram({ more: [made.file] })
  const executablePath = process.env.HABEAS_CHROMIUM ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await program?.kill()
  if (program !== undefined) rmSync(program.home, { recursive: true, force: true })
  made?.remove()
})

const firstRow = { today: 'main td a', register: '[role=row][data-index] a' } as const
type Place = keyof typeof firstRow

/** From the click on a screen's link until its first rows are painted. */
const open = (page: Page, place: Place): Promise<number> =>
  page.evaluate(
    ([to, row]) =>
      new Promise((done) => {
        const start = performance.now()
        document.querySelector<HTMLElement>(`nav a[href="#/${to}"]`)?.click()
        const look = () => {
          if (document.querySelector(row) === null) return setTimeout(look, 0)
          // After the frame in which the rows are: the browser has then laid out and painted them.
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0))
        }
        look()
      }),
    [place, firstRow[place]] as const,
  )

it('opens the register and Today of the running program', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await page.goto(program.startAddress)
  await page.getByRole('textbox', { name: 'User' }).fill(credentials.login)
  await page.getByRole('textbox', { name: 'Password' }).fill(credentials.password)
  await page.keyboard.press('Enter')
  await page.locator(firstRow.today).first().waitFor({ timeout: 60_000 })
  const times: Record<Place, number[]> = { register: [], today: [] }
  for (let run = 0; run < 9; run += 1)
    for (const place of ['register', 'today'] as const) {
      // As a reader does: not before the screen that stands there has come to rest.
      await page.waitForTimeout(1500)
      times[place].push(await open(page, place))
    }
  const first = times.register[0] ?? Number.NaN
  const line = (what: string, ms: number, goalMs: number) => ({
    what,
    measured: `${ms.toFixed(0)} ms`,
    goal: `<= ${goalMs} ms`,
    met: ms <= goalMs,
  })
  report('Opening a screen, 10,000 held among 110,000', [
    line('the register', quantile(times.register, 0.5), 200),
    line('the register, for the first time', first, 400),
    line('Today', quantile(times.today, 0.5), 400),
  ])
})
