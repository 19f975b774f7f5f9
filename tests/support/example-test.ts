import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { makeExampleHome } from './example-home'
import { type RunningProgram, runProgram } from './running-program'

type ExampleProgram = {
  /** A program of this test alone that has the example facility to open. */
  program: RunningProgram
  /** Starts a further program in a home, which ends with the test. */
  startIn: (home: string) => Promise<RunningProgram>
}
type ExampleHome = {
  /** A home with the example facility, for programs that run on a copy of it. */
  exampleHome: string
}

/** Tests on the example facility. It is made once for many tests: making it takes as long as many a test. */
export const test = base.extend<ExampleProgram, ExampleHome>({
  exampleHome: [
    // biome-ignore lint/correctness/noEmptyPattern: the pattern says that it needs no other
    async ({}, use) => {
      const home = await makeExampleHome()
      await use(home)
      rmSync(home, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  program: async ({ exampleHome }, use) => {
    const program = await runOnCopy(exampleHome)
    await use(program)
    await program.kill()
    rmSync(program.home, { recursive: true, force: true })
  },
  // It asks for the program so that it ends first: the home goes with that one.
  startIn: async ({ program: _first }, use) => {
    const started: RunningProgram[] = []
    await use(async (home) => {
      const program = await runProgram({ home })
      started.push(program)
      return program
    })
    for (const program of started) await program.kill()
  },
})

/** Runs the program on a copy of a home. */
export const runOnCopy = (exampleHome: string): Promise<RunningProgram> => {
  const home = mkdtempSync(join(tmpdir(), 'habeas-home-'))
  cpSync(exampleHome, home, { recursive: true })
  return runProgram({ home })
}

/** Opens the example facility in a page, as a newcomer does, and waits for its board. */
export const openExample = async (page: Page, { startAddress }: RunningProgram): Promise<void> => {
  await page.goto(startAddress)
  await page
    .getByRole('button', { name: /example facility/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 60_000 })
}
