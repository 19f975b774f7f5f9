import { expect } from '@playwright/test'
import { admit } from '../support/admit'
import { openExample, test } from '../support/example-test'
import { accessible, address } from '../support/look-at-page'
import { addSecondPerson, changeToSecondPerson } from '../support/second-person'

test.beforeEach(({ page, program }) => openExample(page, program))

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, actionTimeout: 30_000 })
test.setTimeout(240_000)

test('a limit is read with its working, its missing fact filled in, and its date said to be another', async ({
  page,
}) => {
  await admit(page)
  await page.getByRole('link', { name: /^Limits/ }).click()
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
  const file = await admit(page)
  const admittedAt = new Date().toISOString()
  await page.getByRole('link', { name: /^Limits/ }).click()
  await page.getByRole('button', { name: 'Answer a question of fact' }).click()
  const answer = page.getByRole('dialog', { name: 'Answer a question of fact' })
  await answer.getByRole('button', { name: 'Save the answer' }).click()
  await expect(answer.getByRole('alert')).toBeVisible()
  await expect(answer.getByRole('button', { name: 'Fact: Please fill this in.' })).toBeVisible()
  await answer.getByRole('button', { name: 'Choose Fact' }).click()
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
  // Nobody knew of the person yesterday, so there is nothing to be put on paper.
  await page.getByRole('main').getByRole('link', { name: 'Print', exact: true }).last().click()
  await expect(page.getByText(/^The person was not in the register on /)).toBeVisible()

  await address(page, `${file}/print?known=${admittedAt}`)
  await expect(page.getByText(/^As the register was known at /)).toBeVisible()
  await expect(page.getByText(/^This paper tells what the register held on /)).toBeVisible()
  await expect(page.locator('table[data-ready="true"]')).toBeVisible()
  await accessible(page, 'print as known')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText(/This result is kept with its facts and rule versions/)).toBeVisible()
  await page.screenshot({ path: 'test-results/print-as-known.png', fullPage: true })
  await page.getByRole('link', { name: 'Back to the file' }).click()
  const kept = page
    .getByRole('grid', { name: 'Printed results' })
    .or(page.getByRole('table', { name: 'Printed results' }))
  await expect(kept.getByRole('row').nth(1)).not.toContainText('when printed')
})

test('what is printed is computed again by other rules, an extension is weighed, another date is confirmed', async ({
  page,
}) => {
  await addSecondPerson(page)
  await address(page, '#/today')
  const held = page.getByRole('main').locator('td a[href^="#/person/"]').first()
  const person = ((await held.getAttribute('href')) ?? '').replace(/\/[a-z]+$/, '')
  const open = (rule: RegExp) =>
    page
      .getByRole('row', { name: rule })
      .first()
      .getByRole('button', { name: /How this date was worked out/ })
      .press('Enter')

  await address(page, `${person}/print`)
  await expect(page.locator('table[data-ready="true"]')).toBeVisible()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText(/This result is kept with its facts and rule versions/)).toBeVisible()
  await address(page, '#/law/alarms')
  await page.getByRole('textbox').first().fill('5')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /Save/ }).click()
  await address(page, `${person}/limits`)
  await page.getByRole('button', { name: 'Recompute with today’s rules' }).click()
  const recomputed = page.getByRole('dialog', { name: 'The printed result beside today’s rules' })
  await expect(
    recomputed.getByText('The kept law and facts give exactly the printed findings again.'),
  ).toBeVisible()
  await expect(recomputed.getByRole('row', { name: /Reasons told/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await open(/Printed term of 15 working days/)
  await page.getByRole('button', { name: 'Record an extension' }).click()
  const extension = page.getByRole('dialog', { name: /^Extension of/ })
  await extension.getByRole('button', { name: /Which extension/ }).click()
  await page.getByRole('option', { name: /^Grounds I to IV/ }).click()
  await extension.getByRole('textbox', { name: /^Ordered/ }).fill('-1d 9:00')
  await extension.getByRole('button', { name: /Ground$/ }).click()
  await page.getByRole('option', { name: 'art. 111 II', exact: true }).click()
  await extension.getByRole('button', { name: 'Record the extension' }).click()
  await expect(extension).toBeHidden()
  await expect(
    page.getByText(/^Extends nothing: Grounds I to IV.*after the time had run out/).first(),
  ).toBeVisible()
  await expect(
    page.getByRole('cell', { name: /^Extension: Grounds I to IV.*on the ground: art. 111 II/ }),
  ).toBeVisible()

  await open(/36 hours of administrative arrest/)
  await page.getByRole('button', { name: 'Say another date' }).first().click()
  const other = page.getByRole('dialog', { name: 'Say another date' })
  await other.getByRole('textbox', { name: 'Another date' }).fill('-4d 9:00')
  await other.getByText('A court order says otherwise').click()
  await other.getByLabel(/In your own words/).fill('Amparo 12/2026, District court')
  await other.getByRole('button', { name: 'Ask for this date' }).click()
  await expect(other).toBeHidden()
  await changeToSecondPerson(page)
  await address(page, `${person}/limits`)
  await open(/36 hours of administrative arrest/)
  await page.getByRole('button', { name: 'Confirm this date' }).click()
  await expect(page.getByText(/Confirmed by Second Person/)).toBeVisible()
  await address(page, `${person}/print`)
  await expect(page.getByText(/Confirmed by Second Person/)).toBeVisible()
})

test('a fact of the facility is answered once for everyone whose clocks it stops', async ({ page }) => {
  const named = (what: string) => new RegExp(`^${what}: Is this place a prison`)
  await address(page, '#/settings/facts')
  await page.getByRole('button', { name: named('Withdraw') }).click()
  const back = page.getByRole('dialog', { name: /^Withdraw/ })
  await back.getByRole('textbox').fill('Nobody looked')
  await back.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('button', { name: named('Answer') })).toBeVisible()
  await address(page, '#/stopping')
  const forAll = page.getByRole('link', { name: 'Answer for the facility: held in a prison' })
  await expect(page.getByText(/answered once for the facility/)).toBeVisible({ timeout: 60_000 })
  await forAll.click()
  const form = page.getByRole('dialog', { name: 'Is this place a prison, or a part of one?' })
  await form.getByText('No', { exact: true }).click()
  await accessible(page, 'a fact of the facility')
  await form.getByRole('button', { name: 'Save the answer' }).click()
  await expect(page.getByRole('button', { name: named('Answer anew') })).toBeVisible()
  await address(page, '#/stopping')
  await expect(page.getByRole('list', { name: 'Whom it stops' }).first()).toBeVisible({ timeout: 60_000 })
  await expect(forAll).toHaveCount(0)
})

test('the facts that stop clocks of everyone lead to the people, also at 400 % zoom', async ({ page }) => {
  await address(page, '#/stopping')
  await expect(page.getByRole('heading', { level: 1, name: 'Facts that stop a clock' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Whom it stops' }).first()).toBeVisible({ timeout: 60_000 })
  await accessible(page, 'facts that stop a clock')
  await page.getByRole('list', { name: 'Whom it stops' }).first().getByRole('link').first().click()
  await expect(page.getByRole('dialog', { name: 'Answer a question of fact' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const table = page.getByRole('region', { name: 'Limits and marks' })
  await table.focus()
  for (const key of ['j', 'ArrowDown', 'k', 'Enter']) await page.keyboard.press(key)
  await expect(table.getByText('How this date was worked out', { exact: true })).toHaveCount(1)
  await page.setViewportSize({ width: 360, height: 640 })
  await expect(page.getByRole('table', { name: 'Limits and marks' })).toBeVisible()
  // The table scrolls in its own panel; the page does not.
  const widest = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(widest).toBeLessThanOrEqual(1)
})
