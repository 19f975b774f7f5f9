import { expect } from '@playwright/test'
import { test } from '../support/example-test'
import { goTo, settle } from '../support/look-at-page'
import { type OnePage, openOnePage } from '../support/one-page'

// One program for the file: nothing here changes what it holds.
let one: OnePage

test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)

test.beforeAll(async ({ browser, exampleHome }) => {
  one = await openOnePage(browser, exampleHome)
})
test.afterAll(() => one.close())
test.afterEach(() => {
  expect(one.complaints()).toEqual([])
})

const focus = () =>
  one.page.evaluate(() => {
    const on = document.activeElement
    // A field inside a drawn box shows its focus on the box.
    const isDrawn = [on, on?.parentElement ?? null].some((element) => {
      if (element === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    })
    const row = on?.getAttribute('aria-activedescendant') ?? null
    return {
      on: (on?.outerHTML ?? '').slice(0, 120),
      href: on?.getAttribute('href') ?? '',
      role: on?.getAttribute('role') ?? '',
      row,
      seen: isDrawn || row !== null,
    }
  })

/** Walks with Tab until the focus is where it is wanted; each stop on the way can be seen. */
const tabTo = async (isThere: (at: Awaited<ReturnType<typeof focus>>) => boolean) => {
  for (let step = 0; step < 60; step += 1) {
    await one.page.keyboard.press('Tab')
    const at = await focus()
    expect(at.seen, `focus is seen at step ${step}: ${JSON.stringify(at)}`).toBe(true)
    if (isThere(at)) return
  }
  throw new Error('The keyboard does not reach it')
}

test('a person is reached from today, and from the register, without a mouse', async () => {
  const { page } = one
  await goTo(page, '#/today')
  await page.keyboard.press('Escape')
  await tabTo(({ href }) => href.startsWith('#/person/') && !href.startsWith('#/person/new'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Person' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('grid', { name: 'Register' })).toBeVisible()
  await settle(page)
  await tabTo(({ role }) => role === 'grid')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Person' })).toBeVisible()
})
