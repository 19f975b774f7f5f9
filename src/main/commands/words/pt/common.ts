import type { common as source } from '../en/common'

export const common = {
  'command.usage': 'Uso:',
  'command.language': `habeas [--language en|es|pt|fr] COMANDO …
  Se não for indicado, o idioma vem de LC_ALL, LC_MESSAGES ou LANG.`,
  'command.notALanguage': 'O programa fala en, es, pt e fr, não “{given}”.',
  'command.noSuchFile': 'Não existe o arquivo {file}.',
  'command.cannotRead': 'O arquivo {file} não pode ser lido.',
  'command.cannotWrite': 'O arquivo {file} não pode ser gravado nesse lugar. Nada foi feito.',
  'command.refused': 'Recusado: {why}.',
  'command.login': 'Usuário: ',
  'command.password': 'Senha: ',
  'command.recoveryKey': 'Chave de recuperação: ',
} satisfies Record<keyof typeof source, string>
