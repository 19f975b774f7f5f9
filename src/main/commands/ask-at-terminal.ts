import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * Asks at the terminal. What is typed for a secret is echoed nowhere. Questions go to the error stream, so
 * that the output can be kept in a file.
 */
export const askAtTerminal = async (question: string, kind: 'shown' | 'secret'): Promise<string | null> => {
  if (!process.stdin.isTTY) return null
  const silent = new Writable({ write: (_part, _encoding, done) => done() })
  process.stderr.write(question)
  const lines = createInterface({
    input: process.stdin,
    output: kind === 'secret' ? silent : process.stderr,
    terminal: true,
  })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    if (kind === 'secret') process.stderr.write('\n')
  }
}
