import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { openExample, test } from '../support/example-test'
import { accessible } from '../support/look-at-page'

test.use({ locale: 'en-GB' })
test.setTimeout(180_000)

test('language and theme are there again at the next start, and a register elsewhere is opened by its path', async ({
  page,
  program,
  startIn,
}) => {
  await openExample(page, program)
  await page.getByRole('button', { name: /dark/i }).click()
  await page.getByRole('button', { name: /language:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hoy' })).toBeVisible()
  const settings = join(program.home, 'settings.json')
  // The words change at once; that they are kept is answered a moment later.
  await expect
    .poll(() => (existsSync(settings) ? readFileSync(settings, 'utf8') : ''))
    .toContain('"language": "es"')
  await program.stop()

  const elsewhere = join(mkdtempSync(join(tmpdir(), 'habeas-elsewhere-')), 'visita.habeas')
  for (const side of ['', '-keys', '-head'])
    copyFileSync(join(program.home, `example.habeas${side}`), elsewhere + side)
  const second = await startIn(program.home)
  await page.goto(second.startAddress)
  await expect(page.getByRole('button', { name: 'Desbloquear' })).toBeVisible()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.getByRole('button', { name: 'Otro archivo' }).click()
  await page.getByRole('button', { name: /Abrir otro archivo/ }).click()
  const path = page.getByRole('textbox', { name: 'Dónde está el registro' })
  await path.fill('visita.habeas')
  await page.keyboard.press('Enter')
  await expect(page.getByText('En ese lugar no hay ningún registro.')).toBeVisible()
  await accessible(page, 'no register there')
  await path.fill(elsewhere)
  await page.keyboard.press('Enter')
  await expect(page.getByText('visita.habeas')).toBeVisible()
})
