export const common = {
  'command.usage': 'Usage:',
  'command.language': `habeas [--language en|es|pt|fr] COMMAND …
  The language is taken from LC_ALL, LC_MESSAGES or LANG where it is not said.`,
  'command.notALanguage': 'The program speaks en, es, pt and fr, not “{given}”.',
  'command.noSuchFile': 'There is no file {file}.',
  'command.cannotRead': 'The file {file} cannot be read.',
  'command.cannotWrite': 'The file {file} cannot be written there. Nothing was done.',
  'command.refused': 'Refused: {why}.',
  'command.login': 'Login: ',
  'command.password': 'Password: ',
  'command.recoveryKey': 'Recovery key: ',
} as const
