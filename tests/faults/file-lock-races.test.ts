import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { buildChildProgram, startChild } from '../support/child-program'
import { tempFolder } from '../support/temp-folder'

const answersOf = (child: ChildProcess) => {
  if (child.stdout === null) throw new Error('no output')
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]()
}

const winnersOf = async (races: readonly string[], program: string): Promise<readonly number[]> => {
  const racers = [startChild(program, []), startChild(program, []), startChild(program, [])]
  const answers = racers.map(answersOf)
  const winners: number[] = []
  for (const register of races) {
    for (const racer of racers) racer.stdin?.write(`${register}\n`)
    const outcomes = await Promise.all(answers.map((answer) => answer.next()))
    winners.push(outcomes.filter(({ value }) => value === 'held').length)
  }
  return winners
}

const staleLock = JSON.stringify({
  token: 'left by a crash',
  holder: {
    account: 'a',
    host: (await import('node:os')).hostname(),
    pid: 4_194_300,
    bootId: null,
    bootedAtS: 0,
    startedTick: null,
  },
  since: '2026-11-24T08:00:00.000Z',
})

describe('the file lock, wanted by three processes at once', () => {
  it('goes to exactly one of them in 100 of 100 races', async () => {
    const program = await buildChildProgram('tests/faults/lock-racer.ts')
    const folder = tempFolder()
    const races = Array.from({ length: 100 }, (_, at) => join(folder, `${at}.habeas`))
    expect(await winnersOf(races, program)).toEqual(races.map(() => 1))
  })

  it('goes to at most one, and never to two, where a crash left a lock behind', async () => {
    const program = await buildChildProgram('tests/faults/lock-racer.ts')
    const folder = tempFolder()
    const races = Array.from({ length: 100 }, (_, at) => join(folder, `${at}.habeas`))
    for (const register of races) writeFileSync(`${register}-lock`, staleLock)
    const winners = await winnersOf(races, program)
    expect(winners.filter((count) => count > 1)).toEqual([])
    expect(winners.filter((count) => count === 1).length).toBeGreaterThan(90)
  })
})
