import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { wordsIn } from './page-words'

/** Waits until the screen of an address stands, with its data, and nothing in it moves any more. */
export const settle = async (page: Page): Promise<void> => {
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

/** Goes to an address within the program, as its links do. */
export const address = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

/** Goes to an address and waits until it stands. */
export const goTo = async (page: Page, hash: string): Promise<void> => {
  await address(page, hash)
  await settle(page)
}

/** Axe finds nothing, or the test fails with what it found and where. */
export const accessible = async (page: Page, where: string, rules?: string[]): Promise<void> => {
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

const rawKey =
  /\b(?:problem|person|register|settings|import|today|frame|part|state|date|law|lawbook|stopping|limits|command|role|flag)\.[a-z][a-zA-Z]+/g

/** No word on the page is the key of a message whose text was not found. */
export const worded = async (page: Page, where: string): Promise<void> => {
  const words = await page.evaluate(wordsIn)
  expect.soft(words.join('\n').match(rawKey) ?? [], where).toEqual([])
}

const wear = async (page: Page, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

/** Every rule in light; in dark, where only colours differ, those of colour. */
export const accessibleInBothThemes = async (page: Page, where: string): Promise<void> => {
  await wear(page, 'light')
  await accessible(page, `${where}, light`)
  await wear(page, 'dark')
  await accessible(page, `${where}, dark`, ['color-contrast'])
}
