import { expect } from '@playwright/test'
import { openExample, test } from '../support/example-test'
import { accessible, address } from '../support/look-at-page'

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, actionTimeout: 30_000 })
test.setTimeout(180_000)

test('a person’s record prints as pages of its own, with the working of the time held', async ({
  page,
  program,
}) => {
  await openExample(page, program)
  await address(page, '#/register')
  await page.getByRole('row').nth(2).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('heading', { name: 'How the time held was added up' })).toBeVisible()
  await accessible(page, 'print')
  await expect(page.getByText(/^Change-log head [0-9a-f]{4} [0-9a-f]{4}/)).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Settings' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const pages = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
  expect(pages.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(1)
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.screenshot({ path: 'test-results/print.png' })
})
