import { takeFileLock } from '../../src/main/store/file-lock'

// Takes the lock of each register named on a line of its input, says whether it won, and keeps what it won.
process.stdin.setEncoding('utf8')
process.stdin.on('data', (lines: string) => {
  for (const register of lines.split('\n').filter((line) => line !== '')) {
    const outcome = takeFileLock(register, '2026-11-24T08:00:00.000Z')
    process.stdout.write(`${outcome.kind}\n`)
  }
})
