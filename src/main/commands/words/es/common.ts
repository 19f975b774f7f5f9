import type { common as source } from '../en/common'

export const common = {
  'command.usage': 'Uso:',
  'command.language': `habeas [--language en|es|pt|fr] ORDEN …
  Si no se indica, el idioma se toma de LC_ALL, LC_MESSAGES o LANG.`,
  'command.notALanguage': 'El programa habla en, es, pt y fr, no «{given}».',
  'command.noSuchFile': 'No existe el archivo {file}.',
  'command.refused': 'Rechazado: {why}.',
  'command.login': 'Usuario: ',
  'command.password': 'Contraseña: ',
  'command.recoveryKey': 'Clave de recuperación: ',
} satisfies Record<keyof typeof source, string>
