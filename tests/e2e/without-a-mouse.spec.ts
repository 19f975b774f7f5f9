import { expect, type Page } from '@playwright/test'
import { goTo, settle } from '../support/look-at-page'
import { test } from '../support/one-page'

test.describe.configure({ mode: 'default' })
test.setTimeout(120_000)

const focus = (page: Page) =>
  page.evaluate(() => {
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
const tabTo = async (page: Page, isThere: (at: Awaited<ReturnType<typeof focus>>) => boolean) => {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const at = await focus(page)
    expect(at.seen, `focus is seen at step ${step}: ${JSON.stringify(at)}`).toBe(true)
    if (isThere(at)) return
  }
  throw new Error('The keyboard does not reach it')
}

test('a person is reached from today, and from the register, without a mouse', async ({ one }) => {
  const { page } = one
  await goTo(page, '#/today')
  await page.keyboard.press('Escape')
  await tabTo(page, ({ href }) => href.startsWith('#/person/') && !href.startsWith('#/person/new'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Person' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('grid', { name: 'Register' })).toBeVisible()
  await settle(page)
  // The list is there for the arrows at once.
  await expect(page.getByRole('grid', { name: 'Register' })).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Person' })).toBeVisible()
  // Escape leads back to the list, to the row that was left.
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Register' })).toBeFocused()
})

test('the action of a line of today leads to the working of that line', async ({ one }) => {
  const { page } = one
  await goTo(page, '#/today')
  const line = page.getByRole('table', { name: 'Over a limit now' }).getByRole('row').nth(1)
  const action = line.getByRole('link').last()
  const rule = new URLSearchParams((await action.getAttribute('href'))?.split('?')[1]).get('rule')
  expect(rule).toMatch(/^[a-z0-9-]+ [a-z0-9-]+$/)
  await action.focus()
  await page.keyboard.press('Enter')
  const opened = page.getByRole('table', { name: 'Limits and marks' }).locator('[aria-expanded="true"]')
  await expect(opened).toBeFocused()
  await expect(opened).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'How this date was worked out' })).toBeVisible()
  // Its title is the one that the line named.
  const title = (await opened.getAttribute('aria-label')) ?? ''
  await page.goBack()
  const named = await line.textContent()
  expect(named).toContain(
    title
      .replace(/^.*?: /, '')
      .split(':')[0]
      ?.trim(),
  )
})

test('a menu or a dialog that is closed by Escape leaves the reader where they were', async ({ one }) => {
  const { page, person } = one
  await goTo(page, `${person}/overview`)
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add order' }).first().focus()
  await page.keyboard.press('Enter')
  // A form begins at its first field.
  await expect(page.getByRole('dialog').getByRole('button', { name: /Law it rests on/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add order' }).first()).toBeFocused()
  expect(await page.evaluate(() => location.hash)).toBe(`${person}/overview`)
})

const waysOut = {
  Escape: (page: Page) => page.keyboard.press('Escape'),
  Cancel: (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).press('Enter'),
}
for (const [name, leave] of Object.entries(waysOut))
  test(`what was typed into a form is not lost by ${name} before it was asked about`, async ({ one }) => {
    const { page } = one
    await page.setViewportSize({ width: 1024, height: 700 })
    await goTo(page, '#/settings/users')
    await page.getByRole('button', { name: 'Add a user' }).focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: 'Name', exact: true })
    await expect(field).toBeFocused()
    await page.keyboard.type('Zoë')
    await leave(page)
    const question = page.getByRole('alert').filter({ hasText: 'Discard what you typed?' })
    await expect(question).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Go on typing' })).toBeFocused()
    // Whoever presses Escape again, or beside the form, goes on typing.
    await page.keyboard.press('Escape')
    await expect(question).toHaveCount(0)
    await leave(page)
    await expect(question).toBeInViewport()
    await page.mouse.click(8, 8)
    await expect(question).toHaveCount(0)
    await leave(page)
    await expect(page.getByRole('button', { name: 'Go on typing' })).toBeFocused()
    await page.keyboard.press('Enter')
    const cancel = page.getByRole('dialog').getByRole('button', { name: 'Cancel' })
    await expect(name === 'Cancel' ? cancel : field).toBeFocused()
    await expect(field).toHaveValue('Zoë')
    await leave(page)
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Add a user' })).toBeFocused()
    await page.setViewportSize({ width: 1440, height: 900 })
  })

test('a person is admitted, and searched for, from anywhere by one key', async ({ one }) => {
  const { page } = one
  await goTo(page, '#/law/packs')
  await page.keyboard.press('n')
  await expect(page.getByLabel('Given name')).toBeFocused()
  await goTo(page, '#/law/packs')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Find by name or number' })).toBeFocused()
})

test('what is typed at once after its key goes into the palette, and Escape closes it', async ({ one }) => {
  const { page } = one
  await goTo(page, '#/law/packs')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nunez')
  const field = page.getByRole('dialog').getByRole('searchbox')
  await expect(field).toHaveValue('nunez')
  expect(await page.evaluate(() => location.hash)).toBe('#/law/packs')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a text that is too long is refused with how long it may be, and stays as it was typed', async ({
  one,
}) => {
  const { page, person } = one
  await goTo(page, `${person}/overview`)
  await page.getByRole('button', { name: 'Add order' }).first().press('Enter')
  const ground = page.getByRole('dialog').getByLabel('Ground in law')
  await ground.fill('x'.repeat(700))
  await page.getByRole('button', { name: 'Record the order' }).press('Enter')
  await expect(ground).toHaveAccessibleDescription(/At most 500 characters\./)
  await expect(ground).toHaveValue('x'.repeat(700))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard', exact: true }).press('Enter')
})
