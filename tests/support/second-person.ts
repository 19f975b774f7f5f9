import { expect, type Page } from '@playwright/test'
import { address } from './look-at-page'

const password = 'correct horse battery'

/** Adds a second administrator, who may approve and confirm what the first one asked for. */
export const addSecondPerson = async (page: Page): Promise<void> => {
  await address(page, '#/settings/users')
  await page.getByRole('button', { name: 'Add a user' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Second Person')
  await dialog.getByRole('textbox', { name: 'User', exact: true }).fill('s.person')
  await dialog.getByText('Administrator', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await dialog.getByRole('button', { name: 'Add a user' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Locks the register and lets the second person sit down at it. */
export const changeToSecondPerson = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByRole('textbox', { name: 'User' }).fill('s.person')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 })
}
