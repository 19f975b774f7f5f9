import { expect, it } from 'vitest'
import { fromEpochMs, toEpochMs } from '../src/core/dates/instant'
import { lawOfHeld } from '../src/main/law-of-held/law-of-held'
import { stoppingOfHeld } from '../src/main/law-of-held/stopping-of-held'
import { standingsAsOf } from '../src/main/standings/standings-as-of'
import { benchNow, bigRegister } from './big-register'
import { addHeldFacts } from './held-facts'
import { quantile, report } from './measure'

const people = 20_000
const held = 10_000

it('the facts that stop clocks of everyone held', { timeout: 300_000 }, async () => {
  const made = bigRegister(people, held)
  addHeldFacts(made)
  const reader = made.store.reader
  const waits: number[] = []
  const asked = async (atMs: number) => {
    const start = performance.now()
    const standings = standingsAsOf(reader, null, fromEpochMs(atMs))
    while (lawOfHeld(reader, standings, () => true).state !== 'ready')
      await new Promise((go) => setImmediate(go))
    const from = performance.now()
    for (let before = from; ; before = performance.now()) {
      const law = lawOfHeld(reader, standings, () => true)
      const { state, facts } = stoppingOfHeld(reader, law, () => true, null)
      waits.push(performance.now() - before)
      if (state === 'ready') {
        expect(facts.length).toBeGreaterThan(10)
        return {
          whole: performance.now() - from,
          law: from - start,
          clocks: facts.reduce((all, { clocks }) => all + clocks, 0),
        }
      }
      const turn = performance.now()
      await new Promise((go) => setImmediate(go))
      waits.push(performance.now() - turn)
    }
  }
  const first = await asked(toEpochMs(benchNow))
  const later = await asked(toEpochMs(benchNow) + 60_000)
  const again = await asked(toEpochMs(benchNow) + 60_000)
  const longest = quantile(waits, 1)
  report(`The facts that stop ${first.clocks} clocks of ${held} people`, [
    {
      what: 'from the readings that are kept, in pieces',
      measured: `${first.whole.toFixed(0)} ms`,
      goal: '',
      met: true,
    },
    { what: 'a minute later, in pieces', measured: `${later.whole.toFixed(0)} ms`, goal: '', met: true },
    {
      what: 'again within the minute',
      measured: `${again.whole.toFixed(2)} ms`,
      goal: '<= 50 ms',
      met: again.whole <= 50,
    },
    {
      what: 'the longest that another question waits',
      measured: `${longest.toFixed(1)} ms`,
      goal: '<= 50 ms',
      met: longest <= 50,
    },
  ])
  made.remove()
})
