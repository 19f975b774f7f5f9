import { evaluateCommand } from './evaluate/evaluate'
import { importCommand } from './import'
import { lawCommand } from './law/law-command'
import type { Command, ExitCode, Terminal } from './terminal'
import { verifyCommand } from './verify'
import { commandText, languageOfTerminal, takeLanguage } from './words/command-words'

const commands: Readonly<Record<string, Command>> = {
  evaluate: evaluateCommand,
  import: importCommand(),
  law: lawCommand,
  verify: verifyCommand,
}

type Called = Omit<Terminal, 'language' | 't'> & { readonly systemLocale: string }

/** `habeas COMMAND …`: finds the reader's language and the command, and runs it. */
export const runCommand = async ({ systemLocale, ...called }: Called): Promise<ExitCode> => {
  const spoken = takeLanguage(called.args, called.env, systemLocale)
  if (spoken.kind === 'not-a-language') {
    const t = commandText(languageOfTerminal(called.env, systemLocale))
    called.complain(t('command.notALanguage', { given: spoken.given }))
    return 2
  }
  const { language } = spoken
  const t = commandText(language)
  const [name = '', ...args] = spoken.args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return command.run({ ...called, args, language, isLanguageChosen: spoken.isChosen, t })
  const usages = Object.values(commands).map(({ usage }) => t(usage))
  called.complain([t('command.usage'), t('command.language'), ...usages].join('\n'))
  return 2
}
