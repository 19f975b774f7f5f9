import type { common as source } from '../en/common'

export const common = {
  'command.usage': 'Uso:',
  'command.language': `habeas [--language en|es|pt|fr] ORDEN …
  Si no se indica, el idioma se toma de LC_ALL, LC_MESSAGES o LANG.`,
  'command.notALanguage': 'El programa habla en, es, pt y fr, no «{given}».',
  'command.noSuchFile': 'No existe el archivo {file}.',
  'command.cannotRead': 'El archivo {file} no se puede leer.',
  'command.cannotWrite': 'El archivo {file} no se puede escribir en ese lugar. No se hizo nada.',
  'command.refused': 'Rechazado: {why}.',
  'command.login': 'Usuario: ',
  'command.password': 'Contraseña: ',
  'command.recoveryKey': 'Clave de recuperación: ',
} satisfies Record<keyof typeof source, string>
