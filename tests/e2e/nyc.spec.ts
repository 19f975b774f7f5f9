import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type RunningProgram, runProgram } from '../support/running-program'

const list = resolve('../shared/data/nyc_in_custody_2021-02-10.csv')

// People held strictly more than N x 24 hours at 2021-02-11T00:00 America/New_York, as published beside the list.
const heldMoreThan = [
  ['24 h', 'house-24-hours', 5284],
  ['48 h', 'house-48-hours', 5241],
  ['72 h', 'house-72-hours', 5213],
  ['14 d', 'house-14-days', 4915],
  ['30 d', 'house-30-days', 4546],
  ['90 d', 'house-90-days', 3501],
  ['180 d', 'house-180-days', 2387],
  ['365 d', 'house-365-days', 1490],
  ['540 d', 'house-540-days', 940],
  ['730 d', 'house-730-days', 508],
] as const

let program: RunningProgram | undefined
test.afterEach(async () => {
  await program?.stop()
  program = undefined
})

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, actionTimeout: 60_000 })
test.setTimeout(300_000)

const choose = async (page: Page, field: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

const makeRegister = async (page: Page) => {
  await page.getByRole('button', { name: /New facility file/ }).click()
  await page.getByRole('textbox', { name: 'Name of the facility' }).fill('City jail')
  await choose(page, 'Country', 'United St', /United States/)
  await choose(page, 'Time zone', 'New Y', /New York/)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Name of the unit' }).fill('North')
  await page.getByRole('textbox', { name: /Capacity/ }).fill('6000')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana Ordóñez')
  await page.getByRole('textbox', { name: 'User' }).fill('a.ordonez')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('correct horse battery')
  await page.getByRole('textbox', { name: 'Password again' }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Make the register' }).click()
  await page.getByText('I have printed').click()
  await page.getByRole('button', { name: 'Go on to the register' }).click()
}

const importList = async (page: Page) => {
  await page.evaluate(() => {
    location.hash = '#/import'
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(list)
  await expect(page.getByRole('heading', { name: 'Which number is the month?' })).toBeVisible({
    timeout: 60_000,
  })
  const begin = page.getByRole('button', { name: /^Import / })
  await expect(begin).toBeDisabled()
  await page.getByRole('button', { name: 'Confirm month first' }).click()
  // Nobody on this list has left: how stays ended is not asked.
  await expect(page.getByRole('heading', { name: 'How did these stays end?' })).toHaveCount(0)
  await expect(begin).toHaveText('Import 5,310 people')
  await page.getByRole('textbox', { name: 'Day' }).fill('2021-02-10')
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('button', { name: 'Import 5,310 people' }).click({ timeout: 60_000 })
  await expect(page.getByText('5,310 people taken in')).toBeVisible({ timeout: 120_000 })
}

test('the New York list of 2021-02-10, imported through the screens, gives its published figures', async ({
  page,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: counted as skipped, with the reason, where the list is absent
  test.skip(!existsSync(list), '../shared/data is not beside the project: its figures were not checked')
  program = await runProgram()
  await page.goto(program.startAddress)
  await makeRegister(page)
  await importList(page)

  await page.getByRole('button', { name: /As of now/ }).click()
  await page.getByRole('textbox', { name: 'Instant' }).fill('2021-02-11 00:00')
  await page.getByRole('button', { name: 'Answer for this instant' }).click()
  await expect(page.getByText(/^Answering for/)).toContainText('Thu 11 Feb 2021 00:00')
  for (const [length, rule, people] of heldMoreThan) {
    await page.evaluate((over) => {
      location.hash = `#/register?over=${over}`
    }, rule)
    await expect(page.getByRole('button', { name: `Held more than: ${length}` })).toBeVisible()
    await expect(
      page.getByText(`None selected of ${people.toLocaleString('en')} found`),
      `held more than ${length}`,
    ).toBeVisible()
  }
})
