import { expect, type Page } from '@playwright/test'
import { admit } from '../support/admit'
import { openExample, test } from '../support/example-test'
import { address } from '../support/look-at-page'
import { addSecondPerson, changeToSecondPerson } from '../support/second-person'

const zone = 'America/Mexico_City'

test.beforeEach(({ page, program }) => openExample(page, program))
test.use({ locale: 'en-GB' })
test.setTimeout(240_000)

/** The facility's wall clock so many hours ago, as it is typed. */
const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * 3_600_000).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)

const choose = async (page: Page, label: string, option: string) => {
  await page
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .click()
  await page.getByRole('option', { name: option }).click()
}

test('a rule is changed, previewed, approved by a second person, published, and moves a date', async ({
  page,
}) => {
  const person = await admit(page, hoursAgo(3), hoursAgo(2))
  await address(page, `${person}/limits`)
  const limit = page.getByRole('row', { name: /36 hours of administrative arrest/ })
  await expect(limit.first()).toContainText(/Running|Due soon/)
  await addSecondPerson(page)

  await address(page, '#/law/rule/mx/mx-const-21-36h')
  await expect(page.getByRole('heading', { name: '36 hours of administrative arrest' })).toBeVisible()
  await page.getByRole('link', { name: 'Change this rule' }).click()
  await page.getByLabel('Counts from').fill('some day')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('alert')).toContainText('Counts from: This is not a date.')
  await page.getByLabel('Counts from').fill('today')
  await choose(page, 'Which version', 'of the day asked about')
  await page.getByRole('textbox', { name: 'How many' }).first().fill('2')
  await page.keyboard.press('Tab')

  const preview = page.getByRole('region', { name: 'Whose dates would move' })
  await expect(preview.getByRole('row', { name: /Xquenda Zyxwvut/ })).toContainText('34 h')
  await expect(preview.getByRole('listitem').first()).toContainText(/[1-9]\d* becomes? overdue/)

  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('alert')).toContainText('Say what changed, and why.')
  await page.getByLabel('What changed, and why').fill('Reform of today: two hours')
  // One example of the rule lies after the reform and no longer comes out: the rule cannot be saved with it.
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('alert')).toContainText('1 example fails')
  await page.getByRole('button', { name: 'Remove 8 from: Worked examples' }).click()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Reform of today: two hours' })).toBeVisible()
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByText('A second person approves it.', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  const draft = await page.evaluate(() => location.hash)

  await changeToSecondPerson(page)
  await address(page, draft)
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Publish' }).click()
  const steps = page.getByRole('region', { name: 'Who did what' })
  await expect(steps.getByRole('listitem').filter({ hasText: 'Drafted' })).toContainText(
    'Example Administrator',
  )
  await expect(steps.getByRole('listitem').filter({ hasText: 'Approved' })).toContainText('Second Person')
  await expect(steps.getByRole('listitem').filter({ hasText: 'Published' })).toContainText('Second Person')

  await address(page, `${person}/limits`)
  await expect(limit.first()).toContainText(/Over/)
})

test('a pack file with faults is refused with their lines, and a whole one is checked before it is taken', async ({
  page,
}) => {
  await address(page, '#/law/import')
  const file = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) })
  }
  await file('broken.yaml', 'format: 2\nid: Not An Id\nrules: []\n')
  const refused = page.getByRole('table', { name: 'Refused' })
  await expect(refused.getByRole('row').filter({ hasText: 'id' }).first()).toContainText('2')
  await expect(page.getByText('the former pack stays active', { exact: false }).first()).toBeVisible()
})

test('a pack of one’s own begins with its first rule, and a change takes a second one', async ({ page }) => {
  await address(page, '#/law/packs')
  await page.getByRole('button', { name: 'New pack' }).click()
  const pack = page.getByRole('dialog', { name: 'A new pack' })
  await pack.getByRole('button', { name: 'Write its first rule' }).click()
  await expect(pack.getByText('Please fill this in.')).toHaveCount(9)
  await pack.getByRole('textbox', { name: 'Id of the pack' }).fill('jm')
  for (const group of await pack.getByRole('group').all())
    for (const field of await group.getByRole('textbox').all()) await field.fill('Jamaica')
  await pack.getByRole('button', { name: 'Write its first rule' }).click()
  await expect(page.getByRole('textbox', { name: 'Id of the rule' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Jamaica' })).toBeVisible()

  const citation = page.getByRole('textbox', { name: 'Text and article' }).first()
  await address(page, '#/law/edit/mx/mx-const-21-36h')
  await page.getByLabel('What changed, and why').fill('Two sources corrected')
  await citation.fill('Constitution, art. 21, paragraph 4')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Two sources corrected' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a rule to this change' }).click()
  const adding = page.getByRole('dialog', { name: 'Add a rule to this change' })
  await adding.getByRole('button', { name: /Rule/ }).click()
  await page.getByRole('option', { name: 'Printed term of 15 working days' }).click()
  await adding.getByRole('button', { name: 'Go on writing' }).click()
  await expect(page.getByRole('heading', { name: /Printed term of 15 working days/ })).toBeVisible()
  await citation.fill('Ley de Migración, art. 111, first paragraph')
  await expect(page.getByText(/Nobody confirmed the calendar/)).toBeVisible()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('link', { name: /^Go on writing: / })).toHaveCount(2)
})

test('a calendar is proposed, kept, and confirmed by name', async ({ page }) => {
  await address(page, '#/law/calendars')
  await page.getByRole('link', { name: /LFPA/ }).click()
  await expect(page.getByText('Nobody confirmed this calendar here.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Confirm under my name' }).click()
  await expect(page.getByText(/Confirmed by Example Administrator/)).toBeVisible({ timeout: 30_000 })
})
