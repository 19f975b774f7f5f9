import { askAtTerminal } from './commands/ask-at-terminal'
import { runCommand } from './commands/run-command'

// What reads the answer may stop reading (`| head`): then nobody is left to tell.
process.stdout.on('error', () => process.exit(0))

const code = await runCommand({
  args: process.argv.slice(2),
  env: process.env,
  systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
  ask: askAtTerminal,
})
// Where a pipe takes its time, what was said leaves before the program does.
process.stdout.write('', () => process.exit(code))
