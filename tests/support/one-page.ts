import { type Browser, expect, type Page } from '@playwright/test'
import { test as base, openExample, runOnCopy } from './example-test'
import type { RunningProgram } from './running-program'

/** One page on the example facility for all tests that only look. */
export type OnePage = {
  readonly page: Page
  /** The address of the first person of the board, without a tab. */
  readonly person: string
  /** What the page complained of since it was last asked: errors, and breaks of the content policy. */
  readonly complaints: () => readonly string[]
  readonly close: () => Promise<void>
}

export const wide = { width: 1440, height: 900 }

const openOnePage = async (browser: Browser, exampleHome: string): Promise<OnePage> => {
  const program: RunningProgram = await runOnCopy(exampleHome)
  const wrong: string[] = []
  const context = await browser.newContext({ viewport: wide, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`)
  })
  page.on('pageerror', ({ message }) => wrong.push(`thrown: ${message}`))
  await page.exposeFunction('tellViolation', (what: string) => wrong.push(`policy: ${what}`))
  await page.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (what: string) => void }
    addEventListener('securitypolicyviolation', (event) =>
      tellViolation(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await openExample(page, program)
  const first = page.getByRole('main').locator('td a[href^="#/person/"]').first()
  await expect(first).toBeVisible()
  return {
    page,
    person: ((await first.getAttribute('href')) ?? '').replace(/\/[a-z]+$/, ''),
    complaints: () => wrong.splice(0),
    close: async () => {
      await context.close()
      await program.kill()
    },
  }
}

/** Tests that look and change nothing: all of a worker share one page, and none leaves a complaint behind. */
export const test = base.extend<{ uncomplaining: undefined }, { one: OnePage }>({
  one: [
    async ({ browser, exampleHome }, use) => {
      const one = await openOnePage(browser, exampleHome)
      await use(one)
      await one.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  uncomplaining: [
    async ({ one }, use) => {
      await use(undefined)
      expect(one.complaints()).toEqual([])
    },
    { auto: true },
  ],
})
