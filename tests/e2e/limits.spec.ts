import { expect, type Page } from '@playwright/test'
import { openExample, test } from '../support/example-test'
import { accessible } from '../support/look-at-page'

test.beforeEach(({ page, program }) => openExample(page, program))

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, actionTimeout: 30_000 })
test.setTimeout(240_000)

const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, address)

/** Admits someone who was stopped five days ago and of whose handover nothing is written. */
async function admit(page: Page) {
  await goTo(page, '#/person/new')
  await page.getByLabel('Given name').fill('Xquenda')
  await page.getByLabel('Family name').fill('Zyxwvut')
  await page.getByLabel('Physical stop').fill('-5d 8:00')
  await page.getByLabel('Arrival here').fill('-5d 17:30')
  await page.getByRole('button', { name: 'Save the admission' }).click()
  await expect(page.getByRole('heading', { name: 'Xquenda Zyxwvut' })).toBeVisible()
  await page.getByRole('link', { name: /^Limits/ }).click()
}

test('a limit is read with its working, its missing fact filled in, and its date said to be another', async ({
  page,
}) => {
  await admit(page)
  const person = page.getByRole('region', { name: 'Person' })
  await expect(person.getByText('First limit that bites')).toBeVisible()
  await expect(person.getByText(/36 hours of administrative arrest/)).toBeVisible()

  const row = page.getByRole('row', { name: /36 hours of administrative arrest/ }).first()
  await expect(row.getByText('Over', { exact: true })).toBeVisible()
  await row.getByRole('button', { name: /How this date was worked out/ }).press('Enter')
  await expect(page.getByText('The clock starts: physical stop')).toBeVisible()
  await expect(page.getByText('+ 36 hours').first()).toBeVisible()
  await expect(page.getByText('No extension: the text allows none.')).toBeVisible()
  await accessible(page, 'limit with its working')

  const missing = page.getByRole('region', { name: /Facts that stop a clock/ })
  await missing.getByRole('button', { name: 'Fill in: handover to the migration authority' }).click()
  const event = page.getByRole('dialog')
  await event.getByLabel('When it happened').fill('-5d 12:00')
  await event.getByRole('button', { name: 'Record the event' }).click()
  await expect(event).toBeHidden()
  await expect(
    missing.getByRole('button', { name: 'Fill in: handover to the migration authority' }),
  ).toHaveCount(0)

  await page.getByRole('button', { name: 'Say another date' }).click()
  const other = page.getByRole('dialog', { name: 'Say another date' })
  await other.getByRole('button', { name: 'Ask for this date' }).click()
  await expect(other.getByRole('alert')).toBeVisible()
  await other.getByRole('textbox', { name: 'Another date' }).fill('-4d 9:00')
  await other.getByText('A court order says otherwise').click()
  await other.getByLabel(/In your own words/).fill('Amparo 12/2026, District court')
  await other.getByRole('button', { name: 'Ask for this date' }).click()
  await expect(page.getByText(/Not confirmed by a second person yet/)).toBeVisible()
  // Nobody confirms a date of their own.
  await expect(page.getByRole('button', { name: 'Confirm this date' })).toHaveCount(0)
  await expect(row.getByText(/other date asked for/)).toBeVisible()
})

test('milestones and answers are recorded, and the register is asked as it was known before', async ({
  page,
}) => {
  await admit(page)
  await page.getByRole('button', { name: 'Answer a question of fact' }).click()
  const answer = page.getByRole('dialog', { name: 'Answer a question of fact' })
  await answer.getByRole('button', { name: 'Save the answer' }).click()
  await expect(answer.getByRole('alert')).toBeVisible()
  await answer.getByRole('button', { name: /Fact/ }).click()
  await page.getByRole('option', { name: 'held in a prison' }).click()
  await answer.getByText('The rules for this case do not apply.').click()
  await answer.getByRole('button', { name: 'Save the answer' }).click()
  await expect(page.getByRole('cell', { name: 'held in a prison: no', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Record a milestone' }).click()
  const milestone = page.getByRole('dialog', { name: 'Record a milestone' })
  await milestone.getByRole('button', { name: /What happened/ }).click()
  await page.getByRole('option', { name: 'reasons for the detention told' }).click()
  await milestone.getByLabel('When it happened').fill('-4d 9:00')
  await milestone.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('cell', { name: 'reasons for the detention told', exact: true })).toBeVisible()
  await expect(page.getByText('Entered late').first()).toBeVisible()

  await page.getByRole('button', { name: 'As known now' }).click()
  await page.getByLabel('Known at').fill('-1d 9:00')
  await page.getByRole('button', { name: 'Answer for this instant' }).click()
  await expect(page.getByText(/The answer is that of the register as it was known/)).toBeVisible()
})

test('the facts that stop clocks of everyone lead to the people, also at 400 % zoom', async ({ page }) => {
  await goTo(page, '#/stopping')
  await expect(page.getByRole('heading', { level: 1, name: 'Facts that stop a clock' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Whom it stops' }).first()).toBeVisible({ timeout: 60_000 })
  await accessible(page, 'facts that stop a clock')
  await page.getByRole('list', { name: 'Whom it stops' }).first().getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Limits and marks' })).toBeVisible()
  await page.setViewportSize({ width: 360, height: 640 })
  await expect(page.getByRole('table', { name: 'Limits and marks' })).toBeVisible()
  // The table scrolls in its own panel; the page does not.
  const widest = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(widest).toBeLessThanOrEqual(1)
})
