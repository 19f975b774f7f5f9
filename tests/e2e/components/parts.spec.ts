import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type BuiltPage, servePage } from './built-page'

// One worker builds the page once for the whole file.
test.describe.configure({ mode: 'default' })

let built: BuiltPage | undefined

test.beforeAll(async () => {
  built = await servePage(new URL('gallery', import.meta.url).pathname)
})
test.afterAll(() => built?.close())

const violations: string[] = []

const open = async (page: Page, theme: 'light' | 'dark' = 'light') => {
  violations.length = 0
  page.on(
    'console',
    (message) => message.text().includes('Content Security Policy') && violations.push(message.text()),
  )
  page.on('pageerror', (error) => violations.push(error.message))
  await page.goto(`${built?.address}?${theme}`)
  await expect(page.getByText('Person 3', { exact: true })).toBeVisible()
}

test.describe('the parts', () => {
  for (const theme of ['light', 'dark'] as const)
    test(`pass axe in ${theme} and break no policy`, async ({ page }) => {
      await open(page, theme)
      const found = await new AxeBuilder({ page }).analyze()
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(violations).toEqual([])
    })

  test('a typed date is said back with the month as a word', async ({ page }) => {
    await open(page)
    const field = page.getByLabel('When it happened')
    await field.fill('5/11 0905')
    await expect(page.getByText('Thu 5 November 2026, 09:05')).toBeVisible()
    await field.fill('31/11')
    await expect(page.getByText('There is no such day in that month.')).toBeVisible()
    await field.fill('5/11')
    await expect(page.getByText('5 November, at what time?')).toBeVisible()
  })

  test('the error summary takes the focus and leads to the field', async ({ page }) => {
    await open(page)
    await expect(page.getByRole('alert').filter({ hasText: '1 thing to correct' })).toBeFocused()
    await page.getByRole('button', { name: 'Handover: before the stop at 17:20' }).click()
    await expect(page.getByLabel('When it happened')).toBeFocused()
  })

  test('a dialog keeps the focus and gives it back', async ({ page }) => {
    await open(page)
    const button = page.getByRole('button', { name: 'Entered in error' })
    await button.click()
    await expect(page.getByRole('dialog', { name: 'Mark this event as entered in error?' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  })

  test('choices work by keyboard alone', async ({ page }) => {
    await open(page)
    await page.getByRole('combobox', { name: 'Country' }).fill('mex')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('México')
    await page.locator('#unit').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('#unit')).toContainText('B-07')
    await page.getByRole('checkbox', { name: 'Keep drafts' }).press('Space')
    await expect(page.locator('#agreed')).toHaveText('not kept')
  })

  test('an announcement is heard and can be answered', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Announce' }).click()
    const said = page.getByRole('status').filter({ hasText: 'Release recorded' })
    await expect(said).toBeVisible()
    await said.getByRole('button', { name: 'Undo' }).click()
    await expect(said).toHaveCount(0)
  })
})

test.describe('a list of 10,000 rows', () => {
  test('draws only the rows in view', async ({ page }) => {
    await open(page)
    const grid = page.getByRole('grid', { name: 'Register' })
    await expect(grid).toHaveAttribute('aria-rowcount', '10001')
    expect(await page.locator('[role=grid] *').count()).toBeLessThan(1_500)
  })

  test('moves, opens and selects by keyboard, from the first row to the last', async ({ page }) => {
    await open(page)
    const grid = page.getByRole('grid', { name: 'Register' })
    await grid.focus()
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await expect(page.locator('#opened')).toHaveText('Person 1')
    await page.keyboard.press('End')
    await expect(page.getByText('Person 9999')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('#opened')).toHaveText('Person 9999')
    await page.keyboard.press('Space')
    await expect(page.getByText('1 selected of 10,000')).toBeVisible()
    await page.keyboard.press('Home')
    await expect(page.getByText('Person 0', { exact: true })).toBeVisible()
    const active = await grid.getAttribute('aria-activedescendant')
    await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-rowindex', '2')
  })

  test('is another list in another order, from its top', async ({ page }) => {
    await open(page)
    await page.getByRole('grid', { name: 'Register' }).focus()
    await page.keyboard.press('End')
    await expect(page.getByText('Person 9999')).toBeVisible()
    await page.getByRole('button', { name: 'Person', exact: true }).click()
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('Person 9999')
    await expect(page.getByRole('grid').getByRole('columnheader', { name: 'Person' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })
})
