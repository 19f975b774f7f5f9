import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type RunningProgram, runProgram } from '../support/running-program'

const programs: RunningProgram[] = []
const start = async (home?: string) => {
  const program = await runProgram(home === undefined ? {} : { home })
  programs.push(program)
  return program
}
test.afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop()
})

test.use({ locale: 'en-GB' })
test.setTimeout(180_000)

test('language and theme are there again at the next start, and a register elsewhere is opened by its path', async ({
  page,
}) => {
  const first = await start()
  await page.goto(first.startAddress)
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 90_000 })
  await page.getByRole('button', { name: /dark/i }).click()
  await page.getByRole('button', { name: /language:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hoy' })).toBeVisible()
  await first.stop()

  const elsewhere = join(mkdtempSync(join(tmpdir(), 'habeas-elsewhere-')), 'visita.habeas')
  for (const side of ['', '-keys', '-head'])
    copyFileSync(join(first.home, `example.habeas${side}`), elsewhere + side)
  const second = await start(first.home)
  await page.goto(second.startAddress)
  await expect(page.getByRole('button', { name: 'Desbloquear' })).toBeVisible()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.getByRole('button', { name: 'Otro archivo' }).click()
  await page.getByRole('button', { name: /Abrir otro archivo/ }).click()
  const path = page.getByRole('textbox', { name: 'Dónde está el registro' })
  await path.fill('visita.habeas')
  await page.keyboard.press('Enter')
  await expect(page.getByText('En ese lugar no hay ningún registro.')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await path.fill(elsewhere)
  await page.keyboard.press('Enter')
  await expect(page.getByText('visita.habeas')).toBeVisible()
})
