import { expect, type Page, test } from '@playwright/test'
import { accessible } from '../support/look-at-page'
import { type RunningProgram, runProgram } from '../support/running-program'

const programs: RunningProgram[] = []
const start = async (given: Parameters<typeof runProgram>[0] = {}) => {
  const program = await runProgram(given)
  programs.push(program)
  return program
}
test.afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop()
})

const password = 'correct horse battery'

const choose = async (page: Page, field: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

const unlock = async (page: Page, typed: string) => {
  await page.getByRole('textbox', { name: 'User' }).fill('a.ordonez')
  await page.getByRole('textbox', { name: 'Password' }).fill(typed)
  await page.keyboard.press('Enter')
}

/** The first run, from nothing to the recovery sheet. */
const makeRegister = async (page: Page) => {
  await page.getByRole('button', { name: /New facility file/ }).click()
  // Nothing was filled in: the keyboard goes to the first field that says so.
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the facility' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Name of the facility' }).fill('Estación Río Claro')
  await expect(page.getByText('Please fill this in.')).toHaveCount(1)
  await choose(page, 'Country', 'Mexi', /Mexico/)
  // Of the several zones of the country none is taken for it, least of all that of this computer.
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('')
  await expect(page.getByText('Please fill this in.')).toHaveCount(0)
  await choose(page, 'Time zone', 'Mexico C', /Mexico City/)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the unit' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Name of the unit' }).fill('North')
  await page.getByRole('textbox', { name: /Capacity/ }).fill('80')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Make the register' }).click()
  await expect(page.getByText('At least 12 characters.')).toBeVisible()
  await accessible(page, 'new register, password')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana Ordóñez')
  await page.getByRole('textbox', { name: 'User' }).fill('a.ordonez')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('textbox', { name: 'Password again' }).fill(password)
  await page.getByRole('button', { name: 'Make the register' }).click()
  await expect(page.getByRole('heading', { name: 'Recovery sheet' })).toBeVisible()
}

test.use({ locale: 'en-GB' })
// Each unlocking costs a good part of a second of both cores by design.
test.setTimeout(180_000)

test('a first run makes a register, shows its recovery key once, and locks and opens again', async ({
  page,
}) => {
  const program = await start()
  await page.goto(program.startAddress)
  await expect(page.getByText('No register on this computer yet')).toBeVisible()
  await accessible(page, 'first run')
  await makeRegister(page)
  const key = ((await page.getByLabel('Recovery key').last().textContent()) ?? '').replaceAll(/\s/g, '')
  expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{56}$/)
  const goOn = page.getByRole('button', { name: 'Go on to the register' })
  await expect(goOn).toBeDisabled()
  await accessible(page, 'recovery sheet')
  await page.getByText('I have printed').click()
  await goOn.click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Units' }).click()
  await expect(page.getByRole('cell', { name: 'North', exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Register' }).click()
  await page.getByRole('searchbox', { name: 'Find by name or number' }).fill('Ordonez')
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByText('estacion-rio-claro.habeas')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#/')
  await expect(page.getByText('Ana Ordóñez')).toHaveCount(0)
  await unlock(page, 'wrong horse battery')
  await expect(page.getByRole('alert')).toHaveText('User and password do not belong together.')
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await accessible(page, 'wrong password')
  await unlock(page, password)
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
})

test('what was typed for a new register is there for whoever looks elsewhere, but for its password', async ({
  page,
}) => {
  const program = await start()
  await page.goto(program.startAddress)
  await page.getByRole('button', { name: /New facility file/ }).click()
  await page.getByRole('textbox', { name: 'Name of the facility' }).fill('Estación Río Claro')
  await choose(page, 'Country', 'Mexi', /Mexico/)
  await choose(page, 'Time zone', 'Mexico C', /Mexico City/)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Name of the unit' }).fill('North')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana Ordóñez')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /New facility file/ }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Ana Ordóñez')
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toHaveValue('')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the unit' })).toHaveValue('North')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the facility' })).toHaveValue('Estación Río Claro')
})

test('the printed key opens the register and gives its administrator a new password', async ({ page }) => {
  const program = await start()
  await page.goto(program.startAddress)
  await makeRegister(page)
  const key = (await page.getByLabel('Recovery key').last().textContent()) ?? ''
  await page.getByText('I have printed').click()
  await page.getByRole('button', { name: 'Go on to the register' }).click()
  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByRole('button', { name: /Use the recovery sheet/ }).click()
  await accessible(page, 'use the recovery sheet')
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(key.toLowerCase())
  await page.getByRole('textbox', { name: 'New password' }).fill('a password I will keep')
  await page.getByRole('textbox', { name: 'Password again' }).fill('a password I will keep')
  await page.getByRole('button', { name: 'Open and set the new password' }).click()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
})

test('a second program says who has the register open, and opens it read-only', async ({ page, context }) => {
  const first = await start()
  await page.goto(first.startAddress)
  await makeRegister(page)
  const second = await start({ home: first.home })
  const other = await context.newPage()
  await other.goto(second.startAddress)
  await unlock(other, password)
  await expect(other.getByRole('alert')).toContainText('has had this register open since')
  await accessible(other, 'another has it open')
  await other.getByRole('alert').getByRole('button', { name: 'Open read-only' }).click()
  await expect(other.getByText('Read-only', { exact: true })).toBeVisible()
})

test('the example facility opens in one click', async ({ page }) => {
  const program = await start()
  await page.goto(program.startAddress)
  await page.getByRole('button', { name: /Open the example facility/ }).click()
  await expect(page.getByText('Example facility - fictitious data')).toBeVisible({ timeout: 30_000 })
})
