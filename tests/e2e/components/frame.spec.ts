import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type BuiltPage, servePage } from './built-page'
import { standInHost } from './open-facility'

// One worker builds the page once for the whole file.
test.describe.configure({ mode: 'default' })

let built: BuiltPage | undefined

test.beforeAll(async () => {
  built = await servePage(new URL('../../../src/renderer', import.meta.url).pathname)
})
test.afterAll(() => built?.close())

test.use({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })

const open = async (page: Page, hash = '') => {
  await page.addInitScript(standInHost)
  await page.goto(`${built?.address}${hash}`)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

test.describe('the frame', () => {
  test('says where one is, in the zone of the facility and not of the computer', async ({ page }) => {
    await open(page)
    await expect(page.getByText('Río Claro station')).toBeVisible()
    await expect(page.getByText('Example facility - fictitious data')).toBeVisible()
    await expect(page.getByRole('button', { name: /As of now/ })).toContainText('UTC−06:00')
    await expect(page.getByRole('link', { name: /Today/ })).toContainText(
      '3 people over a limit or prohibited to hold',
    )
    await expect(page.getByRole('link', { name: /Register/ })).toContainText('24 people held')
    await expect(page.getByText('Custody officer')).toBeVisible()
  })

  test('draws a screen that was never shown as soon as it is asked for', async ({ page }) => {
    await open(page)
    const fetched = () =>
      page.evaluate(
        () =>
          performance.getEntriesByType('resource').find(({ name }) => /settings-screen.*js/.test(name))?.name,
      )
    await expect.poll(fetched).toBeDefined()
    const drawn = await page.evaluate(
      async (code) => {
        await import(code)
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }))
        location.hash = '#/settings/users'
        await changed
        await new Promise((done) => setTimeout(done, 0))
        return document.querySelector('main h1')?.textContent
      },
      (await fetched()) ?? '',
    )
    expect(drawn).toBe('Settings')
  })

  test('fetches a screen again whose code could not be had', async ({ page }) => {
    const code = /law-screen[^/]*\.js/
    await page.route(code, (route) => route.abort())
    await open(page, '#/law/packs')
    const again = page.getByRole('main').getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible()
    // The button that is seen next is the new one only once the second try has failed.
    const failedAgain = page.waitForEvent('requestfailed')
    await again.click()
    await failedAgain
    await expect(again).toBeVisible()
    await page.unroute(code)
    await again.click()
    await expect(page.getByRole('heading', { name: 'Law', level: 1 })).toBeVisible()
  })

  for (const scheme of ['light', 'dark'] as const)
    test(`passes axe in ${scheme}, also with the palette open`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await open(page)
      const look = async () =>
        (await new AxeBuilder({ page }).exclude('main').analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
        )
      expect(await look()).toEqual([])
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await look()).toEqual([])
    })

  test('goes to a person by a few letters', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('far')
    await expect(page.getByRole('menuitem', { name: /Farid Noori/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/person\/p1\/overview$/)
  })

  test('goes to an action by its name, and the keys print themselves', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('sett')
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    await expect(page).toHaveURL(/#\/settings\/facility$/)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Ctrl K')
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await expect(page).toHaveURL(/#\/register$/)
  })

  test('answers for another instant, and says so until it is now again', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: /As of now/ }).click()
    await page.keyboard.type('20/11/2025 1200')
    await page.keyboard.press('Enter')
    const band = page.getByText('Answering for Thu 20 Nov 2025 12:00,')
    await expect(band).toBeVisible()
    await page.getByRole('button', { name: 'Back to now' }).click()
    await expect(band).toHaveCount(0)
  })

  test('speaks another language and takes another theme at once', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: /language:/ }).click()
    await page.getByRole('menuitemradio', { name: 'Português' }).click()
    await expect(page.getByRole('link', { name: /Configurações/ })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt')
    await page.getByRole('button', { name: 'Mudar para escuro' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('is gone as soon as the register is locked', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Lock now' }).click()
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
    await expect(page.getByText('M. Ordóñez')).toHaveCount(0)
  })

  test('needs no sideways scrolling at 400 % zoom', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await open(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.getByRole('button', { name: /As of now/ }).click()
    await expect(page.getByRole('textbox', { name: 'Instant' })).toBeFocused()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test('a page opened without a start code says how to open one', async ({ page }) => {
  await page.goto(built?.address ?? '')
  await expect(page.getByRole('heading', { name: 'This page needs a new start' })).toBeVisible()
})
