import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { buildChildProgram } from '../support/child-program'

// The clock of the machine must play no part: everything is counted in the facility's zone.
const machines = ['UTC', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Cairo']

describe('the law on machines of five time zones', () => {
  it('finds the same for every example of every pack and for 60 other people', {
    timeout: 300_000,
  }, async () => {
    const program = await buildChildProgram('tests/law/findings-digest.ts')
    const told = machines.map((zone) => {
      const { stdout, stderr } = spawnSync(process.execPath, [program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      return JSON.parse(stdout) as {
        offsets: number[]
        findings: number
        differing: string[]
        digest: string
      }
    })
    // The machines truly differ, or nothing would have been tested.
    expect(new Set(told.map(({ offsets }) => offsets.join())).size).toBe(machines.length)
    expect(told.map(({ differing }) => differing)).toEqual(machines.map(() => []))
    expect(told[0]?.findings).toBeGreaterThan(9000)
    expect(new Set(told.map(({ digest }) => digest)).size).toBe(1)
  })
})
