import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openExample, test } from '../support/example-test'
import { accessible, address } from '../support/look-at-page'

const goTo = (page: Page, section: string) => address(page, `#/settings/${section}`)

const addUnit = async (page: Page, name: string) => {
  await goTo(page, 'units')
  await page.getByRole('button', { name: 'Add a unit' }).click()
  await page.getByRole('textbox', { name: 'Name of the unit' }).fill(name)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Save|Add a unit/ })
    .click()
  await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
}

const backUp = async (page: Page) => {
  await goTo(page, 'backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('A backup was made and verified.')).toBeVisible({ timeout: 60_000 })
}

test.use({ locale: 'en-GB' })
test.setTimeout(240_000)

test('a backup is restored, and the restore is taken back', async ({ page, program }) => {
  await openExample(page, program)
  await backUp(page)
  await accessible(page, 'backups')
  await addUnit(page, 'Annex')
  await goTo(page, 'backups')
  await expect(page.getByText('1 entry was written since the newest backup.')).toBeVisible()
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText(/1 entry written since goes/)).toBeVisible()
  await accessible(page, 'restore a backup')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText(/The backup was restored/)).toBeVisible({ timeout: 60_000 })
  await goTo(page, 'units')
  await expect(page.getByRole('cell', { name: 'Families', exact: true }).first()).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Annex', exact: true })).toHaveCount(0)
  await goTo(page, 'backups')
  await page
    .getByRole('row', { name: /before a restore, kept/ })
    .getByRole('button')
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText(/The backup was restored/)).toBeVisible({ timeout: 60_000 })
  await goTo(page, 'units')
  await expect(page.getByRole('cell', { name: 'Annex', exact: true })).toBeVisible()
})

test('the change log is walked in a worker, and an action is undone from it', async ({ page, program }) => {
  await openExample(page, program)
  await addUnit(page, 'Annex')
  await goTo(page, 'change-log')
  await page.getByRole('button', { name: 'Verify the change log' }).click()
  await expect(page.getByText('The change log is whole.')).toBeVisible({ timeout: 60_000 })
  await accessible(page, 'change log verified')
  await page.getByRole('button', { name: /^Undo: Added a unit/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('cell', { name: 'Undid an action', exact: true })).toBeVisible()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible()
})

test('a register that was replaced by an older copy says so on every screen', async ({
  page,
  program,
  startIn,
}) => {
  await openExample(page, program)
  await backUp(page)
  await addUnit(page, 'Annex')
  await program.stop()
  const register = join(program.home, 'example.habeas')
  const backups = `${register}.backups`
  // Ending the program made a backup of its own: what was written last is safe there.
  const [oldest, newest] = readdirSync(backups)
    .filter((name) => name.endsWith('.habeas'))
    .sort()
  expect(newest).toBeDefined()
  for (const side of ['-wal', '-shm']) rmSync(register + side, { force: true })
  copyFileSync(join(backups, oldest ?? ''), register)
  await openExample(page, await startIn(program.home))
  await expect(page.getByText('Records are missing from this register')).toBeVisible()
  await page.getByRole('link', { name: 'See backups' }).click()
  await expect(page.getByText(/^The verified backup of .* holds more\.$/)).toBeVisible()
  await accessible(page, 'records missing')
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText(/The backup was restored/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Records are missing from this register')).toHaveCount(0)
  await goTo(page, 'units')
  await expect(page.getByRole('cell', { name: 'Annex', exact: true })).toBeVisible()
})
