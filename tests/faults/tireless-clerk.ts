import { fromEpochMs } from '../../src/core/dates/instant'
import { createApp } from '../../src/main/app'
import { openRegister } from '../../src/main/open-register'

// Saves one unit after another through the real dispatch and says each one's name once it was confirmed.
const [file = '', run = '', keyFill = '0'] = process.argv.slice(2)
const files = {
  open: async () => ({ kind: 'upload' as const }),
  save: async () => ({ kind: 'cancelled' as const }),
}
const now = () => fromEpochMs(Date.now())
const app = createApp({ host: 'loopback', home: '/nowhere', files }, { now })
const opened = await openRegister(file, Buffer.alloc(32, Number(keyFill)), () => 'user-1', 'read-write', now)
if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
app.workplace.desk.open(opened.value)
process.stdout.write('ready\n')
for (let count = 0; ; count += 1) {
  const name = `${run}-${count}`
  const answer = await app.call({
    name: 'units.add',
    input: { name, kind: 'ordinary', capacity: count, floorAreaM2: null },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  process.stdout.write(`${name}\n`)
}
