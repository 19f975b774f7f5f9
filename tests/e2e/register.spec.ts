import { expect, type Page } from '@playwright/test'
import { openExample, runOnCopy, test } from '../support/example-test'
import { address } from '../support/look-at-page'
import type { RunningProgram } from '../support/running-program'

// One program for the file: every look at it is a look.
let program: RunningProgram
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser, exampleHome }) => {
  program = await runOnCopy(exampleHome)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  page = await context.newPage()
  await openExample(page, program)
})
test.afterAll(async () => {
  await page.context().close()
  await program.kill()
})

const grid = () => page.getByRole('grid', { name: 'Register' })
const filtered = async () => {
  const foot = (await page.getByText(/selected of [\d,]+/).textContent()) ?? ''
  return Number(/of ([\d,]+)/.exec(foot)?.[1]?.replaceAll(',', ''))
}
const goTo = (hash: string) => address(page, hash)

test('each number on the board leads to as many rows', async () => {
  for (const name of [
    'Over a limit now',
    'Due in 24 h',
    'Due in 72 h',
    'Due in 7 days',
    'Prohibitions',
    'Authority gaps',
    'Lacking a fact',
  ]) {
    await goTo('#/today')
    const link = page.getByRole('navigation', { name: 'What needs a look' }).getByRole('link', { name })
    const count = Number((await link.textContent())?.match(/\d+/)?.[0])
    await link.click()
    await expect.poll(filtered, name).toBe(count)
  }
})

test('a name is found without its marks, and the way back keeps search, place and choice', async () => {
  await goTo('#/register?scope=held')
  await page.keyboard.press('/')
  await page.keyboard.type('guatem')
  await expect(page.getByText('Nobody matches these filters')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(filtered).toBeGreaterThan(100)
  await page.getByRole('searchbox').fill('munoz jose')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').fill('jose')
  await expect(grid().getByRole('row').nth(1)).toContainText(/Jos[eé]/)
  await grid().getByRole('checkbox', { name: 'Select the row' }).first().check()
  await expect(page.getByText(/^1 selected of/)).toBeVisible()
  await grid().focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('#/person/')
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('jose')
  await expect(page.getByText(/^1 selected of/)).toBeVisible()
  await expect(grid()).toHaveAttribute('aria-activedescendant', /-1$/)
})

test('all rows of a filter can be chosen at once, less one', async () => {
  await goTo('#/register?sexes=female')
  const all = await filtered()
  await grid().getByRole('checkbox', { name: 'Select all rows' }).check()
  await expect(page.getByText(`${all} selected of ${all} found`)).toBeVisible()
  await grid().getByRole('checkbox', { name: 'Select the row' }).nth(2).uncheck()
  await expect(page.getByText(`${all - 1} selected of ${all} found`)).toBeVisible()
})

test('a value in a cell narrows the list, and one press takes it away', async () => {
  await goTo('#/register?scope=held')
  const before = await filtered()
  await grid().getByRole('button', { name: 'Guatemala' }).first().click()
  await expect.poll(filtered).toBeLessThan(before)
  await page.getByRole('button', { name: /Remove the filter Nationality: Guatemala/ }).click()
  await expect.poll(filtered).toBe(before)
})

test('the foot of the list stays in the window, however many lines the filters take', async () => {
  await goTo('#/register?scope=held')
  const foot = page.getByText(/^None selected of/)
  const wide = page.viewportSize() ?? { width: 1440, height: 900 }
  for (const size of [wide, { width: 1024, height: 768 }, { width: 820, height: 700 }]) {
    await page.setViewportSize(size)
    await expect
      .poll(async () => ((await foot.boundingBox())?.y ?? 0) + 20, `${size.width}`)
      .toBeLessThan(size.height)
    await expect(grid().getByRole('row').nth(3)).toBeInViewport()
  }
  await page.setViewportSize(wide)
})

test('an order of someone past a limit is said to be on paper only', async () => {
  await goTo('#/register?scope=held&law=limit-passed&authorities=covered')
  const row = grid().getByRole('row').nth(1)
  await expect(row).toContainText('Over')
  await expect(row.getByText('on paper only')).toHaveAttribute('title', /past a limit/)
  await goTo('#/register?scope=held&law=next&authorities=covered')
  await expect(grid().getByRole('row').nth(1)).toContainText(/to \d+ \w{3} \d\d:\d\d|no end written/)
})

test('columns are chosen and kept', async () => {
  await goTo('#/register?scope=held')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Held since' }).click({ force: true })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(grid().getByRole('columnheader', { name: 'Held since' })).toBeVisible()
  await goTo('#/today')
  await goTo('#/register')
  await expect(grid().getByRole('columnheader', { name: 'Held since' })).toBeVisible()
})

test('those no longer held are shown with how long they were', async () => {
  await goTo('#/register?scope=released')
  await expect.poll(filtered).toBeGreaterThan(0)
  await expect(grid().getByRole('row').nth(1)).toContainText(/Met|Over/)
})
