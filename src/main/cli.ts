import { askAtTerminal } from './commands/ask-at-terminal'
import { runCommand } from './commands/run-command'

process.exit(
  await runCommand({
    args: process.argv.slice(2),
    env: process.env,
    systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
    ask: askAtTerminal,
  }),
)
