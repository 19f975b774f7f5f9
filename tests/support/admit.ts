import { expect, type Page } from '@playwright/test'
import { address } from './look-at-page'

/** Admits a fictitious person through the form, without a mouse on the dates; answers their address. */
export const admit = async (page: Page, stopped = '-5d 8:00', arrived = '-5d 17:30'): Promise<string> => {
  await address(page, '#/person/new')
  await page.getByLabel('Given name').fill('Xquenda')
  await page.getByLabel('Family name').fill('Zyxwvut')
  await page.getByLabel('Physical stop').fill(stopped)
  await page.getByLabel('Arrival here').fill(arrived)
  await page.getByRole('button', { name: 'Save the admission' }).click()
  await expect(page.getByRole('heading', { name: 'Xquenda Zyxwvut' })).toBeVisible()
  return page.evaluate(() => location.hash.replace(/\/[a-z]+$/, ''))
}
