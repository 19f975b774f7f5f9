import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cutOffIn, wordsIn } from '../support/page-words'
import { type RunningProgram, runProgram } from '../support/running-program'

// One program for the file: the example facility takes a moment to make, and nothing here changes it.
let program: RunningProgram
let page: Page
let person: string
const wrong: string[] = []

const wide = { width: 1440, height: 900 }

test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)
// A trace of so many looks would take longer than the looks.
test.use({ trace: 'off' })

test.beforeAll(async ({ browser }) => {
  program = await runProgram()
  const context = await browser.newContext({ viewport: wide, locale: 'en-GB', reducedMotion: 'reduce' })
  page = await context.newPage()
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
  await page.goto(program.startAddress)
  await page
    .getByRole('button', { name: /example facility/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 90_000 })
  const first = page.getByRole('main').locator('td a[href^="#/person/"]').first()
  await expect(first).toBeVisible()
  person = ((await first.getAttribute('href')) ?? '').replace(/\/[a-z]+$/, '')
})
test.afterAll(async () => {
  await page.context().close()
  await program.stop()
})
test.afterEach(() => {
  expect(wrong.splice(0)).toEqual([])
})

const screens: Readonly<Record<string, () => string>> = {
  today: () => '#/today',
  register: () => '#/register?scope=held',
  'everyone who was ever held': () => '#/register',
  'person, overview': () => `${person}/overview`,
  'person, timeline': () => `${person}/timeline`,
  'person, limits': () => `${person}/limits`,
  'person, flags': () => `${person}/protection`,
  'person, history': () => `${person}/history`,
  'person, not in the register': () => '#/person/00000000-0000-7000-8000-000000000000/overview',
  admission: () => '#/person/new',
  import: () => '#/import',
  'settings, facility': () => '#/settings/facility',
  'settings, units': () => '#/settings/units',
  'settings, users': () => '#/settings/users',
  'settings, backups': () => '#/settings/backups',
  'settings, change log': () => '#/settings/change-log',
  'settings, my': () => '#/settings/my',
}

/** Waits until the screen of an address stands, with its data, and nothing in it moves any more. */
const settle = async () => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  let before = ''
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => `${document.body.textContent} ${document.body.scrollHeight}`)
        const isStill = now === before
        before = now
        return isStill
      },
      { intervals: [60] },
    )
    .toBe(true)
}

const goTo = async (address: string) => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await settle()
}

const accessible = async (where: string, rules?: string[]) => {
  // What React Aria has just said lies in its announcer, without a name, for seven seconds.
  const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]')
  if (rules !== undefined) axe.withRules(rules)
  const { violations } = await axe.analyze()
  expect
    .soft(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
      where,
    )
    .toEqual([])
}

const rawKey = /\b(?:problem|person|register|settings|import|today|frame|part|state|date)\.[a-z][a-zA-Z]+/g

/** Words that are the key of a message: its text was not found. */
const worded = async (where: string) => {
  const words = await page.evaluate(wordsIn)
  expect.soft(words.join('\n').match(rawKey) ?? [], where).toEqual([])
}

const wear = async (colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

/** Every rule in light; in dark, where only colours differ, those of colour. */
const inBothThemes = async (where: string) => {
  await wear('light')
  await accessible(`${where}, light`)
  await wear('dark')
  await accessible(`${where}, dark`, ['color-contrast'])
}

for (const [name, address] of Object.entries(screens).filter(([name]) => !name.startsWith('everyone')))
  test(`${name}: axe finds nothing in light or dark, and every word is a word`, async () => {
    await goTo(address())
    await inBothThemes(name)
    await worded(name)
  })

test('palette, keys and another instant pass the same look', async () => {
  await goTo('#/today')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ma')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await inBothThemes('palette')
  await worded('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await inBothThemes('keys')
  await worded('keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /As of now/ }).click()
  await page.keyboard.type('-30d 12:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Answering for/)).toBeVisible()
  for (const each of ['today', 'register', 'person, overview', 'person, timeline']) {
    await goTo(screens[each]?.() ?? '')
    await expect(page.getByText(/^Answering for/)).toBeVisible()
    if (each !== 'register') await accessible(`${each}, thirty days ago`)
    await worded(`${each}, thirty days ago`)
  }
  await page.getByRole('status').getByRole('button', { name: 'Back to now' }).click()
  await expect(page.getByText(/^Answering for/)).toHaveCount(0)
})

const room = {
  '1024 x 700': { width: 1024, height: 700 },
  '1440 x 900 at 400 %': { width: 360, height: 225 },
}

for (const [size, viewport] of Object.entries(room))
  test(`nothing is cut off or out of reach at ${size}`, async () => {
    await page.setViewportSize(viewport)
    for (const [name, address] of Object.entries(screens)) {
      await goTo(address())
      expect.soft(await page.evaluate(cutOffIn), `${name}, ${size}`).toEqual([])
    }
    await page.setViewportSize(wide)
  })

test('today, register and a person stand in every language', async () => {
  const languages = { es: 'Español', pt: 'Português', fr: 'Français', en: 'English' }
  for (const [code, language] of Object.entries(languages)) {
    await page
      .locator('header button[aria-haspopup]')
      .filter({ hasText: /^(EN|ES|PT|FR)/i })
      .click()
    await page.getByRole('menuitemradio', { name: language }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    for (const viewport of [wide, room['1024 x 700']]) {
      await page.setViewportSize(viewport)
      for (const name of ['today', 'register', 'person, overview']) {
        await goTo(screens[name]?.() ?? '')
        await worded(`${name}, ${code}`)
        expect.soft(await page.evaluate(cutOffIn), `${name}, ${code}, ${viewport.width}`).toEqual([])
      }
    }
    await accessible(`person, ${code}`)
  }
  await page.setViewportSize(wide)
})

const focus = () =>
  page.evaluate(() => {
    const on = document.activeElement
    // A field inside a drawn box shows its focus on the box.
    const isDrawn = [on, on?.parentElement ?? null].some((element) => {
      if (element === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    })
    const row = on?.getAttribute('aria-activedescendant') ?? null
    return {
      on: (on?.outerHTML ?? '').slice(0, 120),
      href: on?.getAttribute('href') ?? '',
      role: on?.getAttribute('role') ?? '',
      row,
      seen: isDrawn || row !== null,
    }
  })

/** Walks with Tab until the focus is where it is wanted; each stop on the way can be seen. */
const tabTo = async (isThere: (at: Awaited<ReturnType<typeof focus>>) => boolean) => {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const at = await focus()
    expect(at.seen, `focus is seen at step ${step}: ${JSON.stringify(at)}`).toBe(true)
    if (isThere(at)) return
  }
  throw new Error('The keyboard does not reach it')
}

test('a person is reached from today, and from the register, without a mouse', async () => {
  await goTo('#/today')
  await page.keyboard.press('Escape')
  await tabTo(({ href }) => href.startsWith('#/person/') && !href.startsWith('#/person/new'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Person' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('grid', { name: 'Register' })).toBeVisible()
  await settle()
  await tabTo(({ role }) => role === 'grid')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Person' })).toBeVisible()
})
