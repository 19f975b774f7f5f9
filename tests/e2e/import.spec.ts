import { expect } from '@playwright/test'
import { openExample, test } from '../support/example-test'
import { accessible, address } from '../support/look-at-page'

test.use({ locale: 'en-GB' })
test.setTimeout(180_000)

const list = [
  'NOMBRE;NACIMIENTO;NACIONALIDAD;DETENCIÓN;INGRESO;OBSERV.',
  'Ramírez Soto, Elena;1991;Catracha;03/10/2025 07:40;03/10/2025 15:20;ver exp.',
  'Baptiste, Wilner;1988;Haití;14/10/2025 23:05;15/10/2025 09:10;',
  'ТКАЧ Олена;1995;Apátrida;s/d;21/10/2025 19:45;traslado',
  'López, Juan;1990;MEX;04/10/2025 08:00;31/11/2025 10:00;',
].join('\n')

test('a list is imported once the month is confirmed, and undone as one', async ({ page, program }) => {
  await openExample(page, program)
  await address(page, '#/import')
  await expect(page.getByRole('heading', { name: 'A list of people' })).toBeVisible()
  await accessible(page, 'import')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({
    name: 'registro_octubre.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  })

  // Reading it starts a thread, which takes its time on a busy machine.
  await expect(page.getByRole('heading', { name: 'Which number is the month?' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText('Row 2 reads 03/10/2025 07:40. It is')).toBeVisible()
  await expect(page.getByText('November has 30 days')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import 3 people' })).toBeDisabled()
  await accessible(page, 'import with questions')
  // A word may be given a meaning, and that taken back.
  const meaning = page.getByRole('button', { name: /Meaning of Catracha/ })
  await meaning.click()
  await page.getByRole('option', { name: 'Honduras' }).click()
  await expect(meaning).toContainText('Honduras')
  await meaning.click()
  await page.getByRole('option', { name: 'Not known' }).click()
  await expect(meaning).toContainText('Not known')
  // Below a file of many columns, what waits for the reader is one press away.
  await page.getByRole('button', { name: '1 refused row' }).click()
  await expect(page.getByRole('button', { name: 'Report file' })).toBeFocused()
  await page.getByRole('button', { name: 'Confirm day first' }).click()
  // Read in another way and back again, the file is still what its reader said of it.
  const ways = [
    [/Encoding/, 'windows-1252'],
    [/Encoding/, 'utf-8'],
    [/Cells are parted by/, 'comma'],
    [/Cells are parted by/, 'semicolon'],
  ] as const
  for (const [field, way] of ways) {
    await page.getByRole('button', { name: field }).click()
    await page.getByRole('option', { name: way, exact: true }).click()
    await expect(page.getByRole('button', { name: field })).toContainText(way)
  }
  await expect(page.getByRole('button', { name: 'Import 3 people' })).toBeEnabled()
  await page.getByRole('button', { name: 'Correct row 5' }).click()
  const end = page.getByRole('textbox', { name: 'INGRESO' })
  await expect(end).toHaveValue('31/11/2025 10:00')
  await expect(end).toBeFocused()
  await accessible(page, 'correct a row')
  // What does not help is said to be refused still, beside what was written.
  await end.fill('40/11/2025 10:00')
  await page.getByRole('button', { name: 'Take this row in' }).click()
  const corrected = page.getByRole('table', { name: 'Corrected rows' }).getByRole('row', { name: /INGRESO/ })
  await expect(corrected).toContainText('Still refused')
  await page.getByRole('button', { name: 'Correct row 5', exact: true }).click()
  await end.fill('30/11/2025 10:00')
  await page.getByRole('button', { name: 'Take this row in' }).click()
  await expect(corrected).toContainText('Fits')
  await expect(page.getByRole('button', { name: 'Import 4 people' })).toBeVisible()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('button', { name: 'Stay with this file' }).click()
  await page.getByRole('button', { name: 'Take back the correction of row 5' }).click()
  await page.getByRole('button', { name: 'Import 3 people' }).click()

  await expect(page.getByText('3 people taken in')).toBeVisible({ timeout: 30_000 })
  await accessible(page, 'imported')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Report file' }).click()
  expect((await download).suggestedFilename()).toBe('registro_octubre-refused.csv')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('The import was undone.')).toBeVisible()
})
