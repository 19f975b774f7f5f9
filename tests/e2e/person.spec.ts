import { expect, type Page } from '@playwright/test'
import { admit } from '../support/admit'
import { openExample, test } from '../support/example-test'
import { address } from '../support/look-at-page'

test.beforeEach(({ page, program }) => openExample(page, program))

const heldIn = (page: Page, part: string) =>
  page.getByRole('region', { name: 'Person' }).getByText(part, { exact: false })

test('someone is admitted, released and held again, and time held adds up over both stays', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await admit(page)
  await expect(page.getByRole('cell', { name: 'Physical stop', exact: true })).toBeVisible()
  await expect(page.getByText('Entered late').first()).toBeVisible()

  await page.getByRole('button', { name: 'Record release' }).click()
  const release = page.getByRole('dialog', { name: 'Record release' })
  await release.getByLabel('When it happened').fill('-6d 8:00')
  await release.getByRole('button', { name: 'Save the release' }).click()
  await expect(release.getByRole('alert')).toContainText('end before it')
  await release.getByLabel('When it happened').fill('-2d 8:00')
  await release.getByRole('button', { name: 'Save the release' }).click()
  await expect(page.getByText('The stay has ended.')).toBeVisible()
  await expect(heldIn(page, '3 d 00 h 00 min')).toBeVisible()

  await page.getByRole('button', { name: 'Held again' }).click()
  const again = page.getByRole('dialog', { name: 'Held again' })
  await again.getByLabel('Physical stop').fill('-1d 8:00')
  await again.getByLabel('Arrival here').fill('-1d 9:00')
  await again.getByRole('button', { name: 'Open the stay' }).click()
  await expect(page.getByText('A new stay is open.')).toBeVisible()
  await expect(heldIn(page, 'in all')).toBeVisible()

  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Changes' })).toContainText('Added: event')
  await page.getByRole('button', { name: 'Undo the last action' }).click()
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Held again' })).toBeVisible()
})

test('someone who is in the register already is found while their name is typed', async ({ page }) => {
  await admit(page)
  await address(page, '#/person/new')
  await page.getByLabel('Given name').fill('Xquenda')
  await page.getByLabel('Family name').fill('Zyxwvut')
  await expect(page.getByRole('link', { name: 'Open the file of Xquenda Zyxwvut' })).toBeVisible()
  await page.getByRole('link', { name: 'Today' }).first().click()
  await expect(page.getByRole('alertdialog', { name: 'Leave this page?' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on typing' }).click()
  await expect(page.getByLabel('Given name')).toHaveValue('Xquenda')
})

test('what cannot be saved is listed on top, each with the way to its field', async ({ page }) => {
  await address(page, '#/person/new')
  await page.getByLabel('Arrival here').fill('tomorrow 8:00')
  await page.getByRole('button', { name: 'Save the admission' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await summary.getByRole('button', { name: 'Physical stop: Please fill this in.' }).click()
  await expect(page.getByLabel('Physical stop')).toBeFocused()
})
