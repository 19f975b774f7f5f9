import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type RunningProgram, runProgram } from '../support/running-program'

let program: RunningProgram | undefined
test.afterEach(async () => {
  await program?.stop()
  program = undefined
})

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, actionTimeout: 30_000 })
test.setTimeout(180_000)

test('a person’s record prints as pages of its own, with the working of the time held', async ({ page }) => {
  program = await runProgram()
  await page.goto(program.startAddress)
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 90_000 })
  await page.evaluate(() => {
    location.hash = '#/register'
  })
  await page.getByRole('row').nth(2).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('heading', { name: 'How the time held was added up' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
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
