import { expect } from '@playwright/test'
import { everyPlace, placeNames } from '../support/every-place'
import { accessible, accessibleInBothThemes, goTo, worded } from '../support/look-at-page'
import { test } from '../support/one-page'

test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)

for (const name of placeNames.filter((name) => !name.startsWith('everyone')))
  test(`${name}: axe finds nothing in light or dark, and every word is a word`, async ({ one }) => {
    const { page, person } = one
    await goTo(page, everyPlace(person)[name] ?? '')
    await accessibleInBothThemes(page, name)
    await worded(page, name)
  })

test('palette, keys and another instant pass the same look', async ({ one }) => {
  const { page, person } = one
  await goTo(page, '#/today')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ma')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await accessibleInBothThemes(page, 'palette')
  await worded(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await accessibleInBothThemes(page, 'keys')
  await worded(page, 'keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /As of now/ }).click()
  await page.keyboard.type('-30d 12:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Answering for/)).toBeVisible()
  for (const each of ['today', 'register', 'person, overview', 'person, timeline']) {
    await goTo(page, everyPlace(person)[each] ?? '')
    await expect(page.getByText(/^Answering for/)).toBeVisible()
    if (each !== 'register') await accessible(page, `${each}, thirty days ago`)
    await worded(page, `${each}, thirty days ago`)
  }
  await page.getByRole('status').getByRole('button', { name: 'Back to now' }).click()
  await expect(page.getByText(/^Answering for/)).toHaveCount(0)
})
