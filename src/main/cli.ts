import { askAtTerminal } from './commands/ask-at-terminal'
import { importCommand } from './commands/import'
import type { Command } from './commands/terminal'
import { verifyCommand } from './commands/verify'

const commands: Readonly<Record<string, Command>> = {
  import: importCommand(),
  verify: verifyCommand,
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  const usages = Object.values(commands).map(({ usage }) => usage)
  console.error(['Usage:', ...usages].join('\n'))
  process.exit(2)
}
process.exit(
  await command.run({
    args,
    env: process.env,
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
    ask: askAtTerminal,
  }),
)
