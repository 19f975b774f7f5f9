import { expect, type Locator } from '@playwright/test'
import { everyPlace } from '../support/every-place'
import { accessible, goTo, worded } from '../support/look-at-page'
import { test, wide } from '../support/one-page'
import { cutOffIn } from '../support/page-words'

test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)

const small = { width: 1024, height: 700 }
const room = { '1024 x 700': small, '1440 x 900 at 400 %': { width: 360, height: 225 } }

for (const [size, viewport] of Object.entries(room))
  test(`nothing is cut off or out of reach at ${size}`, async ({ one }) => {
    const { page, person } = one
    await page.setViewportSize(viewport)
    for (const [name, address] of Object.entries(everyPlace(person))) {
      await goTo(page, address)
      expect.soft(await page.evaluate(cutOffIn), `${name}, ${size}`).toEqual([])
    }
    await page.setViewportSize(wide)
  })

test('a dialog keeps inside a window that is made small while it is open', async ({ one }) => {
  const { page, person } = one
  const dialogs = [
    [`${person}/overview`, 'Add event'],
    [`${person}/overview`, 'Move'],
    ['#/settings/users', 'Add a user'],
  ] as const
  for (const [address, name] of dialogs) {
    await goTo(page, address)
    await page.getByRole('button', { name, exact: true }).first().click()
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    await page.setViewportSize({ width: 360, height: 640 })
    const reach = (part: Locator) => part.evaluate((it) => Math.ceil(it.getBoundingClientRect().right))
    expect.soft(await reach(dialog), name).toBeLessThanOrEqual(360)
    for (const part of await dialog.locator('input, button').all())
      expect.soft(await reach(part), name).toBeLessThanOrEqual(360)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toHaveCount(0)
    await page.setViewportSize(wide)
  }
})

// The screens that say most, each in a language of longer words.
const told = [
  'today',
  'register',
  'person, overview',
  'person, limits',
  'facts that stop a clock',
  'law, packs',
  'law, rules',
  'law, rule',
  'law, edit',
  'law, calendar',
  'settings, facts of the facility',
]

const languages = { es: 'Español', pt: 'Português', fr: 'Français', en: 'English' }
for (const [code, language] of Object.entries(languages))
  test(`in ${code} every word is a word, and none is cut off`, async ({ one }) => {
    const { page, person } = one
    await page
      .locator('header button[aria-haspopup]')
      .filter({ hasText: /^(EN|ES|PT|FR)/i })
      .click()
    await page.getByRole('menuitemradio', { name: language }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    for (const viewport of [wide, small]) {
      await page.setViewportSize(viewport)
      for (const name of told) {
        await goTo(page, everyPlace(person)[name] ?? '')
        await worded(page, `${name}, ${code}`)
        expect.soft(await page.evaluate(cutOffIn), `${name}, ${code}, ${viewport.width}`).toEqual([])
      }
    }
    await page.setViewportSize(wide)
    await goTo(page, everyPlace(person).register ?? '')
    const hidden = await page.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth)
    expect.soft(hidden, `what the register hides at its side, ${code}`).toBeLessThanOrEqual(0)
    // Beside its state and how sure it is a rule is still told by its article; the title gives way before that does.
    const laws = await page.locator('[role="gridcell"] [class*="law"]').evaluateAll((all) =>
      all.map((one) => ({
        words: one.textContent,
        hidden: one.scrollWidth - one.clientWidth,
        place: one.querySelector('[class*="place"]')?.clientWidth ?? Number.POSITIVE_INFINITY,
      })),
    )
    expect.soft(laws.length).toBeGreaterThan(0)
    expect.soft(laws.filter(({ hidden, place }) => hidden > 0 || place < 36)).toEqual([])
    await goTo(page, `${person}/overview`)
    await accessible(page, `person, ${code}`)
  })
